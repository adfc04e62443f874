package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.cadre.HomeOfCadres;
import vn.cadre.registry.committee.CommitteesCarried;
import vn.cadre.registry.staffing.QuotasOfMerged;

/** Carries out what was planned, table by table, and tells of everything that it touched. */
@ApplicationScoped
class Carrying {
  private static final String COUNT_UP =
      "UPDATE organisation SET version = version + 1 WHERE id = ANY (?::uuid[])";

  private final Sql sql;
  private final QuotasOfMerged quotas;
  private final CommitteesCarried committees;
  private final HomeOfCadres homes;
  private final Telling telling;
  private final ComingNames comingNames;

  Carrying(
      Sql sql,
      QuotasOfMerged quotas,
      CommitteesCarried committees,
      HomeOfCadres homes,
      Telling telling,
      ComingNames comingNames) {
    this.sql = sql;
    this.quotas = quotas;
    this.committees = committees;
    this.homes = homes;
    this.telling = telling;
    this.comingNames = comingNames;
  }

  /** Everything that was done to appointments, in the order of the plan. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Done> out(Plan plan, LocalDate day, UUID decision) {
    rename(plan.renamed().stream().filter(r -> !r.ahead()).toList(), day);
    comingNames.note(plan.renamed().stream().filter(Plan.Renamed::ahead).toList(), day);
    structure(plan, day);
    for (var heir : plan.heirs()) {
      quotas.move(heir.of().stream().map(Unit::id).toList(), heir.unit().id(), day, decision);
    }
    var done = plan.steps().stream().map(step -> Done.of(step, day)).toList();
    write(done, day, decision);
    var people = new HashSet<UUID>(committees.out(fates(plan.bodies()), day));
    done.forEach(d -> people.add(d.holder().cadreId()));
    homes.derive(people);
    telling.tell(plan, done, day);
    return done;
  }

  private void rename(List<Plan.Renamed> renamed, LocalDate day) {
    Rows.of(renamed)
        .with("id", "uuid", r -> UuidV7.next())
        .with("organisation_id", "uuid", r -> r.unit().id())
        .with("name", "text", r -> r.unit().name())
        .with("name_folded", "text", r -> " " + Text.fold(r.unit().name()))
        .with("valid_from", "date", Plan.Renamed::since)
        .with("valid_to", "date", r -> day)
        .insert(sql, "organisation_former_name");
    Rows.of(renamed)
        .with("id", "uuid", r -> r.unit().id())
        .with("name", "text", Plan.Renamed::name)
        .with("name_folded", "text", r -> " " + Text.fold(r.name()))
        .update(sql, "organisation", r -> r.unit().version());
  }

  private void structure(Plan plan, LocalDate day) {
    Rows.of(plan.made())
        .with("id", "uuid", m -> m.unit().id())
        .with("version", "bigint", m -> 0)
        .with("code", "text", m -> m.unit().code())
        .with("name", "text", m -> m.unit().name())
        .with("name_folded", "text", m -> " " + Text.fold(m.unit().name()))
        .with("level", "text", m -> m.target().level())
        .with("bloc", "text", m -> m.target().bloc())
        .with("kind", "text", m -> m.target().kind())
        .with("administrative_unit", "text", m -> m.target().administrativeUnit())
        .with("parent_id", "uuid", m -> m.parent() == null ? null : m.parent().id())
        .with("path", "text", m -> m.unit().path())
        .with("valid_from", "date", m -> day)
        .insert(sql, "organisation");
    Rows.of(plan.ended())
        .with("id", "uuid", Unit::id)
        .with("valid_to", "date", u -> day)
        .update(sql, "organisation", Unit::version);
    sql.update(COUNT_UP, List.of(SqlArray.of("uuid", plan.succeedingIds())));
    Rows.of(plan.successions())
        .with("predecessor_id", "uuid", s -> s.predecessor().id())
        .with("successor_id", "uuid", s -> s.successor().id())
        .insert(sql, "organisation_succession", "ON CONFLICT DO NOTHING");
    Rows.of(plan.establishedPosts())
        .with("id", "uuid", Post::id)
        .with("version", "bigint", p -> 0)
        .with("organisation_id", "uuid", Post::organisationId)
        .with("title_id", "uuid", Post::titleId)
        .with("seats", "integer", Post::seats)
        .with("management_tier", "text", Post::managementTier)
        .with("non_local", "boolean", Post::nonLocal)
        .with("term_limited", "boolean", Post::termLimited)
        .with("valid_from", "date", p -> day)
        .insert(sql, "position");
    Rows.of(plan.widenedPosts())
        .with("id", "uuid", Post::id)
        .with("seats", "integer", Post::seats)
        .update(sql, "position", Post::version);
    Rows.of(plan.endedPosts())
        .with("id", "uuid", Post::id)
        .with("valid_to", "date", p -> day)
        .update(sql, "position", Post::version);
  }

  private static CommitteesCarried.Fates fates(BodyPlan plan) {
    return new CommitteesCarried.Fates(
        plan.ended().stream().map(Body::id).toList(),
        plan.made().stream()
            .map(m ->
                new CommitteesCarried.Next(
                    m.id(), m.code(), m.unit().id(), m.kind(), m.name(), m.validTo()))
            .toList(),
        plan.moved().stream().collect(Collectors.toMap(m -> m.body().id(), m -> m.unit().id())),
        plan.next());
  }

  private void write(List<Done> done, LocalDate day, UUID decision) {
    Rows.of(Done.ended(done))
        .with("id", "uuid", Done::endedId)
        .with("ends", "text", d -> day)
        .with("end_decision_id", "uuid", d -> decision)
        .update(sql, "appointment", d -> d.holder().version());
    Rows.of(done.stream().filter(Done::moved).toList())
        .with("id", "uuid", Done::madeId)
        .with("position_id", "uuid", d -> d.to().id())
        .with("seat_no", "integer", Done::seatNo)
        .update(sql, "appointment", d -> d.holder().version());
    Rows.of(Done.made(done))
        .with("id", "uuid", Done::madeId)
        .with("version", "bigint", d -> 0)
        .with("cadre_id", "uuid", d -> d.holder().cadreId())
        .with("position_id", "uuid", d -> d.to().id())
        .with("seat_no", "integer", Done::seatNo)
        .with("kind", "text", Done::kind)
        .with("main", "boolean", d -> d.holder().main())
        .with("starts", "text", d -> d.starts(day))
        .with("ends", "text", d -> d.holder().ending().ends())
        .with("planned_end", "text", d -> d.holder().ending().planned())
        .with("end_decision_id", "uuid", d -> d.holder().ending().endedBy())
        .with("extended_by_id", "uuid", d -> d.holder().ending().extendedBy())
        .with("extended_to", "text", d -> d.holder().ending().extendedTo())
        .with("continues_id", "uuid", Done::continues)
        .with("decision_id", "uuid", d -> decision)
        .with("evidence", "text", d -> "DECISION")
        .insert(sql, "appointment");
  }
}

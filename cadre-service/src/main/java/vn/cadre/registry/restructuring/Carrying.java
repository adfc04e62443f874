package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.appointment.AppointmentsTold;
import vn.cadre.registry.cadre.CadreMoves;
import vn.cadre.registry.cadre.HomeOfCadres;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.organisation.OrganisationsTold;
import vn.cadre.registry.position.PositionsTold;
import vn.cadre.registry.staffing.QuotasOfMerged;

/** Carries out what was planned, table by table, and tells of everything that it touched. */
@ApplicationScoped
class Carrying {
  private static final String END_BODIES =
      """
      UPDATE body SET valid_to = ?, version = version + 1
      WHERE organisation_id = ANY (?::uuid[]) AND valid_from < ? AND (valid_to IS NULL OR valid_to > ?)\
      """;
  private static final String END_MEMBERSHIPS =
      """
      UPDATE body_membership m SET ends = ?, version = m.version + 1
      FROM body b WHERE b.id = m.body_id AND b.organisation_id = ANY (?::uuid[]) AND m.valid_from < ?
        AND (m.valid_to IS NULL OR m.valid_to > ?)\
      """;
  private static final String COUNT_UP =
      "UPDATE organisation SET version = version + 1 WHERE id = ANY (?::uuid[])";

  private final Sql sql;
  private final QuotasOfMerged quotas;
  private final HomeOfCadres homes;
  private final OrganisationsTold organisations;
  private final PositionsTold positions;
  private final AppointmentsTold appointments;
  private final CadreMoves moves;

  Carrying(
      Sql sql,
      QuotasOfMerged quotas,
      HomeOfCadres homes,
      OrganisationsTold organisations,
      PositionsTold positions,
      AppointmentsTold appointments,
      CadreMoves moves) {
    this.sql = sql;
    this.quotas = quotas;
    this.homes = homes;
    this.organisations = organisations;
    this.positions = positions;
    this.appointments = appointments;
    this.moves = moves;
  }

  /** What became of one appointment: the one that was, and the one that came of it. */
  record Done(
      Holder holder,
      @Nullable UUID madeId,
      @Nullable Post post,
      @Nullable Integer seatNo,
      boolean moved) {

    /** The appointment that ends, if one has begun and did not end anyway. */
    @Nullable UUID endedId() {
      return moved || holder.endsWithItsUnit() ? null : holder.appointmentId();
    }

    Post to() {
      return Objects.requireNonNull(post);
    }

    /** Who is sent to another title is assigned to it; everybody else goes on as they were. */
    AppointmentKind kind() {
      return to().title().equals(holder.title()) ? holder.kind() : AppointmentKind.ASSIGNMENT;
    }

    /** The day of the restructuring, or the later one on which somebody was to begin. */
    LocalDate starts(LocalDate day) {
      return holder.hasBegunBefore(day) ? day : holder.validFrom();
    }
  }

  /** Everything that was done to appointments, in the order of the plan. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Done> out(Plan plan, LocalDate day, UUID decision) {
    rename(plan, day);
    structure(plan, day);
    var receiver = plan.receiver();
    if (receiver != null) {
      quotas.move(plan.ended().stream().map(Unit::id).toList(), receiver.id(), day, decision);
    }
    var done = plan.steps().stream().map(step -> done(step, day)).toList();
    write(done, day, decision);
    var people = new HashSet<UUID>();
    done.forEach(d -> people.add(d.holder().cadreId()));
    homes.derive(people);
    tell(plan, done, people, day);
    return done;
  }

  private void rename(Plan plan, LocalDate day) {
    Rows.of(plan.renamed())
        .with("id", "uuid", r -> UuidV7.next())
        .with("organisation_id", "uuid", r -> r.unit().id())
        .with("name", "text", r -> r.unit().name())
        .with("name_folded", "text", r -> " " + Text.fold(r.unit().name()))
        .with("valid_from", "date", Plan.Renamed::since)
        .with("valid_to", "date", r -> day)
        .insert(sql, "organisation_former_name");
    Rows.of(plan.renamed())
        .with("id", "uuid", r -> r.unit().id())
        .with("name", "text", Plan.Renamed::name)
        .with("name_folded", "text", r -> " " + Text.fold(r.name()))
        .update(sql, "organisation");
    organisations.tell(
        plan.renamed().stream().map(r -> r.unit().id()).toList(),
        "changed",
        view -> Map.of("name", view.name()));
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
        .update(sql, "organisation");
    sql.update(COUNT_UP, List.of(SqlArray.of("uuid", succeeding(plan))));
    Rows.of(plan.successions())
        .with("predecessor_id", "uuid", s -> s.predecessor().id())
        .with("successor_id", "uuid", s -> s.successor().id())
        .insert(sql, "organisation_succession", "ON CONFLICT DO NOTHING");
    Rows.of(posts(plan, true))
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
    Rows.of(posts(plan, false))
        .with("id", "uuid", Post::id)
        .with("seats", "integer", Post::seats)
        .update(sql, "position");
    Rows.of(plan.endedPosts())
        .with("id", "uuid", Post::id)
        .with("valid_to", "date", p -> day)
        .update(sql, "position");
    var ended = SqlArray.of("uuid", plan.ended().stream().map(Unit::id).toList());
    sql.update(END_MEMBERSHIPS, List.of(day.toString(), ended, day, day));
    sql.update(END_BODIES, List.of(day, ended, day, day));
  }

  private static List<UUID> succeeding(Plan plan) {
    return plan.succeeding().stream().map(Unit::id).toList();
  }

  private static List<Post> posts(Plan plan, boolean made) {
    return plan.places().stream()
        .filter(place -> place.made() == made && (made || place.widened()))
        .map(Place.Seating::post)
        .toList();
  }

  private static Done done(Plan.Step step, LocalDate day) {
    return switch (step) {
      case Plan.Step.Ends(var holder) -> new Done(holder, null, null, null, false);
      case Plan.Step.Goes(var holder, var post, var seatNo) -> {
        // what has not begun begins elsewhere; what has is ended and goes on as another one
        var moved = holder.appointmentId() != null && !holder.hasBegunBefore(day);
        yield new Done(holder, moved ? holder.appointmentId() : UuidV7.next(), post, seatNo, moved);
      }
    };
  }

  private void write(List<Done> done, LocalDate day, UUID decision) {
    Rows.of(ended(done))
        .with("id", "uuid", Done::endedId)
        .with("ends", "text", d -> day)
        .with("end_decision_id", "uuid", d -> decision)
        .update(sql, "appointment");
    Rows.of(done.stream().filter(Done::moved).toList())
        .with("id", "uuid", Done::madeId)
        .with("position_id", "uuid", d -> d.to().id())
        .with("seat_no", "integer", Done::seatNo)
        .update(sql, "appointment");
    Rows.of(made(done))
        .with("id", "uuid", Done::madeId)
        .with("version", "bigint", d -> 0)
        .with("cadre_id", "uuid", d -> d.holder().cadreId())
        .with("position_id", "uuid", d -> d.to().id())
        .with("seat_no", "integer", Done::seatNo)
        .with("kind", "text", Done::kind)
        .with("main", "boolean", d -> d.holder().main())
        .with("starts", "text", d -> d.starts(day))
        .with("ends", "text", d -> d.holder().ends())
        .with("planned_end", "text", d -> d.holder().ends())
        .with("decision_id", "uuid", d -> decision)
        .with("evidence", "text", d -> "DECISION")
        .insert(sql, "appointment");
  }

  private static List<Done> ended(List<Done> done) {
    return done.stream().filter(d -> d.endedId() != null).toList();
  }

  private static List<Done> made(List<Done> done) {
    return done.stream().filter(d -> d.madeId() != null && !d.moved()).toList();
  }

  private void tell(Plan plan, List<Done> done, Set<UUID> people, LocalDate day) {
    organisations.tell(
        plan.made().stream().map(m -> m.unit().id()).toList(),
        "created",
        view -> Map.of("code", view.code()));
    organisations.tell(
        plan.ended().stream().map(Unit::id).toList(),
        "changed",
        view -> Map.of("validTo", day, "successors", view.successors()));
    organisations.tell(
        succeeding(plan), "changed", view -> Map.of("predecessors", view.predecessors()));
    positions.tell(
        posts(plan, true).stream().map(Post::id).toList(),
        "created",
        post -> Map.of("organisationId", post.organisationId()));
    positions.tell(
        posts(plan, false).stream().map(Post::id).toList(),
        "changed",
        post -> Map.of("seats", post.seats()));
    positions.tell(
        plan.endedPosts().stream().map(Post::id).toList(),
        "changed",
        post -> Map.of("validTo", day));
    appointments.tell(
        ended(done).stream().map(Done::endedId).filter(Objects::nonNull).toList(),
        "ended",
        a -> Map.of("to", day));
    appointments.tell(
        done.stream().filter(Done::moved).map(Done::madeId).filter(Objects::nonNull).toList(),
        "changed",
        a -> Map.of("positionId", a.positionId()));
    appointments.tell(
        made(done).stream().map(Done::madeId).filter(Objects::nonNull).toList(),
        "made",
        a -> Map.of("kind", a.kind(), "from", a.from()));
    moves.tell(new ArrayList<>(people), day);
  }
}

package vn.cadre.registry.retiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.retirement.Retirement;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.record.separation.SeparationNumbers;
import vn.cadre.registry.record.separation.SeparationPacks;

/** Lists who retires in a period, by the packs in force today. */
@ApplicationScoped
class RetirementList {
  private static final int MOST_YEARS = 20;
  private static final Sorting SORTING =
      Sorting.of("c.id", "lastDay")
          .by("lastDay", RetirementSearch.LAST_DAY, "date")
          .by("cadreName", "c.name_sort", "text COLLATE \"C\"");
  private static final Bilingual NOT_AFTER =
      new Bilingual("Phải sau from", "It must lie after from");

  private final RetirementPacks packs;
  private final Policies policies;
  private final SeparationPacks separations;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final Sql sql;
  private final CivilClock clock;

  RetirementList(
      RetirementPacks packs,
      Policies policies,
      SeparationPacks separations,
      Organisations organisations,
      CurrentScope scope,
      Sql sql,
      CivilClock clock) {
    this.packs = packs;
    this.policies = policies;
    this.separations = separations;
    this.organisations = organisations;
    this.scope = scope;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<RetiringView> page(RetirementQuery query, String fingerprint) {
    var today = clock.today();
    var from = query.from() == null ? today : query.from();
    var to = query.to() == null ? from.plusYears(1) : query.to();
    var violations = new Violations();
    check(from, to, violations);
    var reach = scope.get();
    var path = organisations.pathOf(query.organisation(), reach, "organisation", violations);
    violations.refuseIfAny();
    var times = policies.inForce(separations, path, today).map(p -> p.numbers());
    var holding = packs.on(today);
    var select = RetirementSearch.of(holding, from, to, today).within(reach, "h.path");
    var below = !Boolean.FALSE.equals(query.descendants());
    select.whereGiven(path, below ? "h.path ^@ ?" : "h.path = ?");
    if (query.decided() != null) {
      select.where(query.decided() ? "s.id IS NOT NULL" : "s.id IS NULL");
    }
    if (Boolean.TRUE.equals(query.noticeDue()) && times.isPresent()) {
      select.where(RetirementSearch.LAST_DAY + " <= ?", today.plus(times.get().noticeBefore()));
    }
    return select.page(sql, query.paging(), SORTING, fingerprint, row -> view(row, holding, times));
  }

  private static void check(LocalDate from, LocalDate to, Violations violations) {
    if (!to.isAfter(from)) {
      violations.add("to", "period-in-order", NOT_AFTER);
    } else if (to.isAfter(from.plusYears(MOST_YEARS))) {
      violations.add("to", ViolationCode.RANGE, from + " – " + from.plusYears(MOST_YEARS));
    }
  }

  /** The day that the index found is told by the very rule that the record shows. */
  private static RetiringView view(
      ResultSet row, List<RetirementPacks.Holding> holding, Optional<SeparationNumbers> times)
      throws SQLException {
    var policy = holding.get(row.getInt("pack")).policy();
    var gender = Gender.valueOf(row.getString("gender"));
    var born = PartialDate.parse(row.getString("birth_date"));
    if (!(Retirement.of(policy.numbers(), gender.sex(), born) instanceof Retirement.Known known)
        || !known.date().equals(row.getObject("last_day", LocalDate.class))) {
      throw new IllegalStateException("The windows of " + policy.ref() + " differ from its rule");
    }
    var table = policy.basis(gender == Gender.MALE ? "menBands" : "womenBands");
    return new RetiringView(
        row.getObject("id", UUID.class),
        row.getString("full_name"),
        gender,
        born,
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        known.date(),
        known.pensionFrom(),
        known.age().toString(),
        known.earliest(),
        known.latest(),
        times.map(t -> known.date().minus(t.noticeBefore())).orElse(null),
        times.map(t -> known.date().minus(t.decideBefore())).orElse(null),
        new RetiringView.Rule(
            "retirement.age-reached", table.citation(), known.verified(), policy.ref()),
        decided(row));
  }

  private static RetiringView.@Nullable Decided decided(ResultSet row) throws SQLException {
    var id = row.getObject("separation_id", UUID.class);
    return id == null
        ? null
        : new RetiringView.Decided(
            id,
            SeparationKind.valueOf(row.getString("separation_kind")),
            row.getObject("effective_on", LocalDate.class));
  }
}

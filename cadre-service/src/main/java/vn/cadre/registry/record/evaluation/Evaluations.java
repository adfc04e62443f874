package vn.cadre.registry.record.evaluation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.organisation.OrganisationNames;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.Dated;
import vn.cadre.registry.record.Entry;
import vn.cadre.registry.record.Occasion;
import vn.cadre.registry.record.PublicKind;

/** Evaluations as entries of the record. */
@Singleton
class Evaluations extends PublicKind<NewEvaluation, EvaluationView> {
  private static final Sorting SORTING =
      Sorting.of("e.id", "-period").by("period", "e.period_end", "date");
  private static final Bilingual NOT_BEGUN =
      new Bilingual("Kỳ đánh giá này chưa bắt đầu", "This period has not begun yet");

  private final OrganisationNames names;
  private final EvaluationPoints points;
  private final Policies policies;

  Evaluations(
      OrganisationNames names, EvaluationPoints points, Policies policies, CivilClock clock) {
    super("evaluations", "evaluation", NewEvaluation.class, EvaluationResource.class, clock);
    this.names = names;
    this.points = points;
    this.policies = policies;
  }

  @Override
  protected List<Column<NewEvaluation>> columns() {
    return List.of(
        Column.of("year", "integer", NewEvaluation::year),
        Column.of("quarter", "integer", NewEvaluation::quarter),
        Column.text("grade", NewEvaluation::grade),
        Column.of("points", "numeric", NewEvaluation::points),
        Column.of("grading_organisation_id", "uuid", NewEvaluation::gradingOrganisationId),
        Column.text("note", NewEvaluation::note));
  }

  @Override
  protected NewEvaluation given(ResultSet row) throws SQLException {
    return new NewEvaluation(
        row.getInt("year"),
        row.getObject("quarter", Integer.class),
        EvaluationGrade.valueOf(row.getString("grade")),
        decimal(row, "points"),
        row.getObject("grading_organisation_id", UUID.class),
        row.getString("note"),
        cited(row));
  }

  @Override
  protected EvaluationView view(Entry entry, NewEvaluation given) {
    return new EvaluationView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        given.year(),
        given.quarter(),
        given.grade(),
        given.points(),
        given.gradingOrganisationId(),
        given.note(),
        entry.decision(),
        entry.state(),
        entry.corrected(),
        entry.annulled(),
        entry.allowedActions());
  }

  @Override
  protected Sorting sorting() {
    return SORTING;
  }

  @Override
  protected void inForce(LocalDate day, Reading reading, Select select) {
    on(day, select, "e.period_end <= ?");
  }

  @Override
  protected List<Dated> dates(NewEvaluation given) {
    return List.of(Dated.any("year", PartialDate.of(given.year())));
  }

  @Override
  protected void check(NewEvaluation given, Occasion occasion, Violations violations) {
    if (period(given).begins().isAfter(occasion.today())) {
      violations.add(given.quarter() == null ? "year" : "quarter", "in-the-future", NOT_BEGUN);
    }
    if (given.points() != null) {
      var got = new BigDecimal(given.points());
      policies
          .inForce(points, occasion.path(), period(given).lastDay())
          .ifPresent(pack -> pack.numbers().check(given.grade(), got, "grade", violations));
    }
  }

  @Override
  protected void references(NewEvaluation given, Occasion occasion, Violations violations) {
    names.requireKnown(given.gradingOrganisationId(), "gradingOrganisationId", violations);
  }

  private static EvaluationPeriod period(NewEvaluation given) {
    return new EvaluationPeriod(given.year(), given.quarter());
  }
}

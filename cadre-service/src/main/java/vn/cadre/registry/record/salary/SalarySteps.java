package vn.cadre.registry.record.salary;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.SalaryKind;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.Dated;
import vn.cadre.registry.record.Entry;
import vn.cadre.registry.record.Occasion;
import vn.cadre.registry.record.PublicKind;
import vn.cadre.registry.reference.CodeLists;

/** Salary steps as entries of the record. */
@Singleton
class SalarySteps extends PublicKind<NewSalaryStep, SalaryStepView> {
  private static final Sorting SORTING =
      Sorting.of("e.id", "-from").by("from", "e.valid_from", "date");
  private static final String NOT_FOLLOWED =
      """
      NOT EXISTS (SELECT 1 FROM %s later WHERE later.cadre_id = e.cadre_id AND later.annulled_at IS NULL
                  AND later.valid_from > e.valid_from AND later.valid_from <= ?)\
      """;
  private static final Bilingual UNKNOWN_GRADE =
      new Bilingual(
          "Không có ngạch %s trong danh mục grade", "There is no grade %s on the list grade");

  private final CodeLists lists;
  private final SalaryScales scales;
  private final Policies policies;

  SalarySteps(CodeLists lists, SalaryScales scales, Policies policies, CivilClock clock) {
    super("salary-steps", "salary_step", NewSalaryStep.class, SalaryStepResource.class, clock);
    this.lists = lists;
    this.scales = scales;
    this.policies = policies;
  }

  @Override
  protected List<Column<NewSalaryStep>> columns() {
    return List.of(
        Column.text("kind", NewSalaryStep::kind),
        Column.text("starts", NewSalaryStep::from),
        Column.text("ends", NewSalaryStep::to),
        Column.text("grade", NewSalaryStep::grade),
        Column.of("step", "integer", NewSalaryStep::step),
        Column.of("coefficient", "numeric", NewSalaryStep::coefficient),
        Column.of("over_frame_percent", "integer", NewSalaryStep::overFramePercent),
        Column.text("job_position", NewSalaryStep::jobPosition),
        Column.of("monthly_amount", "bigint", NewSalaryStep::monthlyAmount));
  }

  @Override
  protected NewSalaryStep given(ResultSet row) throws SQLException {
    return new NewSalaryStep(
        SalaryKind.valueOf(row.getString("kind")),
        PartialDate.parse(row.getString("starts")),
        date(row, "ends"),
        row.getString("grade"),
        row.getObject("step", Integer.class),
        decimal(row, "coefficient"),
        row.getObject("over_frame_percent", Integer.class),
        row.getString("job_position"),
        row.getObject("monthly_amount", Long.class),
        cited(row));
  }

  @Override
  protected SalaryStepView view(Entry entry, NewSalaryStep given) {
    return new SalaryStepView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        given.kind(),
        given.from(),
        given.to(),
        given.grade(),
        given.step(),
        given.coefficient(),
        given.overFramePercent(),
        given.jobPosition(),
        given.monthlyAmount(),
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
    on(day, select, "e.valid_from <= ? AND (e.valid_to IS NULL OR e.valid_to > ?)");
    var arguments = new ArrayList<>(reading.source().arguments());
    arguments.add(day);
    select.where(
        NOT_FOLLOWED.formatted(reading.source().rows("salary_step", "salary-steps")),
        arguments.toArray());
  }

  @Override
  protected List<Dated> dates(NewSalaryStep given) {
    return List.of(Dated.any("from", given.from()), Dated.any("to", given.to()));
  }

  @Override
  protected void check(NewSalaryStep given, Occasion occasion, Violations violations) {
    var grade = given.grade();
    if (grade == null) {
      return;
    }
    if (!lists.has("grade", grade)) {
      violations.add("grade", "unknown-grade", UNKNOWN_GRADE.with(grade));
    }
    policies
        .inForce(scales, occasion.path(), given.from().earliest())
        .ifPresent(pack -> pack.numbers().check(given, violations));
  }
}

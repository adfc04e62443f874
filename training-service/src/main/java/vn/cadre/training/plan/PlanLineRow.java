package vn.cadre.training.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.course.CourseRef;
import vn.cadre.training.intake.RowProblem;
import vn.cadre.training.intake.Vnd;

/** What a row of a file says of a line, and what is wrong with it. */
final class PlanLineRow {

  private PlanLineRow() {}

  static @Nullable CourseRef course(ImportRow row, Map<String, CourseRef> known) {
    var code = row.text("course");
    var course = code == null ? null : known.get(code);
    if (code != null && course == null) {
      RowProblem.UNKNOWN_COURSE.at(row, "course");
    }
    return course;
  }

  /** The line as a good row asks for it; what it leaves empty stays as it is. */
  static LineContent content(
      ImportRow row, CourseRef course, @Nullable PlanLine there, Map<FundingSource, Money> given) {
    var budget = new EnumMap<FundingSource, Money>(FundingSource.class);
    if (there != null) {
      there.budget().forEach(money -> budget.put(money.source(), money));
    }
    budget.putAll(given);
    return new LineContent(
        course.id(),
        Objects.requireNonNull(row.whole("classes")),
        Objects.requireNonNull(row.whole("participants")),
        row.constant("audience", Audience.class),
        row.has("abroad") || there == null ? row.truth("abroad") : Boolean.valueOf(there.abroad()),
        new ArrayList<>(budget.values()),
        row.has("note") || there == null ? row.text("note") : there.note(),
        there == null ? List.of() : there.requestIds());
  }

  /** The sources that the row names. */
  static Map<FundingSource, Money> budget(ImportRow row) {
    var budget = new EnumMap<FundingSource, Money>(FundingSource.class);
    for (var source : FundingSource.values()) {
      var given = row.text(PlanLineIntake.field(source));
      if (given == null) {
        continue;
      }
      var amount = Vnd.read(given);
      if (amount != null && amount <= Money.MOST) {
        budget.put(source, new Money(source, amount));
      } else {
        RowProblem.AMOUNT.at(row, PlanLineIntake.field(source));
      }
    }
    return budget;
  }
}

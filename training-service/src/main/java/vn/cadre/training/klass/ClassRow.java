package vn.cadre.training.klass;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.problem.Violations;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.code.Widths;
import vn.cadre.training.intake.Refusals;
import vn.cadre.training.intake.RowProblem;
import vn.cadre.training.intake.Vnd;
import vn.cadre.training.problem.TrainingProblem;

/** What a row of a file says of a class, and what is wrong with it. */
final class ClassRow {

  private ClassRow() {}

  /** What a row says by itself: the form of its code, and whether its days allow its state. */
  static void check(ImportRow row, LocalDate today) {
    var code = row.text("code");
    if (code != null && !code.matches(Widths.CODE_FORM)) {
      RowProblem.CODE_FORM.at(row, "code");
    }
    var from = row.day("from");
    var last = row.day("lastDay");
    var state = state(row);
    if (from != null && state.compareTo(ClassState.RUNNING) >= 0 && today.isBefore(from)
        || last != null && state == ClassState.COMPLETED && today.isBefore(last)) {
      RowProblem.NOT_YET.at(row, "state");
    }
  }

  /** Planned unless told otherwise. */
  static ClassState state(ImportRow row) {
    var state = row.constant("state", ClassState.class);
    return state == null ? ClassState.PLANNED : state;
  }

  /** Everything that is against the class, as a request would be told. */
  static void checkAgainst(
      ImportRow row,
      NewClass given,
      OrganisationRef organiser,
      CourseOfClass.Content course,
      PlanLines.@Nullable Line line) {
    var found = new Violations();
    ClassChecks.checkByItself(given, found);
    ClassChecks.checkOrganiser(given, organiser, found);
    ClassChecks.checkCourse(given, course, found);
    if (line != null) {
      line.check(given, found);
      var room = line.oneMore();
      if (!Boolean.TRUE.equals(room.passed())) {
        row.reject("planLine", TrainingProblem.PLAN_LINE_EXCEEDED.code(), room.message());
      }
    }
    Refusals.tell(row, found, ClassRow::column);
  }

  private static String column(String field) {
    return switch (field) {
      case "to" -> "lastDay";
      case "courseId" -> "courseCode";
      case "organiserId" -> "organiserCode";
      case "planLineId" -> "planLine";
      default -> field;
    };
  }

  /** The class that a good row asks for. */
  static NewClass given(
      ImportRow row,
      OrganisationRef organiser,
      CourseOfClass.Content course,
      @Nullable UUID line,
      @Nullable Long budget) {
    var last = required(row.day("lastDay"));
    return new NewClass(
        required(row.text("code")),
        course.course().id(),
        line,
        organiser.id(),
        row.text("institution"),
        required(row.text("place")),
        row.has("country"),
        row.text("country"),
        required(row.day("from")),
        last.plusDays(1),
        required(row.whole("capacity")),
        row.constant("fundingSource", FundingSource.class),
        budget);
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("A good row lacks what every row needs");
    }
    return value;
  }

  /** Whole VND; null where there is none, or with a refusal. */
  static @Nullable Long budget(ImportRow row) {
    var text = row.text("budget");
    if (text == null) {
      return null;
    }
    var amount = Vnd.read(text);
    if (amount == null || amount > NewClass.MOST_MONEY) {
      RowProblem.AMOUNT.at(row, "budget");
      return null;
    }
    return amount;
  }
}

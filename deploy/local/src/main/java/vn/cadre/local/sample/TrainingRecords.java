package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was planned, held and paid, as it is put together. */
final class TrainingRecords {
  final List<Row> classes = new ArrayList<>();
  final List<Row> enrolments = new ArrayList<>();
  final List<Planned> plans = new ArrayList<>();
  final List<TrainingSample.Expense> expenses = new ArrayList<>();

  /** A plan with its lines in their order. */
  record Planned(TrainingSample.Plan plan, List<Row> lines) {}

  /**
   * A class that was held.
   *
   * @param line place of its line in its organiser's plan of the year, from 1; null outside any
   *     plan
   * @param monday its first day
   */
  record Held(
      String code,
      String organiser,
      Programme programme,
      @Nullable Integer line,
      String institution,
      String place,
      LocalDate monday,
      String fundingSource) {

    LocalDate lastDay() {
      return programme.lastDay(monday);
    }
  }

  /** The class with so many learners. */
  void hold(Held held, Learners learners, int size) {
    classes.add(
        new Row()
            .with("code", held.code())
            .with("courseCode", held.programme().code())
            .with("organiserCode", held.organiser())
            .with("planLine", held.line())
            .with("institution", held.institution())
            .with("place", held.place())
            .with("from", held.monday())
            .with("lastDay", held.lastDay())
            .with("capacity", size)
            .with("fundingSource", held.fundingSource())
            .with("state", "COMPLETED"));
    for (int i = 0; i < size; i++) {
      enrolments.add(
          learners.next().with("organiserCode", held.organiser()).with("classCode", held.code()));
    }
  }

  /** All that the class cost, paid on its last day. */
  void spend(Held held, long amount) {
    expenses.add(
        new TrainingSample.Expense(
            held.organiser(),
            held.code(),
            held.fundingSource(),
            "ORGANISATION",
            amount,
            held.lastDay(),
            "UNC " + held.code()));
  }
}

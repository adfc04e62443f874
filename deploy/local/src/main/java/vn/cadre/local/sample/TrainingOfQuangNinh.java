package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Training in Quảng Ninh. 2020: a plan of 112 classes of which the province held 96, for 6,160
 * turns and nearly 21 billion VND, none abroad; beside them localities held more than 20 of their
 * own. District Hoành Bồ, 2019: a plan of 38 classes for more than 3,000 people of six audiences;
 * how many were held is not told, so none is on record here.
 */
final class TrainingOfQuangNinh {
  private static final int TURNS = 6_160;
  private static final int PERSONS = 4_480;
  private static final long COST = 20_950_000_000L;
  private static final long COST_OF_A_CLASS = 218_200_000L;
  private static final long BUDGET_OF_A_CLASS = 220_000_000L;
  private static final int PEOPLE_OF_A_CLASS = 65;
  private static final int LOCAL_CLASSES = 23;
  private static final int LOCAL_LEARNERS = 30;
  private static final int LOCAL_PERSONS = 520;
  private static final int PEOPLE_OF_A_CLASS_IN_HOANH_BO = 80;

  /** Two classes begin each week. */
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2020, 1, 6);

  private static final LocalDate FIRST_LOCAL_MONDAY = LocalDate.of(2020, 2, 3);

  private static final List<Line> LINES =
      List.of(
          new Line(Programme.INTERMEDIATE_THEORY, 12, 10),
          new Line(Programme.EXPERT, 14, 12),
          new Line(Programme.PRINCIPAL_EXPERT, 10, 9),
          new Line(Programme.LEADERS, 14, 12),
          new Line(Programme.SKILLS, 30, 25),
          new Line(Programme.PARTY_WORK, 16, 14),
          new Line(Programme.DEFENCE, 6, 6),
          new Line(Programme.DIGITAL, 8, 6),
          new Line(Programme.LANGUAGE, 2, 2));

  private static final List<LineOfHoanhBo> LINES_OF_HOANH_BO =
      List.of(
          new LineOfHoanhBo(Programme.LEADERS, "CADRE", 8),
          new LineOfHoanhBo(Programme.MEMBERS, "PARTY_MEMBER", 8),
          new LineOfHoanhBo(Programme.SKILLS, "CIVIL_SERVANT_OR_PUBLIC_EMPLOYEE", 8),
          new LineOfHoanhBo(Programme.SKILLS, "NON_SPECIALISED", 5),
          new LineOfHoanhBo(Programme.PARTY_WORK, "COLLABORATOR", 4),
          new LineOfHoanhBo(Programme.ASPIRANTS, "OUTSTANDING_CITIZEN", 5));

  private final TrainingRecords records;
  private final SplittableRandom random;

  private TrainingOfQuangNinh(TrainingRecords records, SplittableRandom random) {
    this.records = records;
    this.random = random;
  }

  static void record(TrainingRecords records, SplittableRandom random) {
    TrainingOfQuangNinh training = new TrainingOfQuangNinh(records, random);
    training.plan();
    training.classes();
    training.localClasses();
    training.planOfHoanhBo();
  }

  private record Line(Programme programme, int planned, int held) {}

  private record LineOfHoanhBo(Programme programme, String audience, int classes) {}

  private void plan() {
    List<Row> lines = new ArrayList<>();
    for (Line line : LINES) {
      lines.add(
          line(QuangNinh.CODE, 2020, line.programme(), line.planned(), PEOPLE_OF_A_CLASS)
              .with("provincialBudget", String.valueOf(line.planned() * BUDGET_OF_A_CLASS)));
    }
    records.plans.add(
        new TrainingRecords.Planned(
            new TrainingSample.Plan(
                QuangNinh.CODE,
                2020,
                "Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức tỉnh Quảng Ninh năm 2020",
                "12/KH-UBND",
                LocalDate.of(2019, 12, 27),
                "Ủy ban nhân dân tỉnh Quảng Ninh"),
            lines));
  }

  private static Row line(
      String organiser, int year, Programme programme, int classes, int peopleOfEach) {
    return new Row()
        .with("organiser", organiser)
        .with("year", year)
        .with("course", programme.code())
        .with("classes", classes)
        .with("participants", classes * peopleOfEach);
  }

  private void classes() {
    Learners learners =
        new Learners(
            QuangNinh.CODE, Region.QUANG_NINH, "CIVIL_SERVANT_OR_PUBLIC_EMPLOYEE", PERSONS, random);
    int all = LINES.stream().mapToInt(Line::held).sum();
    int number = 0;
    for (int line = 0; line < LINES.size(); line++) {
      for (int i = 0; i < LINES.get(line).held(); i++) {
        TrainingRecords.Held held =
            new TrainingRecords.Held(
                "QN-2020-%03d".formatted(number + 1),
                QuangNinh.CODE,
                LINES.get(line).programme(),
                line + 1,
                "Trường Chính trị tỉnh Quảng Ninh",
                "Thành phố Hạ Long",
                FIRST_MONDAY.plusWeeks(number / 2),
                "PROVINCIAL_BUDGET");
        // whoever is left over sits in the first classes, and what is left of the money is the
        // last's
        records.hold(held, learners, TURNS / all + (number < TURNS % all ? 1 : 0));
        number++;
        records.spend(held, number < all ? COST_OF_A_CLASS : COST - (all - 1) * COST_OF_A_CLASS);
      }
    }
  }

  private void localClasses() {
    List<Programme> taught = List.of(Programme.SKILLS, Programme.PARTY_WORK, Programme.DIGITAL);
    Learners learners =
        new Learners(
            "HA-LONG",
            Region.QUANG_NINH,
            "CIVIL_SERVANT_OR_PUBLIC_EMPLOYEE",
            LOCAL_PERSONS,
            random);
    for (int i = 0; i < LOCAL_CLASSES; i++) {
      records.hold(
          new TrainingRecords.Held(
              "HL-2020-%02d".formatted(i + 1),
              "HA-LONG",
              taught.get(i % taught.size()),
              null,
              "Trung tâm Bồi dưỡng chính trị thành phố Hạ Long",
              "Thành phố Hạ Long",
              FIRST_LOCAL_MONDAY.plusWeeks(2L * i),
              "LOCAL_BUDGET"),
          learners,
          LOCAL_LEARNERS);
    }
  }

  private void planOfHoanhBo() {
    List<Row> lines = new ArrayList<>();
    for (LineOfHoanhBo line : LINES_OF_HOANH_BO) {
      lines.add(
          line("HOANH-BO", 2019, line.programme(), line.classes(), PEOPLE_OF_A_CLASS_IN_HOANH_BO)
              .with("audience", line.audience()));
    }
    records.plans.add(
        new TrainingRecords.Planned(
            new TrainingSample.Plan(
                "HOANH-BO",
                2019,
                "Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức huyện Hoành Bồ năm 2019",
                "21/KH-UBND",
                LocalDate.of(2019, 1, 25),
                "Ủy ban nhân dân huyện Hoành Bồ"),
            lines));
  }
}

package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Commune Chính Nghĩa in the term 2015 to 2020: 2 people sent to study for a degree, 7 for
 * intermediate political theory, 4 for the course of experts, and 205 turns of skills of the post;
 * a class of each is on record as its own. District Chi Lăng from 2014 to 2018: nearly 3,700 turns,
 * 3,690 as the test value.
 */
final class TrainingOfDistricts {
  private static final String CHINH_NGHIA = "KIM-DONG-CHINH-NGHIA";
  private static final int PERSONS_OF_CHINH_NGHIA = 58;
  private static final int TURNS_OF_A_YEAR = 41;
  private static final int PERSONS_OF_CHI_LANG = 1_230;
  private static final int CLASSES_OF_A_YEAR = 10;
  private static final List<Integer> TURNS_OF_CHI_LANG = List.of(700, 710, 740, 760, 780);
  private static final List<Programme> TAUGHT_IN_CHI_LANG =
      List.of(
          Programme.INTERMEDIATE_THEORY,
          Programme.EXPERT,
          Programme.SKILLS,
          Programme.LEADERS,
          Programme.PARTY_WORK,
          Programme.SKILLS,
          Programme.DEFENCE,
          Programme.PARTY_WORK,
          Programme.DIGITAL,
          Programme.SKILLS);

  private final TrainingRecords records;
  private final SplittableRandom random;

  private TrainingOfDistricts(TrainingRecords records, SplittableRandom random) {
    this.records = records;
    this.random = random;
  }

  static void record(TrainingRecords records, SplittableRandom random) {
    TrainingOfDistricts training = new TrainingOfDistricts(records, random);
    training.chinhNghia();
    training.chiLang();
  }

  /** Those who study for years are no learners of the short classes, the others are. */
  private void chinhNghia() {
    sent("CN-2015-01", Programme.DEGREE, LocalDate.of(2015, 9, 7), 2, of(CHINH_NGHIA, "CADRE", 2));
    Learners learners = of(CHINH_NGHIA, "CADRE", PERSONS_OF_CHINH_NGHIA);
    sent("CN-2016-01", Programme.INTERMEDIATE_THEORY, LocalDate.of(2016, 3, 7), 7, learners);
    sent("CN-2017-01", Programme.EXPERT, LocalDate.of(2017, 3, 6), 4, learners);
    LocalDate monday = LocalDate.of(2015, 11, 2);
    for (int i = 0; i < 5; i++) {
      sent(
          "CN-%d-02".formatted(monday.getYear()),
          Programme.SKILLS,
          monday,
          TURNS_OF_A_YEAR,
          learners);
      monday = monday.plusWeeks(52);
    }
  }

  private void sent(String code, Programme programme, LocalDate monday, int size, Learners people) {
    records.hold(
        new TrainingRecords.Held(
            code,
            CHINH_NGHIA,
            programme,
            null,
            programme == Programme.SKILLS
                ? "Trung tâm Bồi dưỡng chính trị huyện Kim Động"
                : "Cơ sở đào tạo của tỉnh Hưng Yên",
            "Tỉnh Hưng Yên",
            monday,
            "LOCAL_BUDGET"),
        people,
        size);
  }

  private Learners of(String unit, String audience, int number) {
    return new Learners(unit, Region.HUNG_YEN, audience, number, random);
  }

  private void chiLang() {
    Learners learners =
        new Learners("CHI-LANG", Region.LANG_SON, "CADRE", PERSONS_OF_CHI_LANG, random);
    for (int year = 0; year < TURNS_OF_CHI_LANG.size(); year++) {
      LocalDate monday = LocalDate.of(2014, 1, 6).plusWeeks(52L * year);
      for (int i = 0; i < CLASSES_OF_A_YEAR; i++) {
        records.hold(
            new TrainingRecords.Held(
                "CL-%d-%02d".formatted(2014 + year, i + 1),
                "CHI-LANG",
                TAUGHT_IN_CHI_LANG.get(i),
                null,
                "Trung tâm Bồi dưỡng chính trị huyện Chi Lăng",
                "Huyện Chi Lăng",
                monday.plusWeeks(4L * i + 4),
                "LOCAL_BUDGET"),
            learners,
            TURNS_OF_CHI_LANG.get(year) / CLASSES_OF_A_YEAR);
      }
    }
  }
}

package vn.cadre.kernel.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.kernel.standard.DemandVerdict.LACKING;
import static vn.cadre.kernel.standard.DemandVerdict.MET;
import static vn.cadre.kernel.standard.DemandVerdict.UNDETERMINED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.standard.Schooling.Demand;
import vn.cadre.kernel.standard.Schooling.Demands;

/** What qualifications mean for what a standard asks. */
class SchoolingTest {
  private static final int UNIVERSITY = LevelScale.PROFESSIONAL.placeOf("UNIVERSITY");
  private static final int ADVANCED = LevelScale.POLITICAL_THEORY.placeOf("ADVANCED");

  private final Schooling rule =
      new Schooling(
          new StandardNumbers(
              List.of(Studied.PROFESSIONAL),
              Unrecorded.UNDETERMINED,
              MemberFrom.ADMITTED,
              List.of()));

  private static Attained degree(String level, @Nullable String speciality, boolean studying) {
    return new Attained(
        "PROFESSIONAL", level, LevelScale.PROFESSIONAL.placeOf(level), speciality, studying);
  }

  private static Attained theory(String level, boolean studying) {
    return new Attained(
        "POLITICAL_THEORY", level, LevelScale.POLITICAL_THEORY.placeOf(level), null, studying);
  }

  private static Demands asked(boolean orStudying, List<String> specialities) {
    return new Demands(
        UNIVERSITY, orStudying, specialities, ADVANCED, null, List.of("B1"), List.of());
  }

  private @Nullable DemandVerdict judge(Demand demand, Demands asked, Attained... attained) {
    return rule.judge(demand, asked, List.of(attained));
  }

  @Test
  void bachelorAndAdvancedRankAlike() {
    assertThat(
            judge(
                Demand.POLITICAL_THEORY_LEVEL, asked(false, List.of()), theory("BACHELOR", false)))
        .isEqualTo(MET);
  }

  @Test
  void studyCountsWhereStandardAndNumbersLetIt() {
    var college = degree("COLLEGE", null, false);
    var university = degree("UNIVERSITY", null, true);
    assertThat(judge(Demand.PROFESSIONAL_LEVEL, asked(true, List.of()), college, university))
        .isEqualTo(MET);
    assertThat(judge(Demand.PROFESSIONAL_LEVEL, asked(false, List.of()), college, university))
        .isEqualTo(LACKING);
  }

  @Test
  void studyOfTheoryIsNotEnough() {
    assertThat(
            judge(
                Demand.POLITICAL_THEORY_LEVEL,
                asked(true, List.of()),
                theory("INTERMEDIATE", false),
                theory("ADVANCED", true)))
        .isEqualTo(LACKING);
  }

  @Test
  void whatIsNotRecordedIsNotLacking() {
    assertThat(judge(Demand.POLITICAL_THEORY_LEVEL, asked(false, List.of())))
        .isEqualTo(UNDETERMINED);
    assertThat(judge(Demand.LANGUAGE, asked(false, List.of()))).isEqualTo(UNDETERMINED);
  }

  @Test
  void whatIsNotAskedIsNotJudged() {
    assertThat(judge(Demand.STATE_MANAGEMENT_LEVEL, asked(false, List.of()))).isNull();
    assertThat(judge(Demand.INFORMATICS, asked(false, List.of()))).isNull();
    assertThat(judge(Demand.SPECIALITY, asked(false, List.of()))).isNull();
  }

  @Test
  void theSpecialityIsThatOfADegreeOfTheLevel() {
    var law = asked(false, List.of("Luật"));
    assertThat(judge(Demand.SPECIALITY, law, degree("UNIVERSITY", "LUẬT", false))).isEqualTo(MET);
    assertThat(judge(Demand.SPECIALITY, law, degree("COLLEGE", "Luật", false))).isEqualTo(LACKING);
    assertThat(judge(Demand.SPECIALITY, law, degree("MASTER", null, false)))
        .isEqualTo(UNDETERMINED);
  }

  @Test
  void aTextIsTheSameInWhateverCase() {
    assertThat(
            judge(
                Demand.LANGUAGE,
                asked(false, List.of()),
                new Attained("LANGUAGE", "b1", 0, null, false)))
        .isEqualTo(MET);
  }
}

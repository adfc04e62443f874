package vn.cadre.registry.standard.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.kernel.standard.DemandVerdict.LACKING;
import static vn.cadre.kernel.standard.DemandVerdict.MET;
import static vn.cadre.kernel.standard.DemandVerdict.UNDETERMINED;
import static vn.cadre.registry.code.QualificationStatus.COMPLETED;
import static vn.cadre.registry.code.QualificationStatus.STUDYING;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.standard.DemandVerdict;
import vn.cadre.kernel.standard.GradeRank;
import vn.cadre.kernel.standard.MemberFrom;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.kernel.standard.Studied;
import vn.cadre.kernel.standard.Unrecorded;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;

/** Each demand by itself (domain.md R08, A29, A30). */
class StandardPolicyTest {
  private static final LocalDate DAY = LocalDate.of(2018, 12, 31);
  private static final StandardNumbers NUMBERS =
      new StandardNumbers(
          List.of(Studied.PROFESSIONAL),
          Unrecorded.UNDETERMINED,
          MemberFrom.ADMITTED,
          List.of(
              new GradeRank("01.002", "01", 4),
              new GradeRank("01.003", "01", 3),
              new GradeRank("01.004", "01", 2),
              new GradeRank("V.07.05.15", "V.07.05", 1)));

  private static Demands asking(
      @Nullable ProfessionalLevel professional,
      boolean orStudying,
      @Nullable PoliticalTheoryLevel theory,
      List<String> specialities,
      @Nullable String grade,
      @Nullable Integer maxAge) {
    return new Demands(
        UUID.randomUUID(),
        "T",
        DAY,
        professional,
        orStudying,
        specialities,
        theory,
        null,
        grade,
        List.of("B1", "B2"),
        List.of(),
        maxAge,
        true,
        "Điều 1",
        false);
  }

  private static final Demands R08 =
      asking(
          ProfessionalLevel.UNIVERSITY,
          true,
          PoliticalTheoryLevel.INTERMEDIATE,
          List.of(),
          null,
          null);

  private static Holder.Qualified has(
      QualificationKind kind, String level, QualificationStatus status) {
    return new Holder.Qualified(kind, level, null, status);
  }

  private static Holder somebody(Holder.Qualified... qualifications) {
    return new Holder(DAY, DAY, List.of(qualifications), null, null, null, null);
  }

  private static @Nullable DemandVerdict judge(
      Criterion criterion, Demands demands, Holder holder) {
    return new StandardPolicy(NUMBERS).judge(criterion, demands, holder);
  }

  @Test
  void whoStudiesForADegreeMeetsWhatLetsStudyCount() {
    var studies =
        somebody(
            has(QualificationKind.PROFESSIONAL, "COLLEGE", COMPLETED),
            has(QualificationKind.PROFESSIONAL, "UNIVERSITY", STUDYING),
            has(QualificationKind.POLITICAL_THEORY, "INTERMEDIATE", COMPLETED));
    assertThat(judge(Criterion.PROFESSIONAL_LEVEL, R08, studies)).isEqualTo(MET);
    assertThat(judge(Criterion.POLITICAL_THEORY_LEVEL, R08, studies)).isEqualTo(MET);
    var strict = asking(ProfessionalLevel.UNIVERSITY, false, null, List.of(), null, null);
    assertThat(judge(Criterion.PROFESSIONAL_LEVEL, strict, studies)).isEqualTo(LACKING);
  }

  @Test
  void politicalTheoryIsNotMetByStudyWhateverTheStandardSays() {
    var studies =
        somebody(
            has(QualificationKind.POLITICAL_THEORY, "ELEMENTARY", COMPLETED),
            has(QualificationKind.POLITICAL_THEORY, "INTERMEDIATE", STUDYING));
    assertThat(judge(Criterion.POLITICAL_THEORY_LEVEL, R08, studies)).isEqualTo(LACKING);
  }

  @Test
  void whatIsNotRecordedIsNotLacking() {
    assertThat(judge(Criterion.PROFESSIONAL_LEVEL, R08, somebody())).isEqualTo(UNDETERMINED);
    assertThat(
            new StandardPolicy(
                    new StandardNumbers(
                        List.of(), Unrecorded.LACKING, MemberFrom.ADMITTED, List.of()))
                .judge(Criterion.PROFESSIONAL_LEVEL, R08, somebody()))
        .isEqualTo(LACKING);
  }

  @Test
  void bachelorAndAdvancedTheoryRankAlikeAndAboveIntermediate() {
    for (var level : List.of("BACHELOR", "ADVANCED", "INTERMEDIATE")) {
      assertThat(
              judge(
                  Criterion.POLITICAL_THEORY_LEVEL,
                  R08,
                  somebody(has(QualificationKind.POLITICAL_THEORY, level, COMPLETED))))
          .as(level)
          .isEqualTo(MET);
    }
  }

  @Test
  void aSpecialityIsOneOfADegreeThatIsHighEnough() {
    var law =
        asking(ProfessionalLevel.UNIVERSITY, false, null, List.of("Luật", "Kinh tế"), null, null);
    var college =
        new Holder.Qualified(QualificationKind.PROFESSIONAL, "COLLEGE", "Luật", COMPLETED);
    var degree = new Holder.Qualified(QualificationKind.PROFESSIONAL, "MASTER", "LUẬT", COMPLETED);
    var untold = new Holder.Qualified(QualificationKind.PROFESSIONAL, "MASTER", null, COMPLETED);
    assertThat(judge(Criterion.SPECIALITY, law, somebody(degree))).isEqualTo(MET);
    assertThat(judge(Criterion.SPECIALITY, law, somebody(college))).isEqualTo(LACKING);
    assertThat(judge(Criterion.SPECIALITY, law, somebody(college, untold))).isEqualTo(UNDETERMINED);
    assertThat(judge(Criterion.SPECIALITY, law, somebody())).isEqualTo(UNDETERMINED);
    assertThat(judge(Criterion.SPECIALITY, R08, somebody(degree))).isNull();
  }

  @Test
  void aLanguageIsMetByOneOfTheLevelsNamed() {
    assertThat(
            judge(
                Criterion.LANGUAGE,
                R08,
                somebody(has(QualificationKind.LANGUAGE, "b1", COMPLETED))))
        .isEqualTo(MET);
    assertThat(
            judge(
                Criterion.LANGUAGE,
                R08,
                somebody(has(QualificationKind.LANGUAGE, "A2", COMPLETED))))
        .isEqualTo(LACKING);
    assertThat(judge(Criterion.LANGUAGE, R08, somebody())).isEqualTo(UNDETERMINED);
  }

  private static @Nullable DemandVerdict graded(@Nullable String grade) {
    var demands = asking(null, false, null, List.of(), "01.003", null);
    return judge(
        Criterion.GRADE, demands, new Holder(DAY, DAY, List.of(), grade, null, null, null));
  }

  @Test
  void gradesCompareWithinTheirSeriesAlone() {
    assertThat(graded("01.002")).isEqualTo(MET);
    assertThat(graded("01.003")).isEqualTo(MET);
    assertThat(graded("01.004")).isEqualTo(LACKING);
    assertThat(graded("V.07.05.15")).isEqualTo(UNDETERMINED);
    assertThat(graded("06.031")).isEqualTo(UNDETERMINED);
    assertThat(graded(null)).isEqualTo(UNDETERMINED);
  }

  private static @Nullable DemandVerdict aged(String birth, String since) {
    var demands = asking(null, false, null, List.of(), null, 45);
    return judge(
        Criterion.AGE,
        demands,
        new Holder(
            DAY, LocalDate.parse(since), List.of(), null, PartialDate.parse(birth), null, null));
  }

  @Test
  void ageIsThatOfTheFirstDayInThePost() {
    assertThat(aged("1970-03-02", "2016-03-01")).isEqualTo(MET);
    assertThat(aged("1970-03-01", "2016-03-01")).isEqualTo(LACKING);
    // known by the year, it may be either
    assertThat(aged("1970", "2016-03-01")).isEqualTo(UNDETERMINED);
    assertThat(aged("1971", "2016-03-01")).isEqualTo(MET);
    assertThat(aged("1969", "2016-03-01")).isEqualTo(LACKING);
  }

  @Test
  void whoIsNotRecordedAsAdmittedIsNoMember() {
    var admitted = new Holder(DAY, DAY, List.of(), null, null, PartialDate.parse("2018-06"), null);
    assertThat(judge(Criterion.PARTY_MEMBER, R08, admitted)).isEqualTo(MET);
    assertThat(judge(Criterion.PARTY_MEMBER, R08, somebody())).isEqualTo(LACKING);
    var official =
        new StandardPolicy(
            new StandardNumbers(
                List.of(), Unrecorded.UNDETERMINED, MemberFrom.OFFICIAL, List.of()));
    assertThat(official.judge(Criterion.PARTY_MEMBER, R08, admitted)).isEqualTo(UNDETERMINED);
  }
}

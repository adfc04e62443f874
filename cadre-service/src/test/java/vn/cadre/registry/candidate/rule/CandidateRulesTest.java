package vn.cadre.registry.candidate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.registry.candidate.rule.CandidateFacts.Conclusion;
import vn.cadre.registry.candidate.rule.CandidateFacts.Experience;
import vn.cadre.registry.candidate.rule.CandidateFacts.Seat;
import vn.cadre.registry.candidate.rule.CandidateFacts.Source;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.PoliticalOutcome;
import vn.cadre.registry.policy.Packs;
import vn.cadre.registry.term.TermNumbers;

class CandidateRulesTest {
  private static final LocalDate DAY = LocalDate.of(2022, 10, 1);
  private static final Policy<CandidateNumbers> PACK =
      shipped("candidates", CandidateNumbers.class);
  private static final Policy<TermNumbers> TERM = shipped("appointment-terms", TermNumbers.class);
  private static final Policy<RetirementNumbers> RETIREMENT =
      shipped("retirement", RetirementNumbers.class);

  private static <N extends Record> Policy<N> shipped(String name, Class<N> type) {
    var numbers = Packs.shipped(name, type);
    return new Policy<>(
        new PolicyRef(name, 1, LocalDate.of(2010, 1, 1), numbers.verified()),
        "citation of " + name,
        numbers.typed(),
        numbers.stated());
  }

  private static CandidateFacts born(@Nullable String birth) {
    return new CandidateFacts(
        DAY,
        Gender.MALE,
        birth == null ? null : PartialDate.parse(birth),
        true,
        null,
        Map.of(),
        List.of(),
        List.of());
  }

  private static CandidateFacts graded(Map<Integer, EvaluationGrade> grades) {
    return new CandidateFacts(DAY, null, null, true, null, grades, List.of(), List.of());
  }

  private static CandidateFacts concluded(PoliticalOutcome outcome) {
    return new CandidateFacts(
        DAY,
        null,
        null,
        true,
        new Conclusion(UUID.randomUUID(), outcome, PartialDate.parse("2021-06")),
        Map.of(),
        List.of(),
        List.of());
  }

  private static CandidateFacts worked(Experience... experience) {
    return new CandidateFacts(
        DAY, null, null, true, null, Map.of(), List.of(), List.of(experience));
  }

  private static Experience at(Source source, boolean leads) {
    return new Experience(
        source, leads, PartialDate.parse("2015"), "UBND phường Hà Cầu", "Phó Chủ tịch");
  }

  private static @Nullable Boolean passed(Finding finding) {
    return finding.reason().passed();
  }

  @Test
  void youngIsFortyOrLess() {
    var young = Young.of(PACK);
    assertThat(passed(young.judge(born("1982-10-01")))).isTrue();
    assertThat(passed(young.judge(born("1981-10-02"))))
        .as("40 years, 11 months and 29 days")
        .isTrue();
    assertThat(passed(young.judge(born("1981-10-01")))).as("41 to the day").isFalse();
    assertThat(young.judge(born("1981-10-01")).reason().expected()).isEqualTo(40);
    assertThat(young.judge(born("1981-10-01")).reason().verified()).isFalse();
  }

  @Test
  void whoseBirthDoesNotTellTheAgeIsNeitherYoungNorOld() {
    var young = Young.of(PACK);
    assertThat(passed(young.judge(born("1981")))).isNull();
    assertThat(passed(young.judge(born("1982")))).isTrue();
    assertThat(passed(young.judge(born("1980")))).isFalse();
    assertThat(passed(young.judge(born(null)))).isNull();
    assertThat(young.judge(born(null)).reason().needs()).containsExactly("birthDate");
  }

  @Test
  void ableIsGoodOrBetterInEachOfTheLastTwoYears() {
    var able = GradedWell.of(PACK);
    var good = EvaluationGrade.GOOD;
    assertThat(passed(able.judge(graded(Map.of(2020, good, 2021, EvaluationGrade.OUTSTANDING)))))
        .isTrue();
    assertThat(passed(able.judge(graded(Map.of(2020, EvaluationGrade.COMPLETED, 2021, good)))))
        .isFalse();
    assertThat(
            passed(
                able.judge(
                    graded(Map.of(2019, EvaluationGrade.NOT_COMPLETED, 2020, good, 2021, good)))))
        .as("a year further back does not count")
        .isTrue();
  }

  @Test
  void aYearWithoutAGradeIsNotKnownUnlessAnotherSpeaksAgainstIt() {
    var able = GradedWell.of(PACK);
    assertThat(passed(able.judge(graded(Map.of(2021, EvaluationGrade.GOOD))))).isNull();
    assertThat(passed(able.judge(graded(Map.of(2021, EvaluationGrade.COMPLETED))))).isFalse();
    assertThat(
            passed(
                able.judge(graded(Map.of(2021, EvaluationGrade.GOOD, 2022, EvaluationGrade.GOOD)))))
        .as("the year of the day itself is not over")
        .isNull();
  }

  @Test
  void theLastConclusionHasToSayThatTheStandardIsMet() {
    var rule = PoliticalStandard.of(PACK);
    assertThat(passed(rule.judge(concluded(PoliticalOutcome.MEETS)))).isTrue();
    assertThat(passed(rule.judge(concluded(PoliticalOutcome.DOES_NOT_MEET)))).isFalse();
    assertThat(passed(rule.judge(concluded(PoliticalOutcome.NOT_CONCLUDED)))).isNull();
    assertThat(passed(rule.judge(born(null)))).isNull();
    assertThat(passed(new PoliticalStandard(false, rule.basis()).judge(born(null)))).isTrue();
  }

  @Test
  void whoSitsThereIsNotLookedFor() {
    var rule = new NotThereAlready(PACK.basis("youngAtMost"));
    var seat = new Seat(UUID.randomUUID(), UUID.randomUUID(), PartialDate.parse("2020-01-01"));
    var there =
        new CandidateFacts(DAY, null, null, false, null, Map.of(), List.of(seat), List.of());
    assertThat(passed(rule.judge(there))).isFalse();
    assertThat(rule.judge(there).reason().facts())
        .containsEntry("appointments", List.of(seat.appointmentId().toString()));
    assertThat(passed(rule.judge(born(null)))).isTrue();
  }

  @Test
  void aHigherPostNeedsAFullTermBeforeRetirementToTheDay() {
    var rule = FullTerm.of(TERM, RETIREMENT);
    // a man born in September 1965 retires at 61 years 9 months with June 2027, in October 62 with
    // 2027-12
    assertThat(passed(rule.judge(born("1965-08-15")))).isFalse();
    var enough = rule.judge(born("1966-01-15"));
    assertThat(passed(enough)).isTrue();
    assertThat(enough.reason().facts())
        .containsEntry("pensionFrom", "2027-11-01")
        .containsEntry("termEnds", "2027-10-01");
    assertThat(passed(rule.judge(born("1965-12-15")))).as("from 2027-10-01, to the day").isTrue();
    assertThat(passed(rule.judge(born("1965-11-15")))).as("from 2027-09-01").isFalse();
    assertThat(rule.judge(born("1965-11-15")).reason().actual()).isEqualTo("P4Y11M");
  }

  @Test
  void forAPostThatIsNoHigherOneAgeIsNotTested() {
    var rule = FullTerm.of(TERM, RETIREMENT);
    var facts =
        new CandidateFacts(
            DAY,
            Gender.MALE,
            PartialDate.parse("1962-01"),
            false,
            null,
            Map.of(),
            List.of(),
            List.of());
    assertThat(passed(rule.judge(facts))).isTrue();
  }

  @Test
  void withoutAPackOrADateOfBirthAFullTermCannotBeTold() {
    assertThat(passed(FullTerm.of(TERM, null).judge(born("1980")))).isNull();
    assertThat(FullTerm.of(TERM, null).judge(born("1980")).reason().needs())
        .containsExactly("policy");
    assertThat(passed(FullTerm.of(TERM, RETIREMENT).judge(born(null)))).isNull();
  }

  @Test
  void ledAtTheGrassrootsIsWhoHeldAPostThereThatLeads() {
    var rule = NoGrassroots.of(PACK);
    assertThat(passed(rule.judge(worked()))).isTrue();
    assertThat(passed(rule.judge(worked(at(Source.APPOINTMENT, true))))).isFalse();
    assertThat(
            passed(rule.judge(worked(at(Source.MOVEMENT, false), at(Source.WORK_HISTORY, true)))))
        .isFalse();
    assertThat(passed(rule.judge(worked(at(Source.MOVEMENT, false)))))
        .as("moved there, nobody tells to which post")
        .isNull();
  }
}

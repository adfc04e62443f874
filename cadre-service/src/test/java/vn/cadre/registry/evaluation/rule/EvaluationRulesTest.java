package vn.cadre.registry.evaluation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Basis;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.TitleRank;

/** The figures of Nghị định 233/2026/NĐ-CP, as they are shipped. */
class EvaluationRulesTest {
  private static final LocalDate END_OF_2026 = LocalDate.of(2026, 12, 31);

  // ---- the share of the outstanding

  private static Finding agency(int outstanding, int good, @Nullable EvaluationGrade ofBody) {
    return OutstandingWithinQuota.inAgency(Shipped.POLICY)
        .judge(new Group("SNV", null, new Tally(outstanding, good, 0), ofBody));
  }

  @Test
  void twoOfTenAreWithinTheQuotaOfAnAgencyAndThreeAreOneTooMany() {
    assertThat(agency(2, 8, EvaluationGrade.GOOD)).isInstanceOf(Finding.Passed.class);
    var beyond = agency(3, 7, EvaluationGrade.GOOD);
    assertThat(beyond).isInstanceOf(Finding.Failed.class);
    assertThat(beyond.detail().rule()).isEqualTo("evaluation.outstanding-in-agency");
    assertThat(beyond.detail().expected()).isEqualTo(2);
    assertThat(beyond.detail().actual()).isEqualTo(3);
    assertThat(beyond.detail().facts())
        .containsAllEntriesOf(Map.of("organisation", "SNV", "percent", "20", "counted", 10));
    assertThat(beyond.detail().message().vi()).contains("SNV", "3", "2");
  }

  @Test
  void anOutstandingAgencyMayHaveTwentyFivePercent() {
    assertThat(agency(5, 15, EvaluationGrade.OUTSTANDING)).isInstanceOf(Finding.Passed.class);
    assertThat(agency(5, 15, EvaluationGrade.GOOD)).isInstanceOf(Finding.Failed.class);
    assertThat(agency(6, 14, EvaluationGrade.OUTSTANDING)).isInstanceOf(Finding.Failed.class);
  }

  @Test
  void betweenTwentyAndTwentyFivePercentTheGradeOfTheAgencyWouldHaveToBeKnown() {
    assertThat(agency(4, 16, null)).isInstanceOf(Finding.Passed.class);
    assertThat(agency(5, 15, null))
        .isInstanceOfSatisfying(
            Finding.Undetermined.class,
            unknown -> assertThat(unknown.needs()).containsExactly("organisations.SNV.grade"));
    assertThat(agency(6, 14, null)).isInstanceOf(Finding.Failed.class);
  }

  @Test
  void aGroupOfSimilarDutyIsNamed() {
    var finding =
        OutstandingWithinQuota.inGroup(Shipped.POLICY)
            .judge(new Group("SNV", TitleRank.DEPUTY, new Tally(1, 3, 0), EvaluationGrade.GOOD));
    assertThat(finding).isInstanceOf(Finding.Failed.class);
    assertThat(finding.detail().rule()).isEqualTo("evaluation.outstanding-in-group");
    assertThat(finding.detail().facts()).containsEntry("duty", "DEPUTY");
    assertThat(finding.detail().expected()).isEqualTo(0);
  }

  @Test
  void theDenominatorIsNotVerifiedAndEveryQuotaShowsIt() {
    assertThat(agency(2, 8, null).detail().basis().verified()).isFalse();
  }

  // ---- bodies

  private static Finding bodies(int outstanding, int good, int below) {
    return OutstandingBodies.of(Shipped.POLICY)
        .judge(new Bodies("PROVINCE", new Tally(outstanding, good, below)));
  }

  @Test
  void whereFewerThanFiveBodiesAreGradedAtMostOneIsOutstanding() {
    assertThat(bodies(1, 0, 0)).isInstanceOf(Finding.Passed.class);
    assertThat(bodies(1, 3, 0)).isInstanceOf(Finding.Passed.class);
    assertThat(bodies(2, 2, 0)).isInstanceOf(Finding.Failed.class);
    assertThat(bodies(1, 3, 0).detail().basis().verified()).isTrue();
  }

  @Test
  void ofFiveBodiesAndMoreTheShareHolds() {
    assertThat(bodies(1, 4, 0)).isInstanceOf(Finding.Passed.class);
    assertThat(bodies(1, 3, 1)).isInstanceOf(Finding.Failed.class);
    assertThat(bodies(2, 8, 0)).isInstanceOf(Finding.Passed.class);
    assertThat(bodies(2, 8, 0).detail().basis().verified()).isFalse();
  }

  // ---- who worked too short

  private static Finding worked(
      @Nullable String recruited, @Nullable LocalDate firstPost, @Nullable Integer months) {
    return MinimumWork.of(Shipped.POLICY)
        .judge(
            person(
                TitleRank.STAFF,
                EvaluationGrade.GOOD,
                null,
                recruited == null ? null : PartialDate.parse(recruited),
                firstPost,
                months));
  }

  @Test
  void whoBeganOnTheFirstOfJulyIsGradedAndWhoBeganOneDayLaterIsNot() {
    assertThat(worked("2026-07-01", null, null)).isInstanceOf(Finding.Passed.class);
    assertThat(worked("2026-07-02", null, null)).isInstanceOf(Finding.Failed.class);
  }

  @Test
  void aMonthThatEndsTooLateIsUndeterminedUntilTheMonthsAreTold() {
    assertThat(worked("2026-07", null, null)).isInstanceOf(Finding.Undetermined.class);
    assertThat(worked("2026-07", null, 6)).isInstanceOf(Finding.Passed.class);
    assertThat(worked("2026-07", null, 5)).isInstanceOf(Finding.Failed.class);
    assertThat(worked("2026-06", null, null)).isInstanceOf(Finding.Passed.class);
    assertThat(worked("2026-08", null, null)).isInstanceOf(Finding.Failed.class);
  }

  @Test
  void theRecordCountsBeforeWhatIsTold() {
    assertThat(worked("2026-09-01", null, 12)).isInstanceOf(Finding.Failed.class);
    assertThat(worked("2020", null, 0)).isInstanceOf(Finding.Passed.class);
  }

  @Test
  void aPostHeldEarlyEnoughTellsTooAndALateOneDoesNot() {
    assertThat(worked(null, LocalDate.of(2026, 7, 1), null)).isInstanceOf(Finding.Passed.class);
    assertThat(worked(null, LocalDate.of(2026, 7, 2), null))
        .isInstanceOf(Finding.Undetermined.class);
    assertThat(worked(null, null, null)).isInstanceOf(Finding.Undetermined.class);
  }

  @Test
  void aPartOfAMonthTakesAWholeOne() {
    var rule = new MinimumWork(Period.parse("P5M15D"), new Basis("thử", true));
    var five = person(TitleRank.STAFF, EvaluationGrade.GOOD, null, null, null, 5);
    var six = person(TitleRank.STAFF, EvaluationGrade.GOOD, null, null, null, 6);
    assertThat(rule.judge(five)).isInstanceOf(Finding.Failed.class);
    assertThat(rule.judge(six)).isInstanceOf(Finding.Passed.class);
  }

  // ---- heads

  private static Finding head(
      TitleRank rank, EvaluationGrade grade, @Nullable EvaluationGrade ofBody) {
    return HeadNoBetter.of(Shipped.POLICY).judge(person(rank, grade, ofBody, null, null, null));
  }

  @Test
  void aHeadIsGradedNoBetterThanTheirAgency() {
    assertThat(head(TitleRank.HEAD, EvaluationGrade.GOOD, EvaluationGrade.GOOD))
        .isInstanceOf(Finding.Passed.class);
    assertThat(head(TitleRank.HEAD, EvaluationGrade.COMPLETED, EvaluationGrade.GOOD))
        .isInstanceOf(Finding.Passed.class);
    assertThat(head(TitleRank.HEAD, EvaluationGrade.OUTSTANDING, EvaluationGrade.GOOD))
        .isInstanceOf(Finding.Failed.class);
    assertThat(head(TitleRank.DEPUTY, EvaluationGrade.OUTSTANDING, EvaluationGrade.GOOD))
        .isInstanceOf(Finding.Passed.class);
  }

  @Test
  void whatAnUngradedAgencyAllowsItsHeadIsUndeterminedSaveTheLowestGrade() {
    assertThat(head(TitleRank.HEAD, EvaluationGrade.COMPLETED, null))
        .isInstanceOf(Finding.Undetermined.class);
    assertThat(head(TitleRank.HEAD, EvaluationGrade.NOT_COMPLETED, null))
        .isInstanceOf(Finding.Passed.class);
    assertThat(head(TitleRank.STAFF, EvaluationGrade.GOOD, null))
        .isInstanceOf(Finding.Passed.class);
  }

  // ---- the rest

  @Test
  void theFourthQuarterIsGradedWithItsYear() {
    var rule = QuarterApart.of(Shipped.POLICY);
    assertThat(rule.judge(new QuarterApart.Quarter(3))).isInstanceOf(Finding.Passed.class);
    assertThat(rule.judge(new QuarterApart.Quarter(4))).isInstanceOf(Finding.Failed.class);
  }

  @Test
  void whoDraftedAnyPartDoesNotApprove() {
    var rule = new ApprovedByAnother();
    assertThat(rule.judge(new ApprovedByAnother.Drafting(List.of())))
        .isInstanceOf(Finding.Passed.class);
    for (var part : ApprovedByAnother.Part.values()) {
      assertThat(rule.judge(new ApprovedByAnother.Drafting(List.of(part))))
          .isInstanceOf(Finding.Failed.class);
    }
  }

  @Test
  void whoMovedIsGradedByTheNewBody() {
    var rule = BelongsToAgency.of(Shipped.POLICY);
    var stays = person(TitleRank.STAFF, EvaluationGrade.GOOD, null, null, null, null);
    assertThat(rule.judge(stays)).isInstanceOf(Finding.Passed.class);
    for (var elsewhere : new String[] {"STC", null}) {
      assertThat(rule.judge(moved(stays, elsewhere))).isInstanceOf(Finding.Failed.class);
    }
  }

  @Test
  void anOutstandingBodyHasNoSmallerShareAndEveryRankIsComparedOnce() {
    var n = Shipped.POLICY.numbers();
    assertThatThrownBy(() -> numbers(n, n.similarDuty().subList(0, 2)))
        .isInstanceOf(InconsistentNumbers.class);
    assertThatThrownBy(() ->
            new EvaluationNumbers(
                n.outstandingPercentOfOutstanding(),
                n.outstandingPercent(),
                n.denominator(),
                n.similarDuty(),
                n.outstandingPercentOfBodies(),
                n.fewBodies(),
                n.outstandingOfFew(),
                n.headsBoundByBody(),
                n.minimumWork(),
                n.lastQuarter(),
                n.settleWithin()))
        .isInstanceOf(InconsistentNumbers.class);
  }

  private static EvaluationNumbers numbers(EvaluationNumbers n, List<SimilarDuty> duties) {
    return new EvaluationNumbers(
        n.outstandingPercent(),
        n.outstandingPercentOfOutstanding(),
        n.denominator(),
        duties,
        n.outstandingPercentOfBodies(),
        n.fewBodies(),
        n.outstandingOfFew(),
        n.headsBoundByBody(),
        n.minimumWork(),
        n.lastQuarter(),
        n.settleWithin());
  }

  private static GradedPerson person(
      TitleRank rank,
      EvaluationGrade grade,
      @Nullable EvaluationGrade ofBody,
      @Nullable PartialDate recruited,
      @Nullable LocalDate firstPost,
      @Nullable Integer months) {
    return new GradedPerson(
        UUID.randomUUID(),
        "Nguyễn Văn An",
        "SNV",
        "SNV",
        rank,
        grade,
        null,
        recruited,
        firstPost,
        months,
        END_OF_2026,
        ofBody,
        false);
  }

  private static GradedPerson moved(GradedPerson person, @Nullable String to) {
    return new GradedPerson(
        person.cadreId(),
        person.name(),
        person.agency(),
        to,
        person.rank(),
        person.grade(),
        null,
        null,
        null,
        null,
        person.lastDay(),
        null,
        false);
  }
}

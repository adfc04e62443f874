package vn.cadre.registry.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cadre.platform.policy.Basis;

/** A14: the quota of 2015 was 200; quota is held against quota. */
class ReductionTest {
  private static final Reduction RULE = new Reduction(10, new Basis("NQ 39-NQ/TW", false));

  @Test
  void aQuotaOf180AgainstTwoHundredIsTenPercentAndMet() {
    var reason = RULE.judge(new Reduction.Quotas(200, 180)).reason();
    assertThat(reason.passed()).isTrue();
    assertThat(reason.actual()).isEqualTo("10.00");
    assertThat(reason.expected()).isEqualTo(10);
  }

  @Test
  void aQuotaOf181IsNineAndAHalfAndNotMet() {
    var reason = RULE.judge(new Reduction.Quotas(200, 181)).reason();
    assertThat(reason.passed()).isFalse();
    assertThat(reason.actual()).isEqualTo("9.50");
  }

  @Test
  void noRoundingMakesItMet() {
    // 9,999 % shows as 10.00 and is not enough
    var reason = RULE.judge(new Reduction.Quotas(100_000, 90_001)).reason();
    assertThat(reason.actual()).isEqualTo("10.00");
    assertThat(reason.passed()).isFalse();
  }

  @Test
  void whatGrewAndWhatWasNothingAreNotMet() {
    assertThat(RULE.judge(new Reduction.Quotas(200, 210)).reason().actual()).isEqualTo("-5.00");
    assertThat(RULE.judge(new Reduction.Quotas(200, 210)).reason().passed()).isFalse();
    assertThat(RULE.judge(new Reduction.Quotas(0, 0)).reason().passed()).isFalse();
  }

  @Test
  void fourteenOfTwentyOneAre66Point67PercentAndSevenRemain() {
    var plan = Downsizing.Progress.of(2019, 21, 14);
    assertThat(plan.share().percent()).isEqualTo("66.67");
    assertThat(plan.remaining()).isEqualTo(Figure.persons(7));
  }
}

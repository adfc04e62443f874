package vn.cadre.registry.evaluation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.policy.number.Percent;

/** Twenty percent of those graded well, rounded down (Nghị định 233/2026/NĐ-CP, Điều 12). */
class OutstandingShareTest {
  private static final Percent TWENTY = new Percent(BigDecimal.valueOf(20));
  private static final OutstandingShare OR_BETTER =
      new OutstandingShare(TWENTY, Denominator.GOOD_OR_BETTER);
  private static final OutstandingShare GOOD_ONLY =
      new OutstandingShare(TWENTY, Denominator.GOOD_ONLY);

  @Test
  void ofTenGradedWellTwoMayBeOutstanding() {
    assertThat(OR_BETTER.allowed(new Tally(2, 8, 0))).isEqualTo(2);
    assertThat(OR_BETTER.allowed(new Tally(3, 7, 0))).isEqualTo(2);
  }

  @Test
  void ofNineOneMayAndOfFourNobody() {
    assertThat(OR_BETTER.allowed(new Tally(1, 8, 0))).isEqualTo(1);
    assertThat(OR_BETTER.allowed(new Tally(0, 4, 0))).isZero();
    assertThat(OR_BETTER.allowed(new Tally(0, 5, 0))).isEqualTo(1);
  }

  @Test
  void whereTheGoodAloneAreCountedTheOutstandingAddNothing() {
    assertThat(GOOD_ONLY.allowed(new Tally(2, 8, 0))).isEqualTo(1);
    assertThat(GOOD_ONLY.allowed(new Tally(2, 10, 0))).isEqualTo(2);
  }

  @Test
  void whoIsGradedLowerIsNotCounted() {
    assertThat(OR_BETTER.allowed(new Tally(0, 4, 100))).isZero();
  }

  @Property
  void anotherGoodOneNeverTakesAPlaceAway(
      @ForAll @IntRange(max = 500) int outstanding,
      @ForAll @IntRange(max = 500) int good,
      @ForAll @IntRange(max = 100) int percent) {
    for (var denominator : Denominator.values()) {
      var share = share(percent, denominator);
      assertThat(share.allowed(new Tally(outstanding, good + 1, 0)))
          .isGreaterThanOrEqualTo(share.allowed(new Tally(outstanding, good, 0)));
    }
  }

  @Property
  void noMoreAreAllowedThanTheShareAndNotAWholePersonLess(
      @ForAll @IntRange(max = 500) int outstanding,
      @ForAll @IntRange(max = 500) int good,
      @ForAll @IntRange(max = 100) int percent) {
    var allowed =
        share(percent, Denominator.GOOD_OR_BETTER).allowed(new Tally(outstanding, good, 0));
    assertThat(allowed * 100).isLessThanOrEqualTo(percent * (outstanding + good));
    assertThat((allowed + 1) * 100).isGreaterThan(percent * (outstanding + good));
  }

  @Property
  void whoKeepsTheShareInEachGroupKeepsItOverAllOfThem(
      @ForAll @IntRange(max = 300) int one,
      @ForAll @IntRange(max = 300) int other,
      @ForAll @IntRange(max = 100) int percent) {
    var share = share(percent, Denominator.GOOD_OR_BETTER);
    assertThat(share.allowed(new Tally(0, one, 0)) + share.allowed(new Tally(0, other, 0)))
        .isLessThanOrEqualTo(share.allowed(new Tally(0, one + other, 0)));
  }

  @Property
  void theStricterDenominatorNeverAllowsMore(
      @ForAll @IntRange(max = 500) int outstanding,
      @ForAll @IntRange(max = 500) int good,
      @ForAll @IntRange(max = 100) int percent) {
    var tally = new Tally(outstanding, good, 0);
    assertThat(share(percent, Denominator.GOOD_ONLY).allowed(tally))
        .isLessThanOrEqualTo(share(percent, Denominator.GOOD_OR_BETTER).allowed(tally));
  }

  private static OutstandingShare share(int percent, Denominator denominator) {
    return new OutstandingShare(new Percent(BigDecimal.valueOf(percent)), denominator);
  }
}

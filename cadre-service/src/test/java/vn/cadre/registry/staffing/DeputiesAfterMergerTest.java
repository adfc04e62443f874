package vn.cadre.registry.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.platform.policy.Basis;

/** +1 deputy for two bodies, +2 for three, and five years to settle. */
class DeputiesAfterMergerTest {
  private static final LocalDate MERGED = LocalDate.parse("2025-07-01");
  private static final StaffingNumbers NUMBERS =
      new StaffingNumbers(true, 2015, 10, 2, 1, 2, Period.ofYears(5));
  private static final DeputiesAfterMerger RULE =
      new DeputiesAfterMerger(NUMBERS, new Basis("KL 150", false));

  private static Boolean passed(int bodies, int deputies, String asOf) {
    return RULE.judge(facts(bodies, deputies, asOf)).reason().passed();
  }

  private static DeputiesAfterMerger.Facts facts(int bodies, int deputies, String asOf) {
    return new DeputiesAfterMerger.Facts(bodies, MERGED, deputies, LocalDate.parse(asOf));
  }

  @Test
  void twoBodiesMayHaveOneDeputyMore() {
    assertThat(passed(2, 3, "2025-07-01")).isTrue();
    assertThat(passed(2, 4, "2025-07-01")).isFalse();
  }

  @Test
  void threeBodiesMayHaveTwoMoreAndFiveNoMoreThanThree() {
    assertThat(passed(3, 4, "2025-07-01")).isTrue();
    assertThat(passed(3, 5, "2025-07-01")).isFalse();
    assertThat(passed(5, 4, "2025-07-01")).isTrue();
    assertThat(passed(5, 5, "2025-07-01")).isFalse();
  }

  @Test
  void oneBodyThatTookOverAPartHasTheNorm() {
    assertThat(passed(1, 2, "2025-07-01")).isTrue();
    assertThat(passed(1, 3, "2025-07-01")).isFalse();
  }

  @Test
  void afterFiveYearsToTheDayTheNormAloneHolds() {
    assertThat(passed(2, 3, "2030-06-30")).isTrue();
    assertThat(passed(2, 3, "2030-07-01")).isFalse();
    assertThat(passed(2, 2, "2030-07-01")).isTrue();
    assertThat(RULE.settledFrom(facts(2, 3, "2025-07-01"))).isEqualTo("2030-07-01");
  }

  @Test
  void theReasonSaysWhatWasAllowedAndThatItsNumbersAreNotChecked() {
    var reason = RULE.judge(facts(2, 4, "2026-11-22")).reason();
    assertThat(reason.rule()).isEqualTo("staffing.deputies-after-merger");
    assertThat(reason.expected()).isEqualTo(3);
    assertThat(reason.actual()).isEqualTo(4);
    assertThat(reason.verified()).isFalse();
    assertThat(reason.facts()).containsEntry("bodies", 2).containsEntry("norm", 2);
  }

  @Test
  void numbersThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() -> new StaffingNumbers(true, 2015, 10, 2, 2, 1, Period.ofYears(5)))
        .isInstanceOf(InconsistentNumbers.class);
    assertThatThrownBy(() -> new StaffingNumbers(true, 2015, 101, 2, 1, 2, Period.ofYears(5)))
        .isInstanceOf(InconsistentNumbers.class);
  }
}

package vn.cadre.registry.bar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.platform.policy.Basis;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.policy.Packs;

/** Quy định 377-QĐ/TW as reported: 24, 36 and 60 months. */
class NotBarredTest {
  private static final NotBarred RULE =
      new NotBarred(
          Packs.shipped("higher-post", BarNumbers.class).typed(), new Basis("377-QĐ/TW", false));

  @ParameterizedTest
  @CsvSource({
    "REPRIMAND, 2027-02-28, false",
    "REPRIMAND, 2027-03-01, true",
    "WARNING, 2028-02-29, false",
    "WARNING, 2028-03-01, true",
    "REMOVAL, 2030-02-28, false",
    "REMOVAL, 2030-03-01, true",
    "DEMOTION, 2025-03-02, true"
  })
  void aReprimandBarsFor24MonthsAWarningFor36AndARemovalFor60(
      Discipline form, LocalDate day, boolean free) {
    var rise = new NotBarred.Rise(UUID.randomUUID(), form, LocalDate.of(2025, 3, 1), day);
    assertThat(RULE.judge(rise).reason().passed()).isEqualTo(free);
  }
}

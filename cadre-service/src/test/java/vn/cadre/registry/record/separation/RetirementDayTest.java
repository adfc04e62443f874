package vn.cadre.registry.record.separation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Basis;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.policy.Packs;

/**
 * NĐ 135/2020: a man born in May 1970 is 62 in May 2032 and may go five years later, or five years
 * before the age of the year in which he goes: 61 years 6 months in 2026.
 */
class RetirementDayTest {
  private static final RetirementDay RULE =
      new RetirementDay(
          Packs.shipped("retirement", RetirementNumbers.class).typed(),
          new Basis("Nghị định 135/2020/NĐ-CP", true));

  private static Finding judge(
      SeparationKind kind, @Nullable Gender gender, String day, boolean justified) {
    return RULE.judge(
        new SeparationFacts(
            kind,
            LocalDate.parse(day),
            gender,
            PartialDate.parse("1970-05"),
            null,
            null,
            null,
            justified,
            null));
  }

  @ParameterizedTest
  @CsvSource({
    "2032-06-01, false, true",
    "2032-05-31, true, false",
    "2032-06-02, false, false",
    "2032-06-02, true, true",
    "2037-06-01, true, true",
    "2037-06-02, true, false"
  })
  void whoRetiresByAgeGoesOnTheDayOrLaterWithAReasonForFiveYears(
      String day, boolean justified, boolean passed) {
    assertThat(judge(SeparationKind.RETIREMENT, Gender.MALE, day, justified).reason().passed())
        .isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-30, false", "2026-12-01, true", "2032-05-31, true", "2032-06-01, false"})
  void whoRetiresEarlyGoesAtMostFiveYearsSooner(String day, boolean passed) {
    assertThat(judge(SeparationKind.EARLY_RETIREMENT, Gender.MALE, day, false).reason().passed())
        .isEqualTo(passed);
  }

  @Test
  void withoutTheSexItIsNotTold() {
    assertThat(judge(SeparationKind.RETIREMENT, null, "2032-06-01", false))
        .isInstanceOf(Finding.Undetermined.class);
  }
}

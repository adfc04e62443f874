package vn.cadre.registry.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.retirement.DecreeTable;
import vn.cadre.kernel.retirement.Retirement;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.platform.policy.number.Numbers;
import vn.cadre.platform.problem.Reason;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.policy.Packs;

class RetirementAgeTest {
  private static final Numbers<RetirementNumbers> SHIPPED =
      Packs.shipped("retirement", RetirementNumbers.class);
  private static final RetirementAge RULE =
      RetirementAge.of(
          new Policy<>(
              new PolicyRef("retirement", 1, LocalDate.of(2021, 1, 1), SHIPPED.verified()),
              "Nghị định 135/2020/NĐ-CP",
              SHIPPED.typed(),
              SHIPPED.stated()));

  private static Finding judge(@Nullable Gender gender, @Nullable String birth, String asOf) {
    return RULE.judge(
        new RetirementFacts(
            gender, birth == null ? null : PartialDate.parse(birth), LocalDate.parse(asOf)));
  }

  private static Reason reason(Gender gender, String birth, String asOf) {
    return judge(gender, birth, asOf).reason();
  }

  /** The shipped pack against rows that were written without it. */
  @ParameterizedTest
  @EnumSource
  void theShippedPackKeepsTheDecreeMonthByMonthFor1955To1985(Gender gender) {
    DecreeTable.months()
        .forEach(born -> {
          var row = DecreeTable.row(gender.sex(), born);
          var known =
              (Retirement.Known) Retirement.of(SHIPPED.typed(), gender.sex(), PartialDate.of(born));
          assertThat(known.date())
              .as("%s born %s", gender, born)
              .isEqualTo(born.plus(row.age()).atEndOfMonth());
          assertThat(known.verified()).as("%s born %s", gender, born).isEqualTo(row.certain());
        });
  }

  @Test
  void onlyTheTableOfWomenIsInDoubtAndOnlyInOneRow() {
    assertThat(SHIPPED.unverified()).containsExactly("womenBands");
    assertThat(reason(Gender.FEMALE, "1969-05", "2026-01-01").verified()).isFalse();
    assertThat(reason(Gender.FEMALE, "1969-04", "2026-01-01").verified()).isTrue();
    assertThat(reason(Gender.FEMALE, "1969-06", "2026-01-01").verified()).isTrue();
  }

  @Test
  void onTheLastDayOfTheMonthOfTheAgeOneIsDueTheDayBeforeNotYet() {
    assertThat(judge(Gender.MALE, "1966-03-02", "2027-12-30")).isInstanceOf(Finding.Failed.class);
    assertThat(judge(Gender.MALE, "1966-03-02", "2027-12-31")).isInstanceOf(Finding.Passed.class);
  }

  @Test
  void theFindingTellsAgesAndDays() {
    var reason = reason(Gender.MALE, "1966-03-02", "2022-10-01");

    assertThat(reason.expected()).isEqualTo(Period.of(61, 9, 0).toString());
    assertThat(reason.actual()).isEqualTo("P56Y6M29D");
    assertThat(reason.facts())
        .isEqualTo(
            Map.of(
                "gender", "MALE",
                "birthDate", "1966-03-02",
                "countedFrom", "1966-03",
                "retirementDate", "2027-12-31",
                "pensionFrom", "2028-01-01",
                "earliest", "2021-06-30",
                "latest", "2032-12-31"));
    assertThat(reason.basis()).isEqualTo("Phụ lục I Nghị định 135/2020/NĐ-CP");
    assertThat(reason.message().vi()).contains("2027-12-31", "2028-01-01");
  }

  @Test
  void aYearAloneCountsFromJanuaryAndShowsTheBoundsOfTheAge() {
    var reason = reason(Gender.FEMALE, "1966", "2020-01-01");

    assertThat(reason.facts()).containsEntry("countedFrom", "1966-01");
    assertThat(reason.facts()).containsEntry("retirementDate", "2021-05-31");
    assertThat(reason.actual()).isEqualTo(Map.of("least", "P53Y1D", "most", "P54Y"));
  }

  @Test
  void whatIsMissingIsNamedAndNothingIsGuessed() {
    var nothing = judge(null, null, "2022-10-01").reason();
    var noGender = judge(null, "1966-03-02", "2022-10-01").reason();

    assertThat(nothing.passed()).isNull();
    assertThat(nothing.needs()).containsExactly("birthDate", "gender");
    assertThat(noGender.needs()).containsExactly("gender");
    assertThat(noGender.facts()).isEqualTo(Map.of("birthDate", "1966-03-02"));
  }

  @Test
  void noAgeBeforeBirth() {
    assertThat(reason(Gender.MALE, "1966-03-02", "1960-01-01").actual()).isNull();
  }
}

package vn.cadre.registry.retiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cadre.kernel.retirement.DecreeTable;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.policy.Packs;

/** The spans of birth that retire in a period, against rows of the decree written without them. */
class WindowsTest {
  private static final Policy<RetirementNumbers> SHIPPED = shipped();

  private static Policy<RetirementNumbers> shipped() {
    var numbers = Packs.shipped("retirement", RetirementNumbers.class);
    return new Policy<>(
        new PolicyRef("retirement", 1, LocalDate.of(2021, 1, 1), numbers.verified()),
        "Nghị định 135/2020/NĐ-CP",
        numbers.typed(),
        numbers.stated());
  }

  private static boolean retires(Gender gender, YearMonth born, LocalDate from, LocalDate to) {
    var birth = born.atDay(1);
    return Windows.of(SHIPPED, from, to).stream()
        .filter(w -> w.gender() == gender)
        .filter(w -> !birth.isBefore(w.bornFrom()) && birth.isBefore(w.bornBefore()))
        .anyMatch(w -> true);
  }

  @ParameterizedTest
  @EnumSource
  void everyMonthOfBirthFrom1955To1985RetiresOnTheDecreesDayAndOnNoOther(Gender gender) {
    DecreeTable.months()
        .forEach(born -> {
          var day = born.plus(DecreeTable.row(gender.sex(), born).age()).atEndOfMonth();
          var name = gender + " born " + born;
          assertThat(retires(gender, born, day, day.plusDays(1))).as(name).isTrue();
          assertThat(retires(gender, born, day.minusYears(1), day)).as(name).isFalse();
          assertThat(retires(gender, born, day.plusDays(1), day.plusYears(1))).as(name).isFalse();
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsInTwoSpansOfOnePeriod(Gender gender) {
    var windows = Windows.of(SHIPPED, LocalDate.of(2021, 1, 1), LocalDate.of(2041, 1, 1));
    DecreeTable.months()
        .forEach(born ->
            assertThat(
                    windows.stream()
                        .filter(w -> w.gender() == gender)
                        .filter(w -> !born.atDay(1).isBefore(w.bornFrom()))
                        .filter(w -> born.atDay(1).isBefore(w.bornBefore()))
                        .count())
                .as("%s born %s", gender, born)
                .isLessThanOrEqualTo(1));
  }
}

package vn.cadre.registry.record.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.DisciplineKind;
import vn.cadre.registry.policy.Packs;

/** How long disciplines count by the pack that is shipped, which nobody has verified. */
class ExpiryNumbersTest {

  @Test
  void whatIsGivenForAWhileCountsTwelveMonthsByNumbersThatSayTheyAreUnverified() {
    var shipped = Packs.shipped("discipline", ExpiryNumbers.class);
    assertThat(shipped.unverified()).containsExactly("expiry");
    for (var side : DisciplineKind.values()) {
      assertThat(shipped.typed().after(side, Discipline.WARNING)).contains(Period.ofMonths(12));
    }
  }

  @Test
  void dismissalAndExpulsionStay() {
    var shipped = Packs.shipped("discipline", ExpiryNumbers.class).typed();
    assertThat(shipped.after(DisciplineKind.STATE, Discipline.DISMISSAL)).isEmpty();
    assertThat(shipped.after(DisciplineKind.PARTY, Discipline.EXPULSION)).isEmpty();
  }

  @Test
  void aPackNamesAFormOfASideOnceAndOnlyFormsThatTheSideGives() {
    var year = Period.ofYears(1);
    var warning = new ExpiryNumbers.Row(DisciplineKind.STATE, Discipline.WARNING, year);
    assertThatThrownBy(() -> new ExpiryNumbers(List.of(warning, warning)))
        .isInstanceOf(InconsistentNumbers.class);
    assertThatThrownBy(
            () -> new ExpiryNumbers.Row(DisciplineKind.STATE, Discipline.EXPULSION, year))
        .isInstanceOf(InconsistentNumbers.class);
    assertThatThrownBy(
            () -> new ExpiryNumbers.Row(DisciplineKind.STATE, Discipline.WARNING, Period.ZERO))
        .isInstanceOf(InconsistentNumbers.class);
  }
}

package vn.cadre.registry.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeriodsTest {
  private static final LocalDate FROM = LocalDate.of(2026, 11, 22);

  private static Map<String, String> periods(WaveDimension dimension, LocalDate to) {
    return Periods.of(dimension, FROM, to, Locale.of("vi"));
  }

  @Test
  void monthsQuartersAndYearsAreNamedInOrder() {
    var to = LocalDate.of(2027, 2, 2);
    assertThat(periods(WaveDimension.MONTH, to))
        .containsExactly(
            Map.entry("2026-11", "Tháng 11/2026"),
            Map.entry("2026-12", "Tháng 12/2026"),
            Map.entry("2027-01", "Tháng 01/2027"),
            Map.entry("2027-02", "Tháng 02/2027"));
    assertThat(periods(WaveDimension.QUARTER, to))
        .containsExactly(Map.entry("2026-Q4", "Quý IV/2026"), Map.entry("2027-Q1", "Quý I/2027"));
    assertThat(periods(WaveDimension.YEAR, to))
        .containsExactly(Map.entry("2026", "Năm 2026"), Map.entry("2027", "Năm 2027"));
  }

  @Test
  void theEndIsExcluded() {
    assertThat(periods(WaveDimension.YEAR, LocalDate.of(2027, 1, 1))).containsOnlyKeys("2026");
  }
}

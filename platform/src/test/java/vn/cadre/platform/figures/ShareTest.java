package vn.cadre.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void percentagesAreRoundedHalfUpFromTheCounts() {
    assertThat(Share.of(16, 1236).percent()).isEqualTo("1.29");
    assertThat(Share.of(7, 308).percent()).isEqualTo("2.27");
    assertThat(Share.of(1, 800).percent()).isEqualTo("0.13");
    assertThat(Share.of(96, 112).percent()).isEqualTo("85.71");
    assertThat(Share.of(62, 62).percent()).isEqualTo("100.00");
  }

  @Test
  void oneDecimalIsRoundedFromTheCountsToo() {
    assertThat(Share.percent(158, 1236, 1)).isEqualTo("12.8");
    assertThat(Share.percent(158, 1236, 2)).isEqualTo("12.78");
    assertThat(Share.percent(393, 1236, 1)).isEqualTo("31.8");
    // 2.4495 % is 2.4 %, not 2.45 % rounded once more to 2.5 %
    assertThat(Share.percent(24495, 1_000_000, 1)).isEqualTo("2.4");
  }

  @Test
  void aPartOfNothingHasNoPercentage() {
    assertThat(Share.of(0, 0).percent()).isNull();
  }
}

package vn.cadre.training.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VndTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12500000|12500000",
        "12.500.000|12500000",
        "12,500,000|12500000",
        "12 500 000|12500000",
        "0|0",
        "20.950.000.000|20950000000"
      })
  void digitsAloneOrInGroupsOfThree(String text, long amount) {
    assertThat(Vnd.read(text)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12.5", "12.50", "1.234.56", "1,234.567", "-5", "1e6", "", "12 500 00", "mười"})
  void anAmountThatIsNotWholeIsNotMadeATenfoldOfItself(String text) {
    assertThat(Vnd.read(text)).isNull();
  }
}

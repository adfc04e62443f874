package vn.cadre.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.kernel.PersonalId.Warning;

/** Invented numbers only. */
class PersonalIdTest {

  private static final PersonalId BAC_GIANG_1975 = new PersonalId("024075012345");

  @Test
  void digitsTellProvinceSexAndYearOfBirth() {
    assertThat(BAC_GIANG_1975.provincePart()).isEqualTo("024");
    assertThat(BAC_GIANG_1975.sex()).isEqualTo(Sex.MALE);
    assertThat(BAC_GIANG_1975.birthYear()).isEqualTo(1975);
  }

  @ParameterizedTest
  @CsvSource({
    "001000000001, MALE, 1900",
    "001199000001, FEMALE, 1999",
    "001204000001, MALE, 2004",
    "001304000001, FEMALE, 2004",
    "001401000001, MALE, 2101",
    "001999000001, FEMALE, 2399"
  })
  void fourthDigitTellsSexAndCentury(String number, Sex sex, int year) {
    assertThat(new PersonalId(number).sex()).isEqualTo(sex);
    assertThat(new PersonalId(number).birthYear()).isEqualTo(year);
  }

  @Test
  void womanBorn1976WithTheNumberOfAManBorn1975IsTwoWarnings() {
    assertThat(BAC_GIANG_1975.warnings(Sex.FEMALE, PartialDate.parse("1976-05-02")))
        .containsExactly(
            new Warning("personal-id-gender", "MALE", "FEMALE"),
            new Warning("personal-id-birth-year", "1975", "1976"));
  }

  @Test
  void agreementAndSilenceGiveNoWarning() {
    assertThat(BAC_GIANG_1975.warnings(Sex.MALE, PartialDate.parse("1975"))).isEmpty();
    assertThat(BAC_GIANG_1975.warnings(null, null)).isEmpty();
  }

  @Test
  void listsAndLogsSeeTheLastThreeDigitsAlone() {
    assertThat(BAC_GIANG_1975.masked()).isEqualTo("*********345");
    assertThat(BAC_GIANG_1975).hasToString("*********345");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24075012345",
        "0240750123456",
        "02407501234a",
        " 024075012345",
        "٠24075012345"
      })
  void anythingButTwelveDigitsIsRefusedWithoutRepeatingIt(String text) {
    assertThat(PersonalId.isValid(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonalId(text))
        .withMessage("A personal number has exactly 12 digits");
  }
}

package vn.cadre.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.platform.problem.Violation;
import vn.cadre.platform.problem.Violations;

class PurposeTest {

  @ParameterizedTest
  @CsvSource({
    "Appointment dossier 12/2026, Appointment dossier 12/2026",
    "Gi%E1%BA%A3i%20quy%E1%BA%BFt%20ngh%E1%BB%89%20h%C6%B0u, Giải quyết nghỉ hưu",
    "a+b, a+b",
    "%20 padded %20, padded"
  })
  void asciiStandsForItselfAndOtherLettersArePercentEncoded(String header, String purpose) {
    var violations = new Violations();
    assertThat(Purpose.read(header, violations)).isEqualTo(purpose);
    assertThat(violations.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"100% sure", "Giải quyết", "%E1%BA", "%zz", "%"})
  void whatIsNoPercentEncodedUtf8IsRefused(String header) {
    assertThat(codes(header)).containsExactly("percent-encoding");
  }

  @Test
  void aPurposeHasOneTo500CharactersAndNoControlCharacter() {
    assertThat(codes("")).containsExactly("size");
    assertThat(codes("%20%20")).containsExactly("size");
    assertThat(codes("%C6%B0".repeat(500))).isEmpty();
    assertThat(codes("%C6%B0".repeat(501))).containsExactly("size");
    assertThat(codes("a%0Ab")).containsExactly("control-character");
  }

  private static java.util.List<String> codes(String header) {
    var violations = new Violations();
    Purpose.read(header, violations);
    return violations.all().stream().map(Violation::code).toList();
  }
}

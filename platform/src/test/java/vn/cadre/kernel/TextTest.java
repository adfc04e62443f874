package vn.cadre.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @Test
  void cleanComposesAndTrimsAndLeavesInnerSpaces() {
    var decomposed = Normalizer.normalize("Nguyễn", Form.NFD);
    assertThat(decomposed).hasSize(8);

    assertThat(Text.clean("\u00A0 " + decomposed + "  An\u200B\uFEFF\n"))
        .isEqualTo("Nguyễn  An")
        .startsWith("Nguyễn")
        .hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "Đặng Thị Đào, dang thi dao",
    "NGUYỄN VĂN ƯỚC, nguyen van uoc",
    "'  Bùi   Văn\u00A0Ơn ', bui van on",
    "Tỉnh Bà Rịa - Vũng Tàu, tinh ba ria - vung tau",
    "Đắk Lắk, dak lak",
    "H'Hen Niê, h'hen nie"
  })
  void foldDropsCaseAccentsAndExtraSpaces(String text, String folded) {
    assertThat(Text.fold(text)).isEqualTo(folded);
  }

  @Test
  void foldedWordsKeepTheirOrderAndAnEmptyTextHasNone() {
    assertThat(Text.foldedWords(" Cao Văn  Áng")).containsExactly("cao", "van", "ang");
    assertThat(Text.foldedWords("  ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Hòa, Hoà",
    "Thủy, Thuỷ",
    "Hoà Bình, HÒA  BÌNH",
    "Tỉnh Khánh Hòa, Tỉnh Khánh Hoà",
    "xã Bắc Sơn, Xã Bắc Sơn"
  })
  void tonePlacementAndCaseMakeNoOtherSpelling(String a, String b) {
    assertThat(Text.sameSpelling(a, b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Sơn Hà, Sơn Hạ",
    "Ba Tơ, Ba Tô",
    "Văn Lang, Văn Lăng",
    "Lý, Lí",
    "Mỹ, Mĩ",
    "Đồng, Dồng",
    "Hòa An, Hoa Àn"
  })
  void otherLettersAndOtherTonesAreOtherSpellings(String a, String b) {
    assertThat(Text.sameSpelling(a, b)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000b", "a\nb", "a\tb", "a\u0085", "\uD800x", "\u202Eevil", "a\u007F"})
  void controlCharactersHalfSurrogatesAndReversalsAreFound(String text) {
    assertThat(Text.hasControl(text)).isTrue();
  }

  @Test
  void ordinaryTextHoldsNone() {
    assertThat(Text.hasControl("Trần Thị Ánh (𝄞) – “bà Ánh”")).isFalse();
    assertThat(Text.hasControlInProse("Dòng một\r\n\tdòng hai")).isFalse();
    assertThat(Text.hasControlInProse("Dòng\u0000")).isTrue();
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll String text) {
    var once = Text.fold(text);
    assertThat(Text.fold(once)).isEqualTo(once);
  }

  @Property
  void cleaningTwiceIsCleaningOnce(@ForAll String text) {
    var once = Text.clean(text);
    assertThat(Text.clean(once)).isEqualTo(once);
  }

  @Property
  void theUnicodeFormOfTheInputMakesNoDifference(@ForAll String text) {
    var nfc = Normalizer.normalize(text, Form.NFC);
    var nfd = Normalizer.normalize(text, Form.NFD);

    assertThat(Text.fold(nfd)).isEqualTo(Text.fold(nfc));
    assertThat(Text.clean(nfd)).isEqualTo(Text.clean(nfc));
    assertThat(Text.spelling(nfd)).isEqualTo(Text.spelling(nfc));
  }
}

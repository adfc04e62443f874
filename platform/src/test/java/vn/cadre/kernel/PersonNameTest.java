package vn.cadre.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Collator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PersonNameTest {

  /** The roster of domain.md 8.2. */
  private static final List<PersonName> ROSTER =
      names(
          "Hoàng Văn An",
          "Cao Văn Áng",
          "Trần Thị Anh",
          "Nguyễn Thị Ánh",
          "Nguyễn Văn Ân",
          "Nguyễn Văn Dần",
          "Phạm Văn Dũng",
          "Lê Đức Đạt",
          "Bùi Văn Oanh",
          "Bùi Văn Ơn",
          "Vũ Văn Uy",
          "Đỗ Thị Ước");

  @Test
  void rosterSortsByGivenNameInVietnameseOrder() {
    assertThat(sorted(ROSTER)).isEqualTo(ROSTER);
  }

  @Test
  void tonesRunNgangHuyenHoiNgaSacNang() {
    var tones = names("Lê Ma", "Lê Mà", "Lê Mả", "Lê Mã", "Lê Má", "Lê Mạ");
    assertThat(sorted(tones)).isEqualTo(tones);
  }

  @Test
  void lettersComeInTheOrderOfTheAlphabet() {
    var letters = names("A", "Ă", "Â", "B", "D", "Đ", "E", "Ê", "O", "Ô", "Ơ", "U", "Ư", "Y");
    assertThat(sorted(letters)).isEqualTo(letters);
  }

  @Test
  void toneOfTheGivenNameComesBeforeTheSurname() {
    var anhs = names("Trần Anh", "Vũ Anh", "Bùi Ánh");
    assertThat(sorted(anhs)).isEqualTo(anhs);
  }

  @Test
  void sameGivenNameGoesOnBySurnameThenMiddleName() {
    var hoas = names("Đặng Văn Hoà", "Nguyễn Thị Hòa", "Nguyễn Văn Hoà");
    assertThat(sorted(hoas)).isEqualTo(hoas);
  }

  /** Why the JDK's collator, right about single words, is not used for names. */
  @Test
  void collatorOfTheJdkSkipsSpacesAndWeighsTonesLast() {
    var vietnamese = Collator.getInstance(Locale.of("vi", "VN"));

    assertThat(vietnamese.compare("An Hoàng", "Anh An")).isPositive();
    assertThat(vietnamese.compare("Anh Trần", "Ánh Nguyễn")).isPositive();
  }

  @Test
  void nameIsCleanedComposedAndSingleSpaced() {
    var name = new PersonName("  Nguye\u0302\u0303n   Va\u0306n\u00A0A ");

    assertThat(name.full()).isEqualTo("Nguyễn Văn A");
    assertThat(name.givenName()).isEqualTo("A");
    assertThat(name.folded()).isEqualTo("nguyen van a");
  }

  @Test
  void oneWordIsANameAndItsGivenName() {
    assertThat(new PersonName("Y").givenName()).isEqualTo("Y");
    assertThat(new PersonName("Y").sortKey())
        .isEqualTo(new PersonName("ý").sortKey().replace('4', '0'));
  }

  @Test
  void emptyNamesAndControlCharactersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" \u00A0 "));
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("Nguyễn\u0000An"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("A".repeat(201)));
  }

  @Property
  void theUnicodeFormOfTheInputMakesNoOtherName(
      @ForAll @StringLength(min = 1, max = 12) @Chars({'N', 'ễ', 'Ư', 'ờ', 'đ', 'Ạ', 'y', ' '})
          String text) {
    Assume.that(!text.isBlank());
    var name = new PersonName(text);
    var decomposed = new PersonName(Normalizer.normalize(text, Form.NFD));

    assertThat(decomposed).isEqualTo(name);
    assertThat(decomposed.sortKey()).isEqualTo(name.sortKey());
  }

  private static List<PersonName> names(String... names) {
    return List.of(names).stream().map(PersonName::new).toList();
  }

  private static List<PersonName> sorted(List<PersonName> names) {
    var shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort(PersonName.VIETNAMESE_ORDER);
    return shuffled;
  }
}

package vn.cadre.registry.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;

class TwoRecordsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  /** What a test says of a person; the rest is unknown. */
  private record Said(
      String number,
      Gender gender,
      String born,
      String recruited,
      String admitted,
      String religion) {
    static final Said NOTHING = new Said(null, null, null, null, null, null);

    NewCadre person() {
      return new NewCadre(
          number,
          "Đặng Thị Hợp",
          null,
          gender,
          date(born),
          null,
          religion,
          null,
          null,
          null,
          Category.CIVIL_SERVANT,
          new UUID(0, 1),
          date(recruited),
          admitted == null ? null : new Party(date(admitted), null));
    }

    private static PartialDate date(String text) {
      return text == null ? null : PartialDate.parse(text);
    }

    Said born(String day) {
      return new Said(number, gender, day, recruited, admitted, religion);
    }

    Said recruited(String day) {
      return new Said(number, gender, born, day, admitted, religion);
    }

    Said admitted(String day) {
      return new Said(number, gender, born, recruited, day, religion);
    }

    Said number(String digits) {
      return new Said(digits, gender, born, recruited, admitted, religion);
    }

    Said gender(Gender sex) {
      return new Said(number, sex, born, recruited, admitted, religion);
    }

    Said religion(String creed) {
      return new Said(number, gender, born, recruited, admitted, creed);
    }
  }

  private static ComparedRecords compare(UnaryOperator<Said> survivor, UnaryOperator<Said> joined) {
    return TwoRecords.compare(
        survivor.apply(Said.NOTHING).person(), joined.apply(Said.NOTHING).person(), TODAY);
  }

  @Test
  void whatIsUnknownIsFilled() {
    var compared = compare(said -> said, said -> said.born("1975").gender(Gender.FEMALE));
    assertThat(compared.filled()).containsExactlyInAnyOrder("birthDate", "gender");
    assertThat(compared.replaced()).isEmpty();
    assertThat(compared.contradictions()).isEmpty();
  }

  @Test
  void whatTheSurvivorKnowsIsNotFilled() {
    var compared = compare(said -> said.born("1975-04").religion("Không"), said -> said);
    assertThat(compared.filled()).isEmpty();
    assertThat(compared.differing()).isEmpty();
  }

  @Test
  void ofDatesThatMayBeTheSameDayTheMorePreciseHolds() {
    var compared = compare(said -> said.born("1975"), said -> said.born("1975-04-12"));
    assertThat(compared.filled()).containsExactly("birthDate");
    assertThat(compared.replaced()).containsEntry("birthDate", "1975");
    assertThat(compare(said -> said.born("1975-04-12"), said -> said.born("1975")).filled())
        .isEmpty();
  }

  @Test
  void datesThatCannotBeTheSameDayContradict() {
    var compared = compare(said -> said.born("1975-04"), said -> said.born("1975-05-01"));
    assertThat(compared.contradictions())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.field()).isEqualTo("birthDate");
          assertThat(found.survivor()).isEqualTo("1975-04");
          assertThat(found.joined()).isEqualTo("1975-05-01");
        });
  }

  @Test
  void numbersContradictWithoutBeingTold() {
    var compared =
        compare(said -> said.number("024075000001"), said -> said.number("024075000002"));
    assertThat(compared.contradictions())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.survivor()).isNull();
          assertThat(found.message().vi()).doesNotContain("0240");
        });
  }

  @Test
  void everyContradictionIsNamed() {
    var compared =
        compare(
            said -> said.gender(Gender.MALE).born("1975").recruited("2001").admitted("2003"),
            said -> said.gender(Gender.FEMALE).born("1976").recruited("2002").admitted("2004"));
    assertThat(compared.contradictions())
        .extracting(ComparedRecords.Contradiction::field)
        .containsExactly("gender", "birthDate", "recruitedOn", "party.admittedOn");
  }

  @Test
  void datesThatTogetherMakeNoLifeContradict() {
    var compared = compare(said -> said.born("1990"), said -> said.recruited("1985"));
    assertThat(compared.contradictions())
        .singleElement()
        .satisfies(found -> assertThat(found.field()).isEqualTo("recruitedOn"));
  }

  @Test
  void whatMayBeToldInTwoWaysDiffersAndTheSurvivorsStands() {
    var compared = compare(said -> said.religion("Không"), said -> said.religion("Phật giáo"));
    assertThat(compared.differing()).containsExactly("religion");
    assertThat(compared.filled()).isEmpty();
    assertThat(compared.contradictions()).isEmpty();
  }
}

package vn.cadre.platform.policy.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.platform.problem.Violation;
import vn.cadre.platform.problem.Violations;

class NumbersReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Row(@Nullable YearMonth from, int points, boolean verified) {
    private Row {
      if (points < 0) {
        throw new InconsistentNumbers("Điểm không được âm", "Points are not negative");
      }
    }
  }

  private record Everything(
      int people,
      Percent share,
      Period limit,
      LocalDate since,
      boolean strict,
      DayOfWeek day,
      List<Integer> votes,
      List<Row> table,
      @Nullable String remark) {}

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static final String GOOD =
      """
      {'people': {'value': 3, 'verified': true},
       'share': {'value': 62.50, 'verified': true, 'citation': 'Điều 5', 'source': 'bản in'},
       'limit': {'value': 'P2Y6M', 'verified': false},
       'since': {'value': '2022-01-01', 'verified': true},
       'strict': {'value': true, 'verified': true},
       'day': {'value': 'MONDAY', 'verified': true},
       'votes': {'value': [5, 7], 'verified': true},
       'table': {'value': [{'points': 1}, {'from': '1969-05', 'points': 2, 'verified': false}], 'verified': true}}\
      """;

  @Test
  void numbersAreReadByTheTypesOfTheRecord() {
    var violations = new Violations();
    var numbers = NumbersReader.read(json(GOOD), Everything.class, "numbers", violations);

    assertThat(violations.all()).isEmpty();
    assertThat(numbers.orElseThrow().typed())
        .isEqualTo(
            new Everything(
                3,
                new Percent(new BigDecimal("62.5")),
                Period.of(2, 6, 0),
                LocalDate.of(2022, 1, 1),
                true,
                DayOfWeek.MONDAY,
                List.of(5, 7),
                List.of(new Row(null, 1, true), new Row(YearMonth.of(1969, 5), 2, false)),
                null));
  }

  private record Before(int people, int dropped) {}

  private record Today(int people, int added) {}

  @Test
  void whatAnEarlierReleaseRecordedIsReadByTheRulesOfToday() {
    var recorded =
        json(
            "{'people': {'value': 3, 'verified': true}, 'dropped': {'value': 1, 'verified': true}}");
    assertThat(NumbersReader.read(recorded, Before.class, "n", new Violations())).isPresent();

    var numbers =
        NumbersReader.recorded(
                recorded,
                Today.class,
                Map.of("added", Map.of("value", 7, "verified", false)),
                "n",
                new Violations())
            .orElseThrow();

    assertThat(numbers.typed()).isEqualTo(new Today(3, 7));
    assertThat(numbers.unverified()).containsExactly("added");
    var missing = new Violations();
    assertThat(NumbersReader.recorded(recorded, Today.class, Map.of(), "n", missing)).isEmpty();
    assertThat(missing.all()).extracting(Violation::field).containsExactly("n.added");
    assertThat(NumbersReader.read(recorded, Today.class, "n", new Violations()))
        .as("new content states every key and no other")
        .isEmpty();
  }

  @Test
  void aNumberSaysWhatItIsWhereItStandsAndWhetherItWasChecked() {
    var numbers =
        NumbersReader.read(json(GOOD), Everything.class, "numbers", new Violations()).orElseThrow();

    assertThat(numbers.unverified()).containsExactly("limit", "table");
    assertThat(numbers.stated().get("share").citation()).isEqualTo("Điều 5");
    assertThat(new StatedNumbers(numbers.stated()).map(StatedNumber::unit).toString())
        .isEqualTo(
            "{people=INTEGER, share=PERCENT, limit=PERIOD, since=DATE, strict=FLAG, day=CHOICE, votes=LIST, table=TABLE}");
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    assertThat(
            violations(
                """
                {'people': {'value': 3.5, 'verified': true},
                 'share': {'value': 101, 'verified': true},
                 'limit': {'value': 'two years', 'verified': 'yes'},
                 'since': {'value': '2022-02-30', 'verified': true, 'colour': 'red'},
                 'strict': true,
                 'day': {'value': 'HOLIDAY', 'verified': true},
                 'votes': {'value': [5, 'seven'], 'verified': true},
                 'table': {'value': [{'from': '1969-13', 'points': 1}, {'points': -2}, {'score': 1}], 'verified': true},
                 'speed': {'value': 1, 'verified': true}}\
                """))
        .containsExactlyInAnyOrder(
            "numbers.people.value wrong-type",
            "numbers.share.value inconsistent-numbers",
            "numbers.limit.value wrong-type",
            "numbers.limit.verified wrong-type",
            "numbers.since.value invalid-date",
            "numbers.since.colour unknown-field",
            "numbers.strict wrong-type",
            "numbers.day.value not-one-of",
            "numbers.votes.value[1] wrong-type",
            "numbers.table.value[0].from wrong-type",
            "numbers.table.value[1] inconsistent-numbers",
            "numbers.table.value[2].score unknown-field",
            "numbers.table.value[2].points required",
            "numbers.speed unknown-field");
  }

  @Test
  void aMissingKeyAndAMissingMarkAreNamed() {
    assertThat(violations("{'people': {'value': 3}, 'remark': {'verified': true}}"))
        .contains(
            "numbers.people.verified required", "numbers.share required", "numbers.table required")
        .doesNotContain("numbers.remark.value required");
  }

  @Test
  void aPeriodThatNobodyMeansIsRefused() {
    assertThat(violations(GOOD.replace("P2Y6M", "P999999999Y")))
        .containsExactly("numbers.limit.value wrong-type");
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThat(violations(GOOD.replace("[5, 7]", "[" + "5,".repeat(2_000) + "5]")))
        .containsExactly("numbers.votes.value size");
    assertThat(violations(GOOD.replace("bản in", "x".repeat(1_001))))
        .containsExactly("numbers.share.source size");
    assertThat(violations(GOOD.replace("62.50", "1e999")))
        .containsExactly("numbers.share.value wrong-type");
    assertThat(violations(GOOD.replace("P2Y6M", "P-2147483648D")))
        .containsExactly("numbers.limit.value wrong-type");
  }

  @Test
  void aTextWithAControlCharacterIsRefused() {
    assertThat(violations(GOOD.replace("bản in", "bản\\u0000in")))
        .containsExactly("numbers.share.source control-character");
  }

  private static List<String> violations(String text) {
    var violations = new Violations();
    assertThat(NumbersReader.read(json(text), Everything.class, "numbers", violations)).isEmpty();
    return violations.all().stream().map(NumbersReaderTest::text).toList();
  }

  private static String text(Violation violation) {
    return violation.field() + " " + violation.code();
  }
}

package vn.cadre.registry.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.audit.Action;
import vn.cadre.platform.audit.TrailEntry;

class ChangeReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static TrailEntry entry(
      String kind, @Nullable String actor, @Nullable String before, @Nullable String after) {
    return new TrailEntry(
        7,
        kind,
        UUID.randomUUID(),
        2,
        Action.CHANGED,
        Instant.EPOCH,
        json(actor),
        null,
        json(before),
        json(after));
  }

  private static @Nullable JsonNode json(@Nullable String text) {
    try {
      return text == null ? null : JSON.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ChangeReader reader(boolean personal, boolean origin) {
    return new ChangeReader(personal, origin, Map.of());
  }

  @Test
  void columnsHaveTheNamesOfTheApi() {
    var told =
        reader(false, false)
            .tell(entry("appointments", null, null, "{\"starts\":\"2015\",\"seat_no\":3}"));
    assertThat(told.fields())
        .extracting(ChangeView.Field::field)
        .containsExactlyInAnyOrder("from", "seatNo");
  }

  @Test
  void whatWasEmptyAndStaysEmptyIsNotTold() {
    var told =
        reader(false, false)
            .tell(entry("cadres", null, null, "{\"full_name\":\"An\",\"other_names\":null}"));
    assertThat(told.fields()).extracting(ChangeView.Field::field).containsExactly("fullName");
  }

  @Test
  void aMaskedFieldIsNamedWithoutItsValues() {
    var reader = reader(false, false);
    var told = reader.tell(entry("cadres", null, "{\"religion\":\"A\"}", "{\"religion\":\"B\"}"));
    assertThat(told.masked()).containsExactly("religion");
    assertThat(told.fields()).containsExactly(new ChangeView.Field("religion", null, null));
    assertThat(reader.uncovered()).isEmpty();
  }

  @Test
  void anUncoveredFieldIsRememberedForTheLog() {
    var reader = reader(true, false);
    var told =
        reader.tell(
            entry("cadres", null, "{\"residence_unit\":\"01\"}", "{\"residence_unit\":null}"));
    assertThat(told.masked()).isEmpty();
    assertThat(reader.uncovered()).containsExactly("residenceUnit");
  }

  @Test
  void ofAJobItIsToldForWhomItWorked() {
    var by =
        reader(false, true)
            .tell(
                entry(
                    "cadres",
                    "{\"job\":\"imports/1\",\"onBehalfOf\":{\"subject\":\"thu\",\"roles\":[\"registry-editor\"]},\"traceId\":\"t\"}",
                    null,
                    "{}"))
            .by();
    assertThat(by.job()).isEqualTo("imports/1");
    assertThat(by.subject()).isEqualTo("thu");
    assertThat(by.roles()).containsExactly("registry-editor");
    assertThat(by.traceId()).isEqualTo("t");
  }

  @Test
  void fromWhereAChangeCameIsToldToAuditorsAlone() {
    var entry = entry("cadres", "{\"subject\":\"thu\",\"address\":\"10.0.0.1\"}", null, "{}");
    assertThat(reader(false, true).tell(entry).by().address()).isEqualTo("10.0.0.1");
    assertThat(reader(false, false).tell(entry).by().address()).isNull();
  }

  @Test
  void anEntryOfNobodyIsTold() {
    var by = reader(false, true).tell(entry("cadres", null, null, "{}")).by();
    assertThat(by).isEqualTo(new ChangeView.Who(null, null, null, List.of(), null, null, null));
  }

  @Test
  void theDecisionThatEndsGoesBeforeTheOneThatBegan() {
    var begun = UUID.randomUUID();
    var ended = UUID.randomUUID();
    var both = "{\"decision_id\":\"%s\",\"end_decision_id\":\"%s\"}".formatted(begun, ended);
    assertThat(ChangeReader.decisionOf(entry("appointments", null, null, both))).isEqualTo(ended);
    assertThat(
            ChangeReader.decisionOf(
                entry("appointments", null, null, "{\"decision_id\":\"%s\"}".formatted(begun))))
        .isEqualTo(begun);
    assertThat(ChangeReader.decisionOf(entry("appointments", null, null, null))).isNull();
  }
}

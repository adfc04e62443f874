package vn.cadre.registry.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.Registry;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.cadre.CadreState;
import vn.cadre.registry.cadre.MaskedField;

/** What of a person may be seen is said once, and of everything. */
@RegistryTest
class FieldsTest {
  @Inject Sql sql;

  @Test
  void ofEachColumnOfPeopleItIsSaidWhetherItIsMasked() {
    assertThat(columns()).isNotEmpty().allMatch(MaskedField::knows);
  }

  @Test
  void theHistoryMasksWhatTheRecordMasks() {
    assertThat(columns().stream().filter(column -> Fields.isPersonal("cadres", column)))
        .containsExactlyInAnyOrder(
            "personal_id", "ethnic_group", "religion", "residence", "residence_unit");
  }

  @Test
  void aColumnThatNobodyHasSpokenOfIsMasked() {
    assertThat(Fields.isPersonal("cadres", "blood_type")).isTrue();
    assertThat(Fields.isPersonal("positions", "seats")).isFalse();
  }

  @Test
  void eventsTellNoMaskedField() {
    assertThat(CadreState.class.getRecordComponents())
        .extracting(RecordComponent::getName)
        .doesNotContainAnyElementsOf(
            Arrays.stream(MaskedField.values()).map(MaskedField::field).toList());
  }

  /** The audited ones, as the table says of itself. */
  private List<String> columns() {
    var described =
        Registry.recorded(() ->
                sql.one(
                    "SELECT obj_description('cadre'::regclass)",
                    List.of(),
                    row -> row.getString(1)))
            .orElseThrow();
    return List.of(described.substring("audited: ".length(), described.indexOf(" | ")).split(" "));
  }
}

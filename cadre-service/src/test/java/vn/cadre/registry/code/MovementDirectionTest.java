package vn.cadre.registry.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directions follow from levels; those of the district end with it (domain.md 3.6). */
class MovementDirectionTest {
  private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

  @ParameterizedTest
  @CsvSource({
    "PROVINCE, COMMUNE, PROVINCE_TO_COMMUNE, PROVINCE_TO_COMMUNE",
    "COMMUNE, PROVINCE, COMMUNE_TO_PROVINCE, COMMUNE_TO_PROVINCE",
    "COMMUNE, COMMUNE, BETWEEN_COMMUNES, BETWEEN_COMMUNES",
    "PROVINCE, PROVINCE, BETWEEN_PROVINCIAL, BETWEEN_PROVINCIAL",
    "CENTRAL, PROVINCE, WITH_CENTRAL, WITH_CENTRAL",
    "COMMUNE, CENTRAL, WITH_CENTRAL, WITH_CENTRAL",
    "CENTRAL, CENTRAL, UNSPECIFIED, UNSPECIFIED",
    "PROVINCE, DISTRICT, PROVINCE_TO_DISTRICT, UNSPECIFIED",
    "DISTRICT, PROVINCE, DISTRICT_TO_PROVINCE, UNSPECIFIED",
    "DISTRICT, COMMUNE, DISTRICT_TO_COMMUNE, UNSPECIFIED",
    "COMMUNE, DISTRICT, COMMUNE_TO_DISTRICT, UNSPECIFIED",
    "DISTRICT, DISTRICT, BETWEEN_DISTRICTS, UNSPECIFIED"
  })
  void eachPairOfLevelsHasOneDirectionUntilAndAfterTheDistricts(
      OrganisationLevel from,
      OrganisationLevel to,
      MovementDirection until,
      MovementDirection after) {
    assertThat(MovementDirection.between(from, to, LAST_DAY_OF_DISTRICTS)).isEqualTo(until);
    assertThat(MovementDirection.between(from, to, LAST_DAY_OF_DISTRICTS.plusDays(1)))
        .isEqualTo(after);
  }

  @Test
  void everyKindOfAppointmentIsAKindOfMovement() {
    for (var kind : AppointmentKind.values()) {
      assertThat(MovementKind.valueOf(kind.name()).vi()).isEqualTo(kind.vi());
    }
    assertThat(MovementKind.values()).hasSize(AppointmentKind.values().length + 1);
  }
}

package vn.cadre.training.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.platform.testing.PublishedEvents;

/** What the registry publishes of the workforce is what this service reads. */
class WorkforceContractTest {

  @ParameterizedTest
  @CsvSource({
    "cadres, CadreState",
    "titles, TitleState",
    "standards, StandardState",
    "positions, PositionState",
    "appointments, AppointmentState",
    "qualifications, QualificationState",
    "evaluations, EvaluationState",
    "separations, SeparationState",
    "policies, PackState"
  })
  void theRegistryPublishesWhatTheCopyReads(String aggregate, String state) throws Exception {
    var published = PublishedEvents.of("cadre-service", aggregate);

    assertThat(published.brokenPromisesTo(Class.forName(getClass().getPackageName() + "." + state)))
        .isEmpty();
    assertThat(published.isOnTopic("cadre." + aggregate + ".v1")).isTrue();
    assertThat(published.types()).isNotEmpty().allMatch(type -> type.endsWith(".v1"));
  }

  @Test
  void aPersonWithoutWhatSightNeedsIsRefusedWithAllThatIsMissing() {
    assertThatThrownBy(() ->
            new CadreState(
                UUID.randomUUID(),
                "Nguyễn Văn An",
                null,
                null,
                "CADRE",
                null,
                null,
                new CadreState.Levels(null, null, null),
                null,
                "ACTIVE",
                null))
        .hasMessage("no organisationId, no organisationCode");
  }
}

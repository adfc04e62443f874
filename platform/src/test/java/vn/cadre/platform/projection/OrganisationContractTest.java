package vn.cadre.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.PublishedEvents;

/** What the registry publishes of organisations is what the projection reads. */
class OrganisationContractTest {
  private final PublishedEvents published = PublishedEvents.of("cadre-service", "organisations");

  private record Demanding(
      UUID id, LocalDate code, @Nullable UUID parentId, LocalDate validTo, String colour) {}

  @Test
  void theRegistryPublishesWhatTheProjectionReads() {
    assertThat(published.brokenPromisesTo(OrganisationState.class)).isEmpty();
    assertThat(published.isOnTopic("cadre.organisations.v1")).isTrue();
    assertThat(published.types()).isNotEmpty().allMatch(type -> type.endsWith(".v1"));
  }

  @Test
  void aPromiseThatIsNotMadeIsNamed() {
    assertThat(published.brokenPromisesTo(Demanding.class))
        .containsExactly(
            "code is not published as a date", "validTo may be missing", "colour is not published");
  }

  @Test
  void aStateWithoutWhatScopesNeedIsRefusedWithAllThatIsMissing() {
    assertThatThrownBy(() ->
            new OrganisationState(
                UUID.randomUUID(),
                null,
                "Tên",
                "COMMUNE",
                "STATE",
                "WARD",
                null,
                null,
                null,
                List.of(),
                List.of()))
        .hasMessage("no code, no validFrom");
  }
}

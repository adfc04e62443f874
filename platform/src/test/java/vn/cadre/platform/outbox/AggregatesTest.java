package vn.cadre.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AggregatesTest {
  private final Aggregates aggregates =
      PlainOutboxConfig.declaring("titles,transfer-requests", "discipline-bars");

  private static DomainEvent event(String aggregate, SeenBy seenBy) {
    return new DomainEvent(aggregate, UUID.randomUUID(), 1, "created", Map.of(), Map.of(), seenBy);
  }

  @Test
  void anEventIsPublishedAsItsAggregateIsDeclared() {
    assertThatNoException()
        .isThrownBy(() -> {
          aggregates.check(event("titles", SeenBy.EVERYONE));
          aggregates.check(event("transfer-requests", SeenBy.through("/A/")));
          aggregates.check(event("discipline-bars", SeenBy.SERVICES));
        });
  }

  @Test
  void anInternalAggregateIsNeverToldAsAPublicOne() {
    assertThatIllegalStateException()
        .isThrownBy(() -> aggregates.check(event("discipline-bars", SeenBy.EVERYONE)))
        .withMessageContaining("declared internal");
    assertThatIllegalStateException()
        .isThrownBy(() -> aggregates.check(event("discipline-bars", SeenBy.through("/A/"))));
    assertThatIllegalStateException()
        .as("seen by nobody today is not the same as internal")
        .isThrownBy(() -> aggregates.check(event("discipline-bars", SeenBy.through())));
  }

  @Test
  void anInternalEventIsNotToldOnThePublicTopicOfAnAggregate() {
    assertThatIllegalStateException()
        .isThrownBy(() -> aggregates.check(event("titles", SeenBy.SERVICES)))
        .withMessageContaining("declared public");
  }

  @Test
  void whatIsNotDeclaredIsPublishedNowhere() {
    assertThatIllegalStateException()
        .isThrownBy(() -> aggregates.check(event("kinships", SeenBy.SERVICES)));
    assertThatIllegalStateException()
        .isThrownBy(() -> aggregates.check(event("kinships", SeenBy.EVERYONE)))
        .withMessageContaining("kinships are declared neither");
  }

  @Test
  void oneAggregateIsNotBoth() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PlainOutboxConfig.declaring("titles,bars", "bars"))
        .withMessageContaining("bars");
  }

  @Test
  void aNameThatIsAPathOfTopicsIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PlainOutboxConfig.declaring("titles.v1", "bars"));
    assertThatIllegalStateException().isThrownBy(() -> PlainOutboxConfig.declaring("Titles", ""));
  }

  @Test
  void noServiceIsCalledAsInternalTopicsBegin() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            new Aggregates(
                PlainOutboxConfig.with(Map.of("service", "internal", "aggregates", "cadre"))));
  }

  @Test
  void whatIsInternalIsNotToldToMoreSubscribers() {
    var internal = event("discipline-bars", SeenBy.SERVICES);
    assertThatIllegalStateException().isThrownBy(() -> internal.alsoSeenBy(SeenBy.EVERYONE));
    assertThat(internal.isInternal()).isTrue();
    assertThat(event("titles", SeenBy.through()).isInternal()).isFalse();
  }
}

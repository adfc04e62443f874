package vn.cadre.platform.feed;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.quarkus.runtime.StartupEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.outbox.PlainOutboxConfig;

class FeedDeclarationTest {
  private final FeedAccess access =
      new FeedAccess() {
        @Override
        public Set<String> aggregates() {
          return Set.of("titles", "verdicts");
        }

        @Override
        public Set<String> readers(String aggregate) {
          return Set.of("auditor");
        }

        @Override
        public String pathOf(String aggregate) {
          return "/tested/v1/snapshots/" + aggregate;
        }
      };

  private void start(String open, String internal) {
    new FeedDeclaration()
        .check(new StartupEvent(), access, PlainOutboxConfig.declaring(open, internal));
  }

  @Test
  void aServiceWhoseFeedOffersAnInternalAggregateDoesNotStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> start("titles", "verdicts"))
        .withMessageContaining("verdicts");
  }

  @Test
  void aServiceWhoseFeedOffersPublicOnesStarts() {
    assertThatNoException().isThrownBy(() -> start("titles,verdicts", "kinships"));
  }
}

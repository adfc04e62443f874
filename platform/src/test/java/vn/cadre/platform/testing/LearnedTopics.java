package vn.cadre.platform.testing;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.cadre.platform.inbox.Inbox;

/**
 * Makes the topics that the service under test learns from, as its consumers name them: a service
 * is not ready until they are there.
 */
public class LearnedTopics implements QuarkusTestBeforeClassCallback {
  private static final int PARTITIONS = 3;

  @Override
  public void beforeClass(Class<?> test) {
    if (Arc.container() == null) {
      // the application did not start; its own failure is told, not ours
      return;
    }
    var inbox = Arc.container().select(Inbox.class);
    if (!inbox.isResolvable()) {
      return;
    }
    var prefix =
        ConfigProvider.getConfig()
            .getOptionalValue("platform.inbox.topic-prefix", String.class)
            .orElse("");
    var topics =
        inbox.get().consumers().values().stream()
            .flatMap(consumer -> consumer.topics().stream())
            .map(topic -> prefix + topic)
            .collect(Collectors.toSet());
    TestTopic.ensure(topics, PARTITIONS);
    inbox.get().signal();
  }
}

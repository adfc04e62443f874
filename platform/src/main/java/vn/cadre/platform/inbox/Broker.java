package vn.cadre.platform.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.kafka.KafkaClients;

/** What the broker says of topics: whether they are there, and how far they go. */
final class Broker implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Broker.class);

  private final KafkaClients kafka;
  private final InboxConfig config;
  private @Nullable Admin admin;
  private volatile String said = "";
  private boolean closed;

  Broker(KafkaClients kafka, InboxConfig config) {
    this.kafka = kafka;
    this.config = config;
  }

  /** Made when it is first needed: a name that cannot be resolved yet must not end the service. */
  private synchronized Admin admin() {
    if (closed) {
      throw new KafkaException("This copy is stopping");
    }
    var made = admin;
    if (made == null) {
      var patience = (int) config.answerWithin().toMillis();
      var settings = kafka.admin();
      settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
      settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
      made = Admin.create(settings);
      admin = made;
    }
    return made;
  }

  /** The topics, or empty while one of them is not there yet. */
  Optional<Map<String, TopicDescription>> topics(Collection<String> names) {
    var found = new HashMap<String, TopicDescription>();
    for (var asked : admin().describeTopics(names).topicNameValues().entrySet()) {
      try {
        found.put(asked.getKey(), asked.getValue().get());
      } catch (ExecutionException refused) {
        if (refused.getCause() instanceof UnknownTopicOrPartitionException) {
          return Optional.empty();
        }
        throw failure(refused.getCause());
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new KafkaException(stop);
      }
    }
    said = "";
    return Optional.of(found);
  }

  /** A broker that is away comes back; one that refuses waits for its operators, who must know. */
  private KafkaException failure(Throwable cause) {
    var refusal = String.valueOf(cause.getMessage());
    if ((cause instanceof AuthorizationException || cause instanceof AuthenticationException)
        && !refusal.equals(said)) {
      LOG.warnf("The broker refuses this service: %s", refusal);
      said = refusal;
    }
    return new KafkaException(cause);
  }

  /** Offsets behind the last committed message of each partition. */
  Map<TopicPartition, Long> ends(Collection<TopicDescription> topics) {
    var latest =
        topics.stream()
            .flatMap(
                t -> t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
            .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
    try {
      return admin()
          .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
          .all()
          .get(config.answerWithin().toMillis() * 2, TimeUnit.MILLISECONDS)
          .entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    } catch (ExecutionException refused) {
      throw failure(refused.getCause());
    } catch (TimeoutException silent) {
      throw new KafkaException(silent);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new KafkaException(stop);
    }
  }

  static Map<String, String> ids(Collection<TopicDescription> topics) {
    return topics.stream()
        .collect(Collectors.toMap(TopicDescription::name, t -> t.topicId().toString()));
  }

  /** Whatever is being asked ends unanswered. */
  @Override
  public synchronized void close() {
    closed = true;
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}

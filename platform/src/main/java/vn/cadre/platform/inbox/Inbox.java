package vn.cadre.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.kafka.KafkaClients;

/** All consumers of this copy of the service. */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final Map<String, ConsumerKeeper<?>> keepers = new LinkedHashMap<>();
  private final List<EventConsumer<?>> consumers;
  private final KafkaClients kafka;
  private final InboxConfig config;
  private final Positions positions;
  private final Generations generations;
  private final Transactions transactions;
  private final ObjectMapper json;
  private final Clock clock;
  private final Semaphore signals = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().name("inbox").unstarted(this::run);
  private volatile boolean stopping;
  private volatile @Nullable Broker broker;

  Inbox(
      @All List<EventConsumer<?>> consumers,
      KafkaClients kafka,
      InboxConfig config,
      Positions positions,
      Generations generations,
      Transactions transactions,
      ObjectMapper json,
      Clock clock) {
    this.consumers = consumers;
    this.kafka = kafka;
    this.config = config;
    this.positions = positions;
    this.generations = generations;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stop();
  }

  void start() {
    if (consumers.isEmpty()) {
      return;
    }
    var asked = new Broker(kafka, config);
    broker = asked;
    var wiring =
        new InboxWiring(
            config.topicPrefix().orElse("") + config.service(),
            config.topicPrefix().orElse(""),
            members(),
            asked,
            positions,
            generations,
            transactions,
            json,
            config,
            clock);
    for (var consumer : consumers) {
      if (keepers.put(consumer.name(), new ConsumerKeeper<>(consumer, wiring)) != null) {
        throw new IllegalStateException("Two consumers are called " + consumer.name());
      }
    }
    thread.start();
  }

  void stop() throws InterruptedException {
    stopping = true;
    signals.release();
    // whatever the broker is asked must not hold up the end
    Optional.ofNullable(broker).ifPresent(Broker::close);
    thread.join(Duration.ofSeconds(20));
  }

  /** Looks at once for what has been asked for. */
  public void signal() {
    signals.release();
  }

  /** The consumers by name. */
  public Map<String, EventConsumer<?>> consumers() {
    var known = new LinkedHashMap<String, EventConsumer<?>>();
    keepers.forEach((name, keeper) -> known.put(name, keeper.consumer()));
    return known;
  }

  public Optional<ConsumerProgress> progress(String consumer) {
    return Optional.ofNullable(keepers.get(consumer)).map(ConsumerKeeper::progress);
  }

  private void run() {
    try {
      while (!stopping) {
        keepers.values().forEach(this::look);
        signals.tryAcquire(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
        signals.drainPermits();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      keepers.values().forEach(ConsumerKeeper::close);
    }
  }

  private void look(ConsumerKeeper<?> keeper) {
    try {
      keeper.look();
    } catch (RuntimeException fault) {
      if (stopping) {
        return;
      }
      // the database is away, or a defect: either way consuming goes on with the next look
      LOG.warnf(fault, "Cannot look after %s: %s", keeper.consumer().name(), fault.getMessage());
    }
  }

  private Map<String, Object> members() {
    var settings = kafka.consumer();
    settings.put("key.deserializer", StringDeserializer.class.getName());
    settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
    settings.put("isolation.level", "read_committed");
    // positions are the database's
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "earliest");
    settings.put("allow.auto.create.topics", "false");
    settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
    settings.put("session.timeout.ms", (int) config.sessionTimeout().toMillis());
    settings.put("heartbeat.interval.ms", (int) config.sessionTimeout().toMillis() / 3);
    settings.put("max.poll.records", config.batch());
    settings.put("fetch.max.bytes", 8 * 1024 * 1024);
    settings.put("metadata.max.age.ms", 30_000);
    return settings;
  }
}

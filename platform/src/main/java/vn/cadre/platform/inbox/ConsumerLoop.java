package vn.cadre.platform.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.PassingFault;

/** The thread of one member of the group that reads a generation. */
final class ConsumerLoop<T> implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
  private static final Duration LEAVE_WITHIN = Duration.ofSeconds(2);

  private final String name;
  private final Collection<String> topics;
  private final Map<String, Object> settings;
  private final Function<TopicPartition, Claim> claims;
  private final Effects<T> effects;
  private final InboxConfig config;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable KafkaConsumer<String, byte[]> current;

  ConsumerLoop(
      String name,
      Collection<String> topics,
      Map<String, Object> settings,
      Function<TopicPartition, Claim> claims,
      Effects<T> effects,
      InboxConfig config) {
    this.name = name;
    this.topics = List.copyOf(topics);
    this.settings = Map.copyOf(settings);
    this.claims = claims;
    this.effects = effects;
    this.config = config;
    this.thread = Thread.ofPlatform().name("inbox-" + name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Ends after the transaction at hand and leaves the group, so that others take over at once. */
  @Override
  public void close() {
    stopping.countDown();
    var consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (isRunning()) {
      try {
        consume();
      } catch (RuntimeException fault) {
        say(fault);
      }
      pause();
    }
  }

  /** What claiming runs into reaches us inside of an exception of Kafka's. */
  private void say(RuntimeException fault) {
    if (fault instanceof FencedException || fault.getCause() instanceof FencedException) {
      LOG.infof("%s joins its group anew: %s", name, fault.getMessage());
    } else if (PassingFault.isPassing(fault)) {
      LOG.warnf("%s lost its database and tries again: %s", name, fault.getMessage());
    } else if (fault instanceof KafkaException && !(fault.getCause() instanceof RuntimeException)) {
      LOG.warnf("%s lost its broker and tries again: %s", name, fault.getMessage());
    } else {
      // a defect must not end consuming for good: say so loudly and go on
      LOG.errorf(fault, "%s failed and tries again", name);
    }
  }

  private boolean isRunning() {
    return stopping.getCount() > 0;
  }

  private void pause() {
    try {
      stopping.await(config.retryAfter().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      stopping.countDown();
      Thread.currentThread().interrupt();
    }
  }

  private void consume() {
    var consumer = new KafkaConsumer<String, byte[]>(settings);
    try {
      current = consumer;
      var held = new HeldPartitions<>(name, consumer, claims, effects, config);
      consumer.subscribe(topics, held);
      while (isRunning()) {
        held.endRests();
        var records = consumer.poll(config.pollWait());
        for (var partition : records.partitions()) {
          held.take(
              partition, records.records(partition), records.nextOffsets().get(partition).offset());
        }
        held.passMarks(records.partitions());
      }
    } catch (WakeupException stop) {
      LOG.debugf("%s is asked to stop", name);
    } finally {
      current = null;
      consumer.close(CloseOptions.timeout(LEAVE_WITHIN));
    }
  }
}

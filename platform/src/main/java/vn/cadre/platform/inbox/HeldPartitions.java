package vn.cadre.platform.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.cadre.platform.sql.PassingFault;

/**
 * The partitions that one member of a group works on. What the group gives to it is claimed from
 * the database, which says where to start. A partition whose message fails rests and is tried
 * again; the others go on.
 */
final class HeldPartitions<T> implements ConsumerRebalanceListener {
  private static final Logger LOG = Logger.getLogger(HeldPartitions.class);

  private final String name;
  private final Consumer<String, byte[]> consumer;
  private final Function<TopicPartition, Claim> claims;
  private final Effects<T> effects;
  private final InboxConfig config;
  private final Map<TopicPartition, Holding> held = new HashMap<>();

  HeldPartitions(
      String name,
      Consumer<String, byte[]> consumer,
      Function<TopicPartition, Claim> claims,
      Effects<T> effects,
      InboxConfig config) {
    this.name = name;
    this.consumer = consumer;
    this.claims = claims;
    this.effects = effects;
    this.config = config;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    for (var partition : partitions) {
      var claim = claims.apply(partition);
      consumer.seek(partition, claim.position());
      held.put(partition, new Holding(claim));
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(held::remove);
  }

  /**
   * Makes messages of one partition take effect, up to one that fails.
   *
   * @param next offset to go on from afterwards
   */
  void take(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records, long next) {
    var holding = held.get(partition);
    if (holding == null || holding.isResting()) {
      return;
    }
    try {
      effects.take(holding.claim(), records, next);
      holding.advanced(next);
    } catch (FencedException lost) {
      throw lost;
    } catch (RuntimeException failure) {
      if (PassingFault.isPassing(failure)) {
        var pause = rest(holding, records.getFirst().offset());
        LOG.warnf(
            "%s waits %d ms with %s: %s", name, pause.toMillis(), partition, failure.getMessage());
      } else if (records.size() > 1) {
        oneByOne(partition, records, next);
      } else {
        passOrStop(holding, records.getFirst(), next, failure);
      }
    }
  }

  /** So that whatever comes before the message that fails takes effect. */
  private void oneByOne(
      TopicPartition partition, List<ConsumerRecord<String, byte[]>> records, long next) {
    for (var record : records) {
      var last = record == records.getLast();
      take(partition, List.of(record), last ? next : record.offset() + 1);
    }
  }

  private void passOrStop(
      Holding holding, ConsumerRecord<String, byte[]> record, long next, RuntimeException failure) {
    var claim = holding.claim();
    if (effects.skip(claim, record, next)) {
      holding.advanced(next);
      LOG.warnf(
          "%s passes over offset %d of %s as ordered: %s",
          name, record.offset(), claim.partition(), failure.getMessage());
      return;
    }
    effects.stop(
        claim, record.offset(), failure.getClass().getSimpleName() + ": " + failure.getMessage());
    var pause = rest(holding, record.offset());
    LOG.errorf(
        failure,
        "%s is stopped at offset %d of %s by the event of %s and tries again in %d ms; an operator may order it to be skipped",
        name,
        record.offset(),
        claim.partition(),
        record.key(),
        pause.toMillis());
  }

  private Duration rest(Holding holding, long from) {
    var partition = holding.claim().partition();
    consumer.seek(partition, from);
    consumer.pause(List.of(partition));
    return holding.rest(config.retryAfter(), config.retryAtMost());
  }

  /** Tries again what has rested for long enough. */
  void endRests() {
    held.forEach((partition, holding) -> {
      if (holding.hasRested()) {
        consumer.resume(List.of(partition));
      }
    });
  }

  /**
   * The publisher's transactions leave marks behind their events; they hold nothing to wait for.
   */
  void passMarks(Set<TopicPartition> justTaken) {
    held.forEach((partition, holding) -> {
      if (!holding.isResting() && !justTaken.contains(partition)) {
        var next = consumer.position(partition);
        if (next > holding.position()) {
          effects.advance(holding.claim(), next);
          holding.advanced(next);
        }
      }
    });
  }
}

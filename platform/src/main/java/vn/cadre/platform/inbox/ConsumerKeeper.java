package vn.cadre.platform.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.cadre.platform.inbox.Generations.Generation;
import vn.cadre.platform.inbox.Generations.State;

/**
 * Looks after one consumer in this copy: runs a group member for each open generation, notes when
 * one has caught up, puts a rebuilt one in the place of the old and clears that away.
 */
final class ConsumerKeeper<T> {
  private static final Logger LOG = Logger.getLogger(ConsumerKeeper.class);
  private static final int FORGET_AT_ONCE = 10_000;

  private final EventConsumer<T> consumer;
  private final List<String> topics;
  private final InboxWiring wiring;
  private final Effects<T> effects;
  private final Map<Integer, ConsumerLoop<T>> loops = new HashMap<>();
  private Map<String, String> begunWith = Map.of();
  private final Map<Integer, Map<TopicPartition, Long>> targets = new HashMap<>();
  private final AtomicReference<ConsumerProgress> progress =
      new AtomicReference<>(ConsumerProgress.UNKNOWN);
  private boolean missed;

  ConsumerKeeper(EventConsumer<T> consumer, InboxWiring wiring) {
    this.consumer = consumer;
    this.wiring = wiring;
    this.topics = consumer.topics().stream().map(t -> wiring.topicPrefix() + t).sorted().toList();
    this.effects =
        new Effects<>(
            consumer,
            new EventReader<>(consumer, wiring.json()),
            wiring.positions(),
            wiring.transactions());
  }

  EventConsumer<T> consumer() {
    return consumer;
  }

  ConsumerProgress progress() {
    return progress.get();
  }

  /** One look; whatever it throws is tried again with the next. */
  void look() {
    var open = wiring.transactions().call(this::openGenerations);
    try {
      var found = wiring.broker().topics(topics);
      if (found.isEmpty()) {
        sayMissed();
        return;
      }
      missed = false;
      var descriptions = found.get().values();
      run(open, Broker.ids(descriptions));
      compare(open, descriptions);
    } catch (KafkaException silent) {
      LOG.debugf("The broker does not answer: %s", silent.getMessage());
      serveWhatIsThere(open);
    }
    forgetRetired();
  }

  void close() {
    loops.values().forEach(ConsumerLoop::close);
    loops.clear();
  }

  private List<Generation> openGenerations() {
    var open = wiring.generations().open(consumer.name());
    if (open.isEmpty()) {
      wiring.generations().begin(consumer.name());
      return wiring.generations().open(consumer.name());
    }
    return open;
  }

  private void sayMissed() {
    if (!missed) {
      LOG.infof("%s waits until %s are there", consumer.name(), topics);
    }
    missed = true;
  }

  private void run(List<Generation> open, Map<String, String> topicIds) {
    if (!topicIds.equals(begunWith)) {
      // a topic that was made anew is read from its beginning, which its claim finds out
      loops.values().forEach(ConsumerLoop::close);
      loops.clear();
      begunWith = topicIds;
    }
    var wanted = new HashSet<Integer>();
    open.forEach(generation -> wanted.add(generation.id()));
    loops
        .entrySet()
        .removeIf(running -> {
          if (!wanted.contains(running.getKey())) {
            running.getValue().close();
            targets.remove(running.getKey());
            return true;
          }
          return false;
        });
    for (var generation : open) {
      loops.computeIfAbsent(generation.id(), id -> begin(id, topicIds));
    }
  }

  private ConsumerLoop<T> begin(int generation, Map<String, String> topicIds) {
    var settings = new HashMap<>(wiring.kafka());
    settings.put("group.id", "%s.%s.g%d".formatted(wiring.group(), consumer.name(), generation));
    var loop =
        new ConsumerLoop<>(
            consumer.name() + "-" + generation,
            topics,
            settings,
            partition ->
                wiring
                    .transactions()
                    .call(() ->
                        wiring
                            .positions()
                            .claim(
                                consumer.name(),
                                generation,
                                partition,
                                topicIds.get(partition.topic()))),
            effects,
            wiring.config());
    loop.start();
    return loop;
  }

  private void compare(List<Generation> open, Collection<TopicDescription> descriptions) {
    var ends = wiring.broker().ends(descriptions);
    for (var generation : open) {
      var positions =
          wiring.transactions().call(() -> wiring.generations().positions(generation.id()));
      var target = targets.computeIfAbsent(generation.id(), id -> ends);
      var reached = ConsumerProgress.behind(target, positions) == 0;
      switch (generation.state()) {
        case SERVING -> {
          if (reached) {
            noteCaughtUp(generation);
          }
          var ready = reached || progress.get().ready();
          progress.set(
              new ConsumerProgress(
                  ready, ends, positions, stopped(generation), wiring.clock().instant()));
        }
        case BUILDING -> {
          if (reached) {
            replace();
          }
        }
      }
    }
  }

  private long stopped(Generation generation) {
    return wiring.transactions().call(() -> wiring.generations().stopped(generation.id()));
  }

  private void noteCaughtUp(Generation generation) {
    if (generation.caughtUpAt() == null
        && wiring.transactions().call(() -> wiring.generations().caughtUp(generation.id()))) {
      LOG.infof("%s has caught up", consumer.name());
    }
  }

  private void replace() {
    if (wiring.transactions().call(() -> wiring.generations().replace(consumer.name()))) {
      LOG.infof("%s is rebuilt and takes the place of what was served", consumer.name());
    }
  }

  /** A broker that is away makes nothing unready that had once caught up. */
  private void serveWhatIsThere(List<Generation> open) {
    var complete =
        open.stream().anyMatch(g -> g.state() == State.SERVING && g.caughtUpAt() != null);
    progress.updateAndGet(known ->
        new ConsumerProgress(
            known.ready() || complete,
            known.ends(),
            known.positions(),
            known.stopped(),
            known.seenAt()));
  }

  private void forgetRetired() {
    var retired = wiring.transactions().call(() -> wiring.generations().retired(consumer.name()));
    retired.ifPresent(generation ->
        wiring
            .transactions()
            .run(() -> {
              var rows =
                  consumer instanceof Projection<T> projection
                      ? projection.forget(generation, FORGET_AT_ONCE)
                      : 0;
              var sequences = wiring.generations().forgetSequences(generation, FORGET_AT_ONCE);
              if (rows == 0 && sequences == 0) {
                wiring.generations().forget(generation);
              }
            }));
  }
}

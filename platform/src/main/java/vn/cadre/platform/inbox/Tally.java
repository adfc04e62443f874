package vn.cadre.platform.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sorts the messages of a batch into those that take effect and those that had it before. */
final class Tally<T> {
  private static final Logger LOG = Logger.getLogger(Tally.class);

  private final Map<UUID, Seen> before;
  private final Map<UUID, Seen> news = new HashMap<>();
  private final List<Delivery<T>> deliveries = new ArrayList<>();
  private long repeated;
  private long ignored;
  private long gaps;
  private @Nullable Instant lastEvent;

  /** The last event of an aggregate that was seen. */
  record Seen(UUID aggregate, long sequence, UUID event) {}

  Tally(Map<UUID, Seen> before) {
    this.before = before;
  }

  void add(EventReader.Message<T> message) {
    switch (message) {
      // its sequence is kept, so that an older event that comes again does not bring it back
      case EventReader.Message.Tombstone<T> tombstone ->
          deliveries.add(new Delivery.Gone<>(tombstone.aggregate()));
      case EventReader.Message.Event<T> event -> add(event);
    }
  }

  private void add(EventReader.Message.Event<T> event) {
    var seen = news.getOrDefault(event.aggregate(), before.get(event.aggregate()));
    if (seen != null && event.sequence() <= seen.sequence()) {
      if (event.sequence() == seen.sequence() && !event.id().equals(seen.event())) {
        LOG.warnf(
            "Event %s of %s has the sequence %d that %s had: the publisher's record may have been restored; a rebuild would tell",
            event.id(), event.aggregate(), event.sequence(), seen.event());
      }
      repeated++;
      return;
    }
    gaps += event.sequence() - (seen == null ? 0 : seen.sequence()) - 1;
    news.put(event.aggregate(), new Seen(event.aggregate(), event.sequence(), event.id()));
    lastEvent = event.time();
    event
        .state()
        .ifPresentOrElse(
            state ->
                deliveries.add(
                    new Delivery.Changed<>(
                        event.aggregate(),
                        event.id(),
                        event.sequence(),
                        event.type(),
                        event.time(),
                        state)),
            () -> ignored++);
  }

  List<Delivery<T>> deliveries() {
    return deliveries;
  }

  /** What is to be remembered of the aggregates of this batch. */
  List<Seen> news() {
    return List.copyOf(news.values());
  }

  long repeated() {
    return repeated;
  }

  long ignored() {
    return ignored;
  }

  long gaps() {
    return gaps;
  }

  @Nullable Instant lastEvent() {
    return lastEvent;
  }
}

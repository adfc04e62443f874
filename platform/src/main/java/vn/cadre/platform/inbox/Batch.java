package vn.cadre.platform.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Deliveries that take effect in one transaction, in order; none of them has had an effect before.
 *
 * @param generation which reading of the topics this is; a projection keeps its rows by it
 */
public record Batch<T>(int generation, List<Delivery<T>> deliveries) {

  public Batch {
    deliveries = List.copyOf(deliveries);
  }

  /** The last state of each aggregate, for consumers that need no others. */
  public List<T> latest() {
    return last().values().stream()
        .<T>mapMulti((delivery, next) -> {
          switch (delivery) {
            case Delivery.Changed<T> changed -> next.accept(changed.state());
            case Delivery.Gone<T> gone -> {}
          }
        })
        .toList();
  }

  /** The aggregates of which nothing is left at the end of the batch. */
  public List<UUID> gone() {
    return last().values().stream()
        .filter(Delivery.Gone.class::isInstance)
        .map(Delivery::aggregate)
        .toList();
  }

  private Map<UUID, Delivery<T>> last() {
    Map<UUID, Delivery<T>> last = new LinkedHashMap<>();
    deliveries.forEach(delivery -> last.put(delivery.aggregate(), delivery));
    return last;
  }
}

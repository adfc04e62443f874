package vn.cadre.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/** What an event says of one aggregate. */
public sealed interface Delivery<T> {

  /** The aggregate's id. */
  UUID aggregate();

  /**
   * The aggregate is in a new state.
   *
   * @param event the event's own id
   * @param sequence counts the events of the aggregate
   * @param type as published, {@code vn.cadre.cadre.organisations.changed.v1}
   */
  record Changed<T>(UUID aggregate, UUID event, long sequence, String type, Instant time, T state)
      implements Delivery<T> {}

  /** The topic holds nothing of the aggregate any more. */
  record Gone<T>(UUID aggregate) implements Delivery<T> {}
}

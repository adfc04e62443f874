package vn.cadre.platform.outbox;

import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to one aggregate.
 *
 * @param aggregate plural kebab-case, as in the topic's name
 * @param sequence 1 for the first event of an aggregate, then without gaps: the version after the
 *     change
 * @param type what happened, in the past tense: {@code created}, {@code changed}, {@code ended}
 * @param change what changed: field to new value
 * @param state the full public state after the change
 * @param seenBy who may read the record now, after the change; {@link SeenBy#SERVICES} for an
 *     internal aggregate
 */
public record DomainEvent(
    String aggregate,
    UUID id,
    long sequence,
    String type,
    Map<String, ?> change,
    Object state,
    SeenBy seenBy) {

  /** Whether other services alone are told. */
  public boolean isInternal() {
    return seenBy.equals(SeenBy.SERVICES);
  }

  /** The same event, told to more subscribers. */
  public DomainEvent alsoSeenBy(SeenBy others) {
    return new DomainEvent(aggregate, id, sequence, type, change, state, seenBy.or(others));
  }
}

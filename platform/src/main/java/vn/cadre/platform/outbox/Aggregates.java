package vn.cadre.platform.outbox;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The aggregates of a service as it declares them: public ones in {@code
 * platform.outbox.aggregates}, told on {@code {service}.{aggregates}.v1} and in feeds, internal
 * ones in {@code platform.outbox.internal-aggregates}, told on {@code
 * internal.{service}.{aggregates}.v1} alone. One that is declared in neither is published nowhere.
 */
@Singleton
public final class Aggregates {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final Set<String> open;
  private final Set<String> internal;

  /** Refuses names that are no plural kebab-case, and one that is declared both ways. */
  Aggregates(OutboxConfig config) {
    this.open = names("platform.outbox.aggregates", config.aggregates());
    this.internal = names("platform.outbox.internal-aggregates", config.internalAggregates());
    if (!Collections.disjoint(open, internal)) {
      throw new IllegalStateException(
          "Declared as public and as internal: " + String.join(", ", common()));
    }
    if (config.service().equals(Topics.INTERNAL)) {
      throw new IllegalStateException(
          "No service is called %s: topics that begin so are for services alone"
              .formatted(Topics.INTERNAL));
    }
  }

  private static Set<String> names(String property, Optional<List<String>> declared) {
    var names = new TreeSet<>(declared.orElse(List.of()));
    for (var name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalStateException(
            "%s names '%s', which is no plural in kebab-case".formatted(property, name));
      }
    }
    return Collections.unmodifiableSet(names);
  }

  private Set<String> common() {
    var common = new TreeSet<>(open);
    common.retainAll(internal);
    return common;
  }

  /** Those that whoever may GET their records is told of. */
  public Set<String> open() {
    return open;
  }

  /** Those that no subscriber is told of. */
  public Set<String> internal() {
    return internal;
  }

  /** Whether it is declared at all. */
  public boolean contains(String aggregate) {
    return open.contains(aggregate) || internal.contains(aggregate);
  }

  /**
   * Refuses an event that says otherwise than the declaration of its aggregate, so that neither a
   * slip in the code nor one in the configuration makes anything public.
   */
  void check(DomainEvent event) {
    if (!contains(event.aggregate())) {
      throw new IllegalStateException(
          "%s are declared neither in platform.outbox.aggregates nor in platform.outbox.internal-aggregates"
              .formatted(event.aggregate()));
    }
    if (event.isInternal() != internal.contains(event.aggregate())) {
      throw new IllegalStateException(
          event.isInternal()
              ? "The event is internal, and %s are declared public".formatted(event.aggregate())
              : "%s are declared internal, and their events are seen by SeenBy.SERVICES only"
                  .formatted(event.aggregate()));
    }
  }
}

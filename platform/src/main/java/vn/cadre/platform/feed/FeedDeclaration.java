package vn.cadre.platform.feed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.cadre.platform.outbox.Aggregates;
import vn.cadre.platform.outbox.EventSchemas;

/**
 * Ends the start of a service whose feed could not be read: one that offers an internal aggregate,
 * or one whose readers or schema nobody has said. One aggregate without them would break the feed
 * of everybody, and only when it is asked for.
 */
@ApplicationScoped
class FeedDeclaration {

  void check(
      @Observes StartupEvent started,
      FeedAccess access,
      Aggregates aggregates,
      EventSchemas schemas) {
    var wrong = new ArrayList<String>();
    for (var offered : new TreeSet<>(access.aggregates())) {
      if (aggregates.internal().contains(offered)) {
        wrong.add(offered + " are internal, which feeds and snapshots never show");
      } else {
        requireReaders(access, offered, wrong);
      }
    }
    var declared = new TreeSet<>(aggregates.open());
    declared.addAll(aggregates.internal());
    for (var aggregate : declared) {
      if (schemas.of(aggregate).isEmpty()) {
        wrong.add("events/%s.schema.json is not shipped".formatted(aggregate));
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "What is published is not whole: " + String.join("; ", wrong));
    }
  }

  private static void requireReaders(FeedAccess access, String aggregate, List<String> wrong) {
    try {
      access.readers(aggregate);
    } catch (IllegalStateException unsaid) {
      wrong.add(String.valueOf(unsaid.getMessage()));
    }
  }
}

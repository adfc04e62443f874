package vn.cadre.platform.feed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.TreeSet;
import vn.cadre.platform.outbox.Aggregates;

/** Ends the start of a service whose feed and snapshots would offer an internal aggregate. */
@ApplicationScoped
class FeedDeclaration {

  void check(@Observes StartupEvent started, FeedAccess access, Aggregates aggregates) {
    var offered = new TreeSet<>(access.aggregates());
    offered.retainAll(aggregates.internal());
    if (!offered.isEmpty()) {
      throw new IllegalStateException(
          "Feeds and snapshots show no internal aggregate: " + String.join(", ", offered));
    }
  }
}

package vn.cadre.platform.export;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.TreeSet;
import vn.cadre.platform.outbox.Aggregates;

/** Ends the start of a service that publishes an aggregate of which no copy could be begun. */
@ApplicationScoped
class SnapshotDeclaration {

  void check(
      @Observes StartupEvent started, @All List<SnapshotSource> sources, Aggregates aggregates) {
    var missing = new TreeSet<>(aggregates.open());
    sources.forEach(source -> missing.remove(source.aggregate()));
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "No SnapshotSource tells the states of " + String.join(", ", missing));
    }
  }
}

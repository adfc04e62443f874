package vn.cadre.platform.export;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.TreeSet;
import vn.cadre.platform.outbox.Aggregates;

/** Ends the start of a service that publishes an aggregate of which no copy could be begun. */
@ApplicationScoped
class SnapshotDeclaration {

  /**
   * @param declared none in a part of the suite that publishes nothing, such as the gateway
   */
  void check(
      @Observes StartupEvent started,
      @All List<SnapshotSource> sources,
      Instance<Aggregates> declared) {
    var missing = new TreeSet<String>();
    declared.forEach(aggregates -> missing.addAll(aggregates.open()));
    sources.forEach(source -> missing.remove(source.aggregate()));
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "No SnapshotSource tells the states of " + String.join(", ", missing));
    }
  }
}

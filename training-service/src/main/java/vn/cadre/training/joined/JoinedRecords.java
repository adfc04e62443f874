package vn.cadre.training.joined;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import vn.cadre.platform.scope.Work;
import vn.cadre.platform.sql.Sql;

/**
 * Looks now and then what still names a record that was joined into another. It asks what is served
 * of the registry and not its single events: so it finds what a rebuild changed, what was written
 * between the join and its event, and what had to wait.
 */
@ApplicationScoped
class JoinedRecords {
  private static final Work WORK = Work.ofService("joined-records");
  private static final String ALONE =
      "SELECT pg_try_advisory_xact_lock(hashtext('joined-records'), 0)";

  private final Instance<NamesPeople> features;
  private final Sql sql;

  JoinedRecords(Instance<NamesPeople> features, Sql sql) {
    this.features = features;
    this.sql = sql;
  }

  @Scheduled(
      identity = "joined-records",
      every = "{cadre.joined-records.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    WORK.run(() ->
        features.forEach(feature ->
            // each by itself: what one waits for holds up none of the others' rows
            QuarkusTransaction.requiringNew().run(() -> follow(feature))));
  }

  /** One copy of the service at a time. */
  private void follow(NamesPeople feature) {
    if (sql.one(ALONE, List.of(), row -> row.getBoolean(1)).orElseThrow()) {
      feature.follow();
    }
  }
}

package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.cadre.platform.audit.ChangeReason;
import vn.cadre.platform.body.ConstraintCheck;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Present;
import vn.cadre.registry.intake.Lookups;

/** Writes batches of rows, each by a number of statements that does not grow with it. */
@ApplicationScoped
public class EntryBatches {
  final Lookups lookups;
  final EntryTable table;
  final EntryEvents events;
  final Present present;
  final ConstraintCheck constraints;
  final Policies policies;
  final ChangeReason reason;
  final Sql sql;
  final CivilClock clock;
  final Clock now;

  EntryBatches(
      Lookups lookups,
      EntryTable table,
      EntryEvents events,
      Present present,
      ConstraintCheck constraints,
      Policies policies,
      ChangeReason reason,
      Sql sql,
      CivilClock clock,
      Clock now) {
    this.lookups = lookups;
    this.table = table;
    this.events = events;
    this.present = present;
    this.constraints = constraints;
    this.policies = policies;
    this.reason = reason;
    this.sql = sql;
    this.clock = clock;
    this.now = now;
  }

  <N extends Record, V extends EntryView> void write(
      EntryIntake<N, V> intake, List<ImportRow> rows, ImportRun run) {
    new EntryBatch<>(this, intake, rows, run).write();
  }
}

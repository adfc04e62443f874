package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.audit.ChangeReason;
import vn.cadre.platform.body.ConstraintCheck;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
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

  /**
   * An entry of somebody, made by what a feature decided.
   *
   * @param path of the organisation where the person belongs
   */
  public record Given<N extends Record>(
      UUID cadreId, String path, @Nullable PartialDate born, N entry) {}

  /**
   * Records entries that rest on one document, in the transaction of whoever asks: by a number of
   * statements that does not grow with them, and under the rules of the kind. What an entry points
   * to is known to whoever gives it.
   *
   * @throws ProblemException with violations by person, before anything is written, where one may
   *     not be recorded
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <N extends Record, V extends EntryView> void record(
      EntryKind<N, V> kind, List<Given<N>> all, UUID decision) {
    var paths = new LinkedHashMap<UUID, String>();
    all.forEach(one -> paths.put(one.cadreId(), one.path()));
    if (kind.showsInPerson()) {
      present.hold(paths.keySet());
    }
    policies.readOnce(paths.values(), () -> requireSound(kind, all));
    var fresh =
        all.stream()
            .map(one -> new EntryRows.Made<>(UuidV7.next(), one.cadreId(), one.entry(), decision))
            .toList();
    events.tell(kind, new EntryRows<>(this, kind).write(fresh, List.of(), paths));
  }

  private <N extends Record, V extends EntryView> void requireSound(
      EntryKind<N, V> kind, List<Given<N>> all) {
    var today = clock.today();
    var violations = new Violations();
    for (var one : all) {
      var found = new Violations();
      constraints.check(one.entry(), found);
      kind.judge(one.entry(), new Occasion(one.cadreId(), one.path(), one.born(), today), found);
      found
          .all()
          .forEach(wrong ->
              violations.add(one.cadreId() + "." + wrong.field(), wrong.code(), wrong.message()));
    }
    violations.refuseIfAny();
  }
}

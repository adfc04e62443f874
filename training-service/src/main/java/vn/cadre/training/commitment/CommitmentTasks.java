package vn.cadre.training.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;
import vn.cadre.platform.time.CivilClock;

/** Commitments of whoever leaves before everything is served, for those who keep them. */
@ApplicationScoped
class CommitmentTasks implements TaskSource {
  private static final Bilingual SETTLE =
      new Bilingual(
          "Giải quyết cam kết của %s, thôi phục vụ từ %s: đề xuất đền bù %s đồng",
          "Settle the commitment of %s, no more in service from %s: %s VND are proposed to be paid back");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Giải quyết cam kết của %s, thôi phục vụ từ %s: chưa xác định được số đền bù",
          "Settle the commitment of %s, no more in service from %s: what is paid back cannot be told yet");

  private final Commitments commitments;
  private final CurrentCaller caller;
  private final Clock clock;
  private final Sql sql;

  CommitmentTasks(Commitments commitments, CurrentCaller caller, Clock clock, Sql sql) {
    this.commitments = commitments;
    this.caller = caller;
    this.clock = clock;
    this.sql = sql;
  }

  @Override
  @Transactional
  public List<Task> awaiting(int most) {
    if (!caller.get().has(Roles.TRAINING_MANAGER)) {
      return List.of();
    }
    return commitments
        .select()
        .where("d.leaving_on IS NOT NULL AND m.path <@@ (SELECT current_scope())")
        .first(sql, "d.leaving_on, m.id", most, row -> commitments.view(row, Locale.ROOT))
        .stream()
        .map(this::task)
        .toList();
  }

  /** It waits since they left; somebody who is about to leave since now. */
  private Task task(CommitmentView commitment) {
    var departure = Objects.requireNonNull(commitment.departure());
    var left = departure.leavingOn().atStartOfDay(CivilClock.ZONE).toInstant();
    Instant now = clock.instant();
    var amount = departure.compensation().amount();
    return new Task(
        "commitment-to-settle",
        amount == null
            ? UNKNOWN.with(commitment.fullName(), departure.leavingOn())
            : SETTLE.with(commitment.fullName(), departure.leavingOn(), amount),
        "/training/v1/commitments/" + commitment.id(),
        left.isAfter(now) ? now : left,
        null,
        commitment.allowedActions());
  }
}

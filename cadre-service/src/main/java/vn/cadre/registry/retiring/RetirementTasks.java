package vn.cadre.registry.retiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.record.separation.SeparationPacks;

/**
 * Retirements that an editor has to announce or decide: one task for each month at whose end
 * somebody in scope retires, so that hundreds of people do not bury what waits for one. Whoever has
 * a separation on record waits no more, and with the last of them the task is gone.
 */
@ApplicationScoped
class RetirementTasks implements TaskSource {
  private static final int COUNTED = 1_000;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Bilingual ANNOUNCE =
      new Bilingual(
          "%s người nghỉ hưu từ %s: thông báo chậm nhất %s",
          "%s to retire from %s on: notice by %s at the latest");
  private static final Bilingual DECIDE =
      new Bilingual(
          "%s người nghỉ hưu từ %s: ra quyết định chậm nhất %s",
          "%s to retire from %s on: decision by %s at the latest");

  private final RetirementPacks packs;
  private final Policies policies;
  private final SeparationPacks separations;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final Sql sql;
  private final CivilClock clock;

  RetirementTasks(
      RetirementPacks packs,
      Policies policies,
      SeparationPacks separations,
      CurrentCaller caller,
      CurrentScope scope,
      Sql sql,
      CivilClock clock) {
    this.packs = packs;
    this.policies = policies;
    this.separations = separations;
    this.caller = caller;
    this.scope = scope;
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Task> awaiting(int most) {
    if (!caller.get().has(Roles.REGISTRY_EDITOR)) {
      return List.of();
    }
    var today = clock.today();
    var reach = scope.get();
    var pack = policies.inForce(separations, root(reach), today);
    if (pack.isEmpty()) {
      return List.of();
    }
    var holding = packs.on(today);
    return DueMonth.waiting(today, pack.get().numbers()).stream()
        .flatMap(due -> task(due, people(due, holding, reach, today), today))
        .limit(most)
        .toList();
  }

  /** The pack of the caller's own organisation counts, where there is one such. */
  private static @Nullable String root(Scope reach) {
    return reach.roots().size() == 1 ? reach.roots().getFirst() : null;
  }

  /** How many have no separation on record, counted no further than is told. */
  private int people(
      DueMonth due, List<RetirementPacks.Holding> holding, Scope reach, LocalDate today) {
    return RetirementSearch.of(
            holding, due.month().atDay(1), due.month().plusMonths(1).atDay(1), today)
        .within(reach, "h.path")
        .where("s.id IS NULL")
        .first(sql, "", COUNTED + 1, row -> true)
        .size();
  }

  private static Stream<Task> task(DueMonth due, int people, LocalDate today) {
    if (people == 0) {
      return Stream.empty();
    }
    var from = due.month().atDay(1);
    var next = due.month().plusMonths(1).atDay(1);
    var decides = due.isToBeDecided(today);
    return Stream.of(
        new Task(
            decides ? "retirements-to-decide" : "retirements-to-announce",
            (decides ? DECIDE : ANNOUNCE)
                .with(
                    people > COUNTED ? ">" + COUNTED : people,
                    DAY.format(next),
                    DAY.format(due.dueOn(today))),
            "/cadre/v1/retirements?decided=false&from=%s&to=%s".formatted(from, next),
            due.since(today).atStartOfDay(CivilClock.ZONE).toInstant(),
            due.dueOn(today),
            List.of()));
  }
}

package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.sql.SqlFailure;
import vn.cadre.registry.decision.Consequence.Outcome;

/** Does to appointments what {@link Undoing} says, by one statement for each outcome. */
@ApplicationScoped
class Undone {
  private static final String ANNUL =
      """
      UPDATE appointment SET annulled_by_id = ?, main = false, seat_no = NULL, version = version + 1
      WHERE id = ANY (?::uuid[])\
      """;
  private static final String END =
      """
      UPDATE appointment a SET ends = w.ends, end_decision_id = ?, version = a.version + 1
      FROM unnest(?::uuid[], ?::text[]) AS w (id, ends) WHERE a.id = w.id\
      """;
  private static final String SHORTEN =
      """
      UPDATE appointment a SET ends = w.ends, extended_by_id = NULL, extended_to = NULL, version = a.version + 1
      FROM unnest(?::uuid[], ?::text[]) AS w (id, ends) WHERE a.id = w.id\
      """;
  private static final String RESTORE =
      """
      UPDATE appointment a SET ends = w.ends, end_decision_id = w.decision, version = a.version + 1
      FROM unnest(?::uuid[], ?::text[], ?::uuid[]) AS w (id, ends, decision) WHERE a.id = w.id\
      """;

  private final Sql sql;
  private final AppointmentsTold told;

  Undone(Sql sql, AppointmentsTold told) {
    this.sql = sql;
    this.told = told;
  }

  /**
   * Writes them; a seat is free before somebody else returns to it.
   *
   * @param by the document that takes the other back
   */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  void write(List<Undoing.Step> steps, UUID by) {
    for (var outcome : Outcome.values()) {
      var its = of(steps, outcome);
      if (!its.isEmpty()) {
        write(outcome, its, by);
      }
    }
  }

  private void write(Outcome outcome, List<Undoing.Step> steps, UUID by) {
    var ids = column("uuid", steps, Undoing.Step::appointment);
    var ends = column("text", steps, Undoing.Step::end);
    switch (outcome) {
      case ANNULLED -> sql.update(ANNUL, List.of(by, ids));
      case ENDED -> sql.update(END, List.of(by, ids, column("text", steps, Undoing.Step::on)));
      case SHORTENED -> sql.update(SHORTEN, List.of(ids, ends));
      case RESTORED ->
          sql.update(RESTORE, List.of(ids, ends, column("uuid", steps, Undoing.Step::endDecision)));
      case UNCHANGED -> {}
    }
  }

  /** Tells of them, once the homes are derived. */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  void tell(List<Undoing.Step> steps) {
    for (var outcome : Outcome.values()) {
      var ids = of(steps, outcome).stream().map(Undoing.Step::appointment).toList();
      switch (outcome) {
        case ANNULLED -> told.tell(ids, "annulled", post -> Map.of("main", false));
        case ENDED -> told.tell(ids, "ended", Undone::end);
        case SHORTENED -> told.tell(ids, "changed", Undone::end);
        case RESTORED -> told.tell(ids, "restored", Undone::end);
        case UNCHANGED -> {}
      }
    }
  }

  private static Map<String, @Nullable Object> end(AppointmentState now) {
    return Collections.singletonMap("to", now.to());
  }

  private static List<Undoing.Step> of(List<Undoing.Step> steps, Outcome outcome) {
    return steps.stream().filter(step -> step.outcome() == outcome).toList();
  }

  private static SqlArray column(
      String type, List<Undoing.Step> steps, Function<Undoing.Step, @Nullable Object> value) {
    return SqlArray.of(type, steps.stream().<@Nullable Object>map(value).toList());
  }
}

package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.DecisionPaper;

/** Moves people from one post to another by one decision, in the transaction of whoever asks. */
@ApplicationScoped
public class Moves {
  private static final String MAIN_POST =
      """
      SELECT a.id, t.rank FROM appointment a JOIN position p ON p.id = a.position_id JOIN title t ON t.id = p.title_id
      WHERE a.cadre_id = ? AND a.main AND a.valid_from < ? AND (a.valid_to IS NULL OR a.valid_to > ?)
      ORDER BY a.valid_from DESC LIMIT 1\
      """;

  private final AppointmentService appointments;
  private final AppointmentEnds ends;
  private final Sql sql;

  Moves(AppointmentService appointments, AppointmentEnds ends, Sql sql) {
    this.appointments = appointments;
    this.ends = ends;
    this.sql = sql;
  }

  /** A person, the post they come to, and by which paper. */
  public record Move(
      UUID cadreId,
      UUID positionId,
      AppointmentKind kind,
      PartialDate from,
      @Nullable PartialDate to,
      DecisionPaper decision) {

    private NewAppointment appointment() {
      return new NewAppointment(cadreId, positionId, kind, null, null, from, to, decision);
    }
  }

  private record Held(UUID id, TitleRank rank) {}

  /**
   * Adds a violation where the paper cannot end the main post that the person holds on the first
   * day.
   *
   * @param kind of the new post; one beside the main post ends nothing
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void check(
      UUID cadreId,
      AppointmentKind kind,
      PartialDate from,
      DecisionType type,
      Violations violations) {
    if (!kind.besideMainPost()) {
      mainPost(cadreId, from).ifPresent(held -> check(held, type, violations));
    }
  }

  private static void check(Held held, DecisionType type, Violations violations) {
    Bringing.require(Bringing.movesFrom(held.rank()), type, "decision.type", violations);
  }

  /**
   * Ends the main post held on the first day, unless the new post stands beside it, and makes the
   * new one.
   *
   * @param reach what this move may touch: both organisations
   * @return the new appointment
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID make(Move move, Scope reach) {
    var appointment = move.appointment();
    if (appointment.isMain()) {
      mainPost(move.cadreId(), move.from()).ifPresent(held -> leave(held, move));
    }
    return appointments.make(appointment, reach).id();
  }

  private void leave(Held held, Move move) {
    var violations = new Violations();
    check(held, move.decision().type(), violations);
    violations.refuseIfAny();
    ends.end(held.id(), new AppointmentEnd(move.from(), move.decision()));
  }

  private Optional<Held> mainPost(UUID cadreId, PartialDate from) {
    var day = from.earliest();
    return sql.one(
        MAIN_POST,
        List.of(cadreId, day, day),
        row -> new Held(row.getObject("id", UUID.class), TitleRank.valueOf(row.getString("rank"))));
  }
}

package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.decision.DecisionPaper;

/** Moves people from one post to another by one decision, in the transaction of whoever asks. */
@ApplicationScoped
public class Moves {
  private static final String MAIN_POST =
      """
      SELECT a.id FROM appointment a
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
      mainPost(move)
          .ifPresent(held -> ends.end(held, new AppointmentEnd(move.from(), move.decision())));
    }
    return appointments.make(appointment, reach).id();
  }

  private Optional<UUID> mainPost(Move move) {
    var day = move.from().earliest();
    return sql.one(
        MAIN_POST, List.of(move.cadreId(), day, day), row -> row.getObject("id", UUID.class));
  }
}

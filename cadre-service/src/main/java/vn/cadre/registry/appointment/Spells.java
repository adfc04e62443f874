package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.tenure.Spell;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.problem.RegistryProblem;

/** The terms of one person, as far as another of their posts goes on from them. */
@ApplicationScoped
class Spells {
  private static final String MAIN_POST =
      """
      SELECT 1 FROM appointment a
      WHERE a.cadre_id = ? AND a.main AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?) LIMIT 1\
      """;
  private static final String IN_THE_POST =
      """
      SELECT a.starts, a.ends FROM appointment a
      WHERE a.cadre_id = ? AND a.position_id = ? AND a.seat_no IS NOT NULL AND a.annulled_by_id IS NULL
      ORDER BY a.valid_from, a.id\
      """;

  private final Sql sql;

  Spells(Sql sql) {
    this.sql = sql;
  }

  /** All terms of a person in a position; acting is none. */
  List<Spell> of(UUID cadre, UUID position) {
    return sql.list(
        IN_THE_POST,
        List.of(cadre, position),
        row -> {
          var ends = row.getString("ends");
          return new Spell(
              PartialDate.parse(row.getString("starts")),
              ends == null ? null : PartialDate.parse(ends));
        });
  }

  /**
   * A concurrent post and a secondment stand beside a main post, and a renewal goes on from a term
   * that ends as it begins.
   */
  void requireWhatItGoesOnFrom(NewAppointment given) {
    var day = given.from().latest();
    if (given.kind().needsMainPost() && !hasMainPost(given.cadreId(), day)) {
      throw ProblemException.of(RegistryProblem.NO_MAIN_POST);
    }
    if (given.kind() == AppointmentKind.REAPPOINTMENT
        && of(given.cadreId(), given.positionId()).stream()
            .noneMatch(before -> before.runsInto(given.from()))) {
      throw ProblemException.of(RegistryProblem.NOTHING_TO_RENEW);
    }
  }

  private boolean hasMainPost(UUID cadre, LocalDate day) {
    return sql.one(MAIN_POST, List.of(cadre, day, day), row -> row.getInt(1)).isPresent();
  }
}

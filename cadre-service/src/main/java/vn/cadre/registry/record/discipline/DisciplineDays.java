package vn.cadre.registry.record.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.calendar.DayEffect;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.record.EntryDays;

/**
 * Tells that a discipline has expired on the day from which it does not count. Packs say when, so
 * every one that took effect before is asked: they are few.
 */
@ApplicationScoped
class DisciplineDays implements DayEffect.Source {
  private static final String COUNTING =
      "SELECT e.*, coalesce(h.path, o.path) AS home, "
          + DecisionView.COLUMNS
          + """
           FROM discipline e JOIN decision d ON d.id = e.decision_id JOIN cadre c ON c.id = e.cadre_id
          JOIN organisation o ON o.id = c.organisation_id
          LEFT JOIN cadre_home h ON h.cadre_id = e.cadre_id AND h.valid_from <= ? AND h.valid_to > ?
          WHERE e.annulled_at IS NULL AND e.effective_on < ? AND e.id > ? ORDER BY e.id LIMIT ?\
          """;

  private final Disciplines kind;
  private final Expiries expiries;
  private final EntryDays days;
  private final Sql sql;

  DisciplineDays(Disciplines kind, Expiries expiries, EntryDays days, Sql sql) {
    this.kind = kind;
    this.expiries = expiries;
    this.days = days;
    this.sql = sql;
  }

  private record Counting(UUID id, UUID cadreId, NewDiscipline given, String home) {}

  @Override
  public List<DayEffect> effects() {
    return List.of(new DayEffect("disciplines-expire", 60, this::tell));
  }

  private Optional<UUID> tell(LocalDate day, UUID after, int atMost) {
    var asked = sql.list(COUNTING, List.of(day, day, day, after, atMost), this::counting);
    asked.stream()
        .filter(one -> day.equals(expiries.of(one.given(), one.home()).on()))
        .forEach(one -> days.tell(kind, one.cadreId(), one.id(), one.home(), "expired"));
    return asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast().id());
  }

  private Counting counting(ResultSet row) throws SQLException {
    return new Counting(
        row.getObject("id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        kind.given(row),
        row.getString("home"));
  }
}

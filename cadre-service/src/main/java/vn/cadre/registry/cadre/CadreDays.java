package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.calendar.DayEffect;
import vn.cadre.platform.sql.Sql;

/**
 * Tells of people on the day from which they belong elsewhere, hold another level, leave the
 * service or come back to it.
 */
@ApplicationScoped
class CadreDays implements DayEffect.Source {
  private static final String MOVE =
      """
      SELECT h.cadre_id FROM cadre_home h JOIN cadre c ON c.id = h.cadre_id
      WHERE h.valid_from = ? AND h.cadre_id > ? AND h.organisation_id <> c.told_organisation_id
      ORDER BY h.cadre_id LIMIT ?\
      """;
  private static final String RISE =
      """
      SELECT DISTINCT q.cadre_id FROM qualification q
      WHERE q.held_from = ? AND q.held_from > '-infinity' AND q.cadre_id > ?
      ORDER BY q.cadre_id LIMIT ?\
      """;

  private static final String LEAVE =
      """
      SELECT DISTINCT s.cadre_id FROM separation s
      WHERE s.effective_on = ? AND s.annulled_at IS NULL AND s.cadre_id > ? ORDER BY s.cadre_id LIMIT ?\
      """;
  private static final String RETURN =
      """
      SELECT DISTINCT a.cadre_id FROM appointment a JOIN cadre c ON c.id = a.cadre_id
      WHERE a.valid_from = ? AND a.cadre_id > ? AND c.status IN ('RETIRED', 'LEFT', 'DECEASED')
      ORDER BY a.cadre_id LIMIT ?\
      """;

  private final Sql sql;
  private final Present present;

  CadreDays(Sql sql, Present present) {
    this.sql = sql;
    this.present = present;
  }

  @Override
  public List<DayEffect> effects() {
    return List.of(
        new DayEffect("cadres-move", 50, (day, after, most) -> tell(MOVE, day, after, most)),
        new DayEffect("cadres-rise", 51, (day, after, most) -> tell(RISE, day, after, most)),
        new DayEffect("cadres-leave", 52, (day, after, most) -> tell(LEAVE, day, after, most)),
        new DayEffect("cadres-return", 53, (day, after, most) -> tell(RETURN, day, after, most)));
  }

  private Optional<UUID> tell(String due, LocalDate day, UUID after, int atMost) {
    var people = sql.list(due, List.of(day, after, atMost), row -> row.getObject(1, UUID.class));
    present.tell(people);
    return people.isEmpty() ? Optional.empty() : Optional.of(people.getLast());
  }
}

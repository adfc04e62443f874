package vn.cadre.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;

/** Whose record a certificate goes to. */
@ApplicationScoped
class Learners {
  private static final String FIND =
      """
      SELECT c.id,
        CASE WHEN c.status IN ('RETIRED', 'LEFT', 'DECEASED') THEN
          (SELECT max(s.effective_on) FROM separation s WHERE s.cadre_id = c.id AND s.annulled_at IS NULL) END AS left_on
      FROM cadre c WHERE c.id = surviving_record(?)\
      """;
  private static final Bilingual UNKNOWN =
      new Bilingual("Sổ đăng ký không có người này", "The register has no such person");
  private static final Bilingual LEFT =
      new Bilingual("Người này đã thôi công tác từ %s", "The person left the service on %s");

  private final Sql sql;

  Learners(Sql sql) {
    this.sql = sql;
  }

  private record Found(UUID id, @Nullable LocalDate leftOn) {}

  /**
   * The record that goes on for a person, whatever was joined into it.
   *
   * @param on the day that it is about
   * @return null with what stands against it
   */
  @Nullable UUID find(UUID cadreId, LocalDate on, Violations violations) {
    Optional<Found> found =
        sql.one(
            FIND,
            List.of(cadreId),
            row ->
                new Found(
                    row.getObject("id", UUID.class), row.getObject("left_on", LocalDate.class)));
    if (found.isEmpty()) {
      violations.add("cadreId", "unknown-cadre", UNKNOWN);
      return null;
    }
    var leftOn = found.get().leftOn();
    if (leftOn != null && !on.isBefore(leftOn)) {
      violations.add("cadreId", "left-before", LEFT.with(leftOn));
      return null;
    }
    return found.get().id();
  }
}

package vn.cadre.registry.increment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.Discipline;

/** What may delay the increments of a page of people, by two statements. */
@ApplicationScoped
class Delays {
  private static final String DISCIPLINES =
      """
      SELECT cadre_id, form, effective_on FROM discipline
      WHERE cadre_id = ANY (?::uuid[]) AND side = 'STATE' AND annulled_at IS NULL ORDER BY effective_on, id\
      """;
  private static final String NOT_COMPLETED =
      """
      SELECT cadre_id, period_end FROM evaluation
      WHERE cadre_id = ANY (?::uuid[]) AND quarter IS NULL AND grade = 'NOT_COMPLETED' AND annulled_at IS NULL
      ORDER BY period_end, id\
      """;

  private final Sql sql;

  Delays(Sql sql) {
    this.sql = sql;
  }

  /** Of everybody, by person. */
  record Found(
      Map<UUID, List<HeldStep.Punished>> disciplines, Map<UUID, List<LocalDate>> notCompleted) {

    List<HeldStep.Punished> disciplinesOf(UUID person) {
      return disciplines.getOrDefault(person, List.of());
    }

    List<LocalDate> notCompletedOf(UUID person) {
      return notCompleted.getOrDefault(person, List.of());
    }
  }

  Found of(Collection<UUID> people) {
    var ids = List.of(SqlArray.of("uuid", people));
    var found = new Found(new HashMap<>(), new HashMap<>());
    sql.list(
        DISCIPLINES,
        ids,
        row ->
            found
                .disciplines()
                .computeIfAbsent(row.getObject("cadre_id", UUID.class), id -> new ArrayList<>())
                .add(
                    new HeldStep.Punished(
                        Discipline.valueOf(row.getString("form")),
                        row.getObject("effective_on", LocalDate.class))));
    sql.list(
        NOT_COMPLETED,
        ids,
        row ->
            found
                .notCompleted()
                .computeIfAbsent(row.getObject("cadre_id", UUID.class), id -> new ArrayList<>())
                .add(row.getObject("period_end", LocalDate.class)));
    return found;
  }
}

package vn.cadre.training.expense;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;

/** What must hold of an expense, whether it is new, corrected, or comes from a file. */
@ApplicationScoped
class ExpenseChecks {
  private static final String CLASSES_OF_MINE =
      """
      SELECT id, organisation_id FROM training_class WHERE id = ANY (?::uuid[]) AND path <@@ (SELECT current_scope())\
      """;
  private static final Bilingual UNKNOWN =
      new Bilingual("Không có lớp %s trong phạm vi của bạn", "There is no class %s in your scope");
  private static final Bilingual FUTURE =
      new Bilingual("Ngày chi không được sau hôm nay", "It cannot be spent after today");

  private final Sql sql;
  private final CivilClock clock;

  ExpenseChecks(Sql sql, CivilClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The organisers of those of the classes whose money the caller keeps, by class. */
  Map<UUID, UUID> organisers(Collection<UUID> classes) {
    var organisers = new HashMap<UUID, UUID>();
    sql.list(
        CLASSES_OF_MINE,
        List.of(SqlArray.of("uuid", classes)),
        row ->
            organisers.put(
                row.getObject("id", UUID.class), row.getObject("organisation_id", UUID.class)));
    return organisers;
  }

  /** Of a class that was found. */
  UUID organiser(UUID classId) {
    return Objects.requireNonNull(organisers(List.of(classId)).get(classId));
  }

  void checkClass(ExpenseContent given, Violations violations) {
    checkClass(given.classId(), given.classId(), organisers(List.of(given.classId())), violations);
  }

  /**
   * As {@link #checkClass(ExpenseContent, Violations)}, of classes whose organisers are known.
   *
   * @param shown what the caller calls the class by
   */
  static void checkClass(
      UUID classId, Object shown, Map<UUID, UUID> organisers, Violations violations) {
    if (!organisers.containsKey(classId)) {
      violations.add("classId", "unknown-class", UNKNOWN.with(shown));
    }
  }

  void checkDay(ExpenseContent given, Violations violations) {
    LocalDate day = given.spentOn();
    if (day.isAfter(clock.today())) {
      violations.add("spentOn", "future-date", FUTURE);
    }
  }
}

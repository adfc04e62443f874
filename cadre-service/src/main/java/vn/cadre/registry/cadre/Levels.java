package vn.cadre.registry.cadre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.Level;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.StateManagementLevel;
import vn.cadre.registry.known.Recorded;

/**
 * The highest level held on a day, of each kind; null where none is recorded. What is being studied
 * does not count.
 */
@Schema(name = "Levels")
public record Levels(
    @Nullable ProfessionalLevel professional,
    @Nullable PoliticalTheoryLevel politicalTheory,
    @Nullable StateManagementLevel stateManagement) {

  /**
   * Joins the levels of {@code c.id} on the day that the one argument gives. The function
   * tell_present of the database finds those of today by the same rule.
   */
  public static final String JOIN =
      """
      LEFT JOIN LATERAL (
        SELECT (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'PROFESSIONAL'))[1] AS professional,
               (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'POLITICAL_THEORY'))[1] AS political_theory,
               (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'STATE_MANAGEMENT'))[1] AS state_management
        FROM qualification q WHERE q.cadre_id = c.id AND q.status = 'COMPLETED' AND q.annulled_at IS NULL AND q.held_from <= ?) l ON true\
      """;

  private static final String HELD =
      """
      SELECT q.kind, q.level FROM %s q
      WHERE q.status = 'COMPLETED' AND q.annulled_at IS NULL AND q.held_from <= ?\
      """;

  static final Levels UNTOLD = new Levels(null, null, null);

  /** What the record of one person said at an instant, by the same rule as {@link #JOIN}. */
  static Levels at(LocalDate day, Recorded source, Sql sql) {
    var arguments = new ArrayList<>(source.arguments());
    arguments.add(day);
    var held =
        sql.list(
            HELD.formatted(source.rows("qualification", "qualifications")),
            arguments,
            row -> new Held(row.getString("kind"), row.getString("level")));
    return new Levels(
        highest(held, QualificationKind.PROFESSIONAL, ProfessionalLevel.class),
        highest(held, QualificationKind.POLITICAL_THEORY, PoliticalTheoryLevel.class),
        highest(held, QualificationKind.STATE_MANAGEMENT, StateManagementLevel.class));
  }

  private record Held(String kind, String level) {}

  private static <L extends Enum<L> & Level<L>> @Nullable L highest(
      List<Held> held, QualificationKind kind, Class<L> levels) {
    return held.stream()
        .filter(one -> one.kind().equals(kind.name()))
        .map(one -> Enum.valueOf(levels, one.level()))
        .min(Comparator.<L>comparingInt(level -> -level.rankOrder()).thenComparing(Enum::name))
        .orElse(null);
  }

  public static Levels of(ResultSet row) throws SQLException {
    return of(row, "");
  }

  /** As the last event of the person tells them. */
  static Levels told(ResultSet row) throws SQLException {
    return of(row, "told_");
  }

  private static Levels of(ResultSet row, String prefix) throws SQLException {
    var professional = row.getString(prefix + "professional");
    var theory = row.getString(prefix + "political_theory");
    var management = row.getString(prefix + "state_management");
    return new Levels(
        professional == null ? null : ProfessionalLevel.valueOf(professional),
        theory == null ? null : PoliticalTheoryLevel.valueOf(theory),
        management == null ? null : StateManagementLevel.valueOf(management));
  }
}

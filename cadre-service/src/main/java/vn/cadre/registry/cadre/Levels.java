package vn.cadre.registry.cadre;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.StateManagementLevel;

/**
 * The highest level held on a day, of each kind; null where none is recorded. What is being studied
 * does not count.
 */
@Schema(name = "Levels")
public record Levels(
    @Nullable ProfessionalLevel professional,
    @Nullable PoliticalTheoryLevel politicalTheory,
    @Nullable StateManagementLevel stateManagement) {

  /** Joins the levels of {@code c.id} on the day that the one argument gives. */
  public static final String JOIN =
      """
      LEFT JOIN LATERAL (
        SELECT (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'PROFESSIONAL'))[1] AS professional,
               (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'POLITICAL_THEORY'))[1] AS political_theory,
               (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'STATE_MANAGEMENT'))[1] AS state_management
        FROM qualification q WHERE q.cadre_id = c.id AND q.status = 'COMPLETED' AND q.held_from <= ?) l ON true\
      """;

  static final Levels UNTOLD = new Levels(null, null, null);

  public static Levels of(ResultSet row) throws SQLException {
    var professional = row.getString("professional");
    var theory = row.getString("political_theory");
    var management = row.getString("state_management");
    return new Levels(
        professional == null ? null : ProfessionalLevel.valueOf(professional),
        theory == null ? null : PoliticalTheoryLevel.valueOf(theory),
        management == null ? null : StateManagementLevel.valueOf(management));
  }
}

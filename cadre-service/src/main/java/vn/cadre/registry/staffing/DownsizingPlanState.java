package vn.cadre.registry.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.decision.DecisionView;

/** A plan of a year as its topic tells of it, once something is planned. */
public record DownsizingPlanState(
    UUID id,
    UUID organisationId,
    String organisationCode,
    int year,
    int planned,
    @Nullable DecisionView decision) {

  static final String COLUMNS =
      "p.id, p.organisation_id, o.code, p.year, p.planned, " + DecisionView.COLUMNS;
  static final String FROM =
      """
      downsizing_plan p JOIN organisation o ON o.id = p.organisation_id
      LEFT JOIN decision d ON d.id = p.decision_id\
      """;

  static DownsizingPlanState of(ResultSet row) throws SQLException {
    return new DownsizingPlanState(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("code"),
        row.getInt("year"),
        row.getInt("planned"),
        DecisionView.of(row));
  }

  /** What another plan changes. */
  Map<String, @Nullable Object> plan() {
    var change = new LinkedHashMap<String, @Nullable Object>();
    change.put("planned", planned);
    change.put("decision", decision);
    return change;
  }
}

package vn.cadre.registry.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.decision.DecisionView;

/** A quota as its topic tells of it, once something is assigned. */
public record QuotaState(
    UUID id,
    UUID organisationId,
    String organisationCode,
    int year,
    Category category,
    int assigned,
    @Nullable DecisionView decision) {

  static final String COLUMNS =
      "q.id, q.organisation_id, o.code, q.year, q.category, q.assigned, " + DecisionView.COLUMNS;
  static final String FROM =
      """
      staffing_quota q JOIN organisation o ON o.id = q.organisation_id
      LEFT JOIN decision d ON d.id = q.decision_id\
      """;

  static QuotaState of(ResultSet row) throws SQLException {
    return new QuotaState(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("code"),
        row.getInt("year"),
        Category.valueOf(row.getString("category")),
        row.getInt("assigned"),
        DecisionView.of(row));
  }

  /** What a new assignment changes. */
  Map<String, @Nullable Object> assignment() {
    var change = new LinkedHashMap<String, @Nullable Object>();
    change.put("assigned", assigned);
    change.put("decision", decision);
    return change;
  }
}

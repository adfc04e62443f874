package vn.cadre.registry.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.decision.DecisionView;

/** People approved beyond a quota. */
@Schema(name = "StaffingException")
record ExceptionView(
    UUID id,
    long version,
    UUID organisationId,
    String organisationCode,
    int year,
    Category category,
    int persons,
    String reason,
    @Nullable DecisionView decision,
    Instant approvedAt,
    String approvedBy)
    implements Versioned {
  static final String COLUMNS =
      """
      e.id, e.version, e.organisation_id, o.code, e.year, e.category, e.persons, e.reason, e.approved_at, e.approved_by,\
      """
          + DecisionView.COLUMNS;
  static final String FROM =
      """
      staffing_exception e JOIN organisation o ON o.id = e.organisation_id
      JOIN decision d ON d.id = e.decision_id\
      """;

  static ExceptionView of(ResultSet row) throws SQLException {
    return new ExceptionView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("organisation_id", UUID.class),
        row.getString("code"),
        row.getInt("year"),
        Category.valueOf(row.getString("category")),
        row.getInt("persons"),
        row.getString("reason"),
        DecisionView.of(row),
        row.getObject("approved_at", OffsetDateTime.class).toInstant(),
        row.getString("approved_by"));
  }
}

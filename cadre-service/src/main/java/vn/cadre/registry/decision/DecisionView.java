package vn.cadre.registry.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;

/** A decision document. */
@Schema(name = "Decision")
public record DecisionView(
    UUID id,
    DecisionType type,
    String number,
    LocalDate date,
    String issuer,
    @Nullable ManagementTier tier) {

  /** Columns of a decision joined as {@code d}, for {@link #of}. */
  public static final String COLUMNS =
      """
      d.id AS decision_id, d.type AS decision_type, d.number AS decision_number, d.date AS decision_date,
      d.issuer AS decision_issuer, d.tier AS decision_tier""";

  /** The decision of a row, or null where none was joined. */
  public static @Nullable DecisionView of(ResultSet row) throws SQLException {
    var id = row.getObject("decision_id", UUID.class);
    if (id == null) {
      return null;
    }
    var tier = row.getString("decision_tier");
    return new DecisionView(
        id,
        DecisionType.valueOf(row.getString("decision_type")),
        row.getString("decision_number"),
        row.getObject("decision_date", LocalDate.class),
        row.getString("decision_issuer"),
        tier == null ? null : ManagementTier.valueOf(tier));
  }
}

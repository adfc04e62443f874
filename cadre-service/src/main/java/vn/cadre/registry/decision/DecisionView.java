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
    @Nullable ManagementTier tier,
    @Schema(description = "the paper itself; its content is read there")
        @Nullable UUID attachmentId) {

  /** Columns of a decision joined as {@code d}, for {@link #of}. */
  public static final String COLUMNS =
      """
      d.id AS decision_id, d.type AS decision_type, d.number AS decision_number, d.date AS decision_date,
      d.issuer AS decision_issuer, d.tier AS decision_tier, d.attachment_id AS decision_attachment_id\
      """;

  /** Columns of a decision joined as {@code e}, for {@link #endOf}. */
  public static final String END_COLUMNS =
      """
      e.id AS end_decision_id, e.type AS end_decision_type, e.number AS end_decision_number,
      e.date AS end_decision_date, e.issuer AS end_decision_issuer, e.tier AS end_decision_tier,
      e.attachment_id AS end_decision_attachment_id\
      """;

  /** The decision of a row, or null where none was joined. */
  public static @Nullable DecisionView of(ResultSet row) throws SQLException {
    return of(row, "decision_");
  }

  /** As {@link #of(ResultSet)}, of the one that ends what the other began. */
  public static @Nullable DecisionView endOf(ResultSet row) throws SQLException {
    return of(row, "end_decision_");
  }

  private static @Nullable DecisionView of(ResultSet row, String prefix) throws SQLException {
    var id = row.getObject(prefix + "id", UUID.class);
    if (id == null) {
      return null;
    }
    var tier = row.getString(prefix + "tier");
    return new DecisionView(
        id,
        DecisionType.valueOf(row.getString(prefix + "type")),
        row.getString(prefix + "number"),
        row.getObject(prefix + "date", LocalDate.class),
        row.getString(prefix + "issuer"),
        tier == null ? null : ManagementTier.valueOf(tier),
        row.getObject(prefix + "attachment_id", UUID.class));
  }
}

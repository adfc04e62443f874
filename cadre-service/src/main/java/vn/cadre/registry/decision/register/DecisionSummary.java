package vn.cadre.registry.decision.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.decision.DecisionState;

/** A decision document in a list. */
@Schema(name = "DecisionSummary")
record DecisionSummary(
    UUID id,
    DecisionType type,
    String number,
    LocalDate date,
    String issuer,
    @Schema(description = "the issuer, where it is an organisation of the registry")
        @Nullable UUID issuerOrganisationId,
    @Schema(description = "name of that organisation", examples = "Tỉnh ủy Quảng Ninh")
        @Nullable String issuerOrganisationName,
    @Nullable ManagementTier tier,
    @Schema(description = "what it is about", examples = "Về việc điều động, bổ nhiệm cán bộ")
        @Nullable String summary,
    @Schema(description = "whether it was revoked") DecisionState state,
    @Schema(description = "whether it was put right since it was registered") boolean corrected,
    @Schema(description = "the paper itself; its content is read there")
        @Nullable UUID attachmentId) {
  static final String COLUMNS =
      """
      d.id, d.version, d.type, d.number, d.date, d.issuer, d.issuer_organisation_id,
      (SELECT l.name FROM organisation_label l WHERE l.id = d.issuer_organisation_id) AS issuer_organisation_name,
      d.tier, d.summary, d.state, d.attachment_id, d.revoked_by_id, d.revoked_from, d.revocation_reason,
      EXISTS (SELECT 1 FROM decision_correction c WHERE c.decision_id = d.id) AS corrected\
      """;
  static final String FROM = "decision d";

  static DecisionSummary of(ResultSet row) throws SQLException {
    var tier = row.getString("tier");
    return new DecisionSummary(
        row.getObject("id", UUID.class),
        DecisionType.valueOf(row.getString("type")),
        row.getString("number"),
        row.getObject("date", LocalDate.class),
        row.getString("issuer"),
        row.getObject("issuer_organisation_id", UUID.class),
        row.getString("issuer_organisation_name"),
        tier == null ? null : ManagementTier.valueOf(tier),
        row.getString("summary"),
        DecisionState.valueOf(row.getString("state")),
        row.getBoolean("corrected"),
        row.getObject("attachment_id", UUID.class));
  }
}

package vn.cadre.registry.decision.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;

/** What a document was taken for before it was put right. */
@Schema(name = "DecisionCorrection")
record CorrectionView(
    @Schema(description = "when it was put right") Instant at,
    @Schema(description = "name of the user that did it", examples = "Nguyễn Thị Thử") String by,
    @Schema(description = "how the mistake came out", examples = "Nhập sai số, đối chiếu bản gốc")
        String reason,
    @Schema(description = "the type until then") DecisionType formerType,
    @Schema(description = "the number until then", examples = "132-QĐ/QU") String formerNumber,
    @Schema(description = "the date until then", examples = "2021-05-02") LocalDate formerDate,
    @Schema(
            description = "the issuer until then",
            examples = "Ban Thường vụ Đảng ủy phường Hà Đông")
        String formerIssuer,
    @Schema(description = "the tier until then") @Nullable ManagementTier formerTier) {

  static CorrectionView of(ResultSet row) throws SQLException {
    var tier = row.getString("former_tier");
    return new CorrectionView(
        row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
        row.getString("corrected_by"),
        row.getString("reason"),
        DecisionType.valueOf(row.getString("former_type")),
        row.getString("former_number"),
        row.getObject("former_date", LocalDate.class),
        row.getString("former_issuer"),
        tier == null ? null : ManagementTier.valueOf(tier));
  }
}

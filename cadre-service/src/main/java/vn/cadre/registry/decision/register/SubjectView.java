package vn.cadre.registry.decision.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom or what a document is about, by name. */
@Schema(name = "DecisionSubject")
record SubjectView(
    @Nullable UUID cadreId,
    @Schema(description = "full name of the person", examples = "Lê Văn An")
        @Nullable String cadreName,
    @Nullable UUID positionId,
    @Schema(description = "title of the post", examples = "Trưởng phòng")
        @Nullable String titleName,
    @Schema(description = "the organisation it is about, or that the post belongs to")
        @Nullable UUID organisationId,
    @Schema(description = "name of that organisation", examples = "Phòng Nội vụ quận Hà Đông")
        @Nullable String organisationName,
    @Schema(
            description = "what the document says of them",
            examples = "Điều động, phân công tham gia cấp ủy")
        @Nullable String statement) {

  NewSubject given() {
    return new NewSubject(
        cadreId, positionId, positionId == null ? organisationId : null, statement);
  }

  static SubjectView of(ResultSet row) throws SQLException {
    return new SubjectView(
        row.getObject("cadre_id", UUID.class),
        row.getString("cadre_name"),
        row.getObject("position_id", UUID.class),
        row.getString("title_name"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_name"),
        row.getString("statement"));
  }
}

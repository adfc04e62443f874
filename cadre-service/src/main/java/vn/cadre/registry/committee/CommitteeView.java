package vn.cadre.registry.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.BodyKind;

/** A committee with the name of its organisation. */
@Schema(name = "Body")
record CommitteeView(
    UUID id,
    long version,
    String code,
    UUID organisationId,
    String organisationCode,
    String organisationName,
    BodyKind kind,
    String name,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      """
      b.id, b.version, b.code, b.organisation_id, o.code AS organisation_code, o.name AS organisation_name,
      b.kind, b.name, b.valid_from, b.valid_to\
      """;
  static final String FROM = "body b JOIN organisation o ON o.id = b.organisation_id";

  /**
   * @param actions what the caller may do with it
   */
  static CommitteeView of(ResultSet row, List<String> actions) throws SQLException {
    return new CommitteeView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        BodyKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        actions);
  }
}

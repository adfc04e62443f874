package vn.cadre.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One read of someone's personal data. */
@Schema(name = "Access")
public record AccessView(
    UUID id,
    Instant at,
    @Schema(description = "the client that read") String client,
    @Schema(description = "the user that read, or the client itself") String subject,
    String name,
    @Schema(description = "the roles held at that time") List<String> roles,
    @Schema(description = "operation id", examples = "getCadre") String operation,
    @Schema(description = "fields shown, or filtered by") List<String> fields,
    @Schema(description = "as the header Purpose said; null where it was not sent")
        @Nullable String purpose,
    @Schema(description = "network address of the caller; told to auditors only")
        @Nullable String address,
    @Schema(description = "told to auditors only") @Nullable String traceId) {

  static AccessView of(ResultSet row) throws SQLException {
    return new AccessView(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("client"),
        row.getString("subject"),
        row.getString("name"),
        texts(row, "roles"),
        row.getString("operation"),
        texts(row, "fields"),
        row.getString("purpose"),
        row.getString("address"),
        row.getString("trace_id"));
  }

  /** What the person concerned is told: who read what for what, not from which desk. */
  AccessView withoutOrigin() {
    return new AccessView(
        id, at, client, subject, name, roles, operation, fields, purpose, null, null);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}

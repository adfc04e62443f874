package vn.cadre.registry.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When something was done to an entry, and why. */
@Schema(name = "EntryNote")
public record EntryNote(
    @Schema(description = "when it was done") Instant at,
    @Schema(description = "why", examples = "Đính chính theo hồ sơ gốc") String reason) {

  static @Nullable EntryNote of(ResultSet row, String atColumn, String reasonColumn)
      throws SQLException {
    var at = row.getObject(atColumn, OffsetDateTime.class);
    return at == null ? null : new EntryNote(at.toInstant(), row.getString(reasonColumn));
  }
}

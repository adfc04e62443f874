package vn.cadre.platform.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.etag.Versioned;

/** What is known of an attachment besides its content. */
@Schema(name = "Attachment")
public record Attachment(
    UUID id,
    long version,
    @Schema(examples = "Quyết định 123.pdf") String fileName,
    @Schema(description = "told by the content", examples = "application/pdf") String mediaType,
    @Schema(description = "bytes") long size,
    @Schema(
            description = "SHA-256 of the content, 64 hexadecimal digits",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,
    @Schema(description = "when it was taken") Instant uploadedAt,
    @Schema(
            description =
                "false until something names it; deleted 24 hours after the upload if that stays so")
        boolean attached)
    implements Versioned {
  static final String COLUMNS =
      "t.id, t.version, t.file_name, t.media_type, t.size, encode(t.sha256, 'hex') AS sha256, t.uploaded_at,"
          + " t.attached_at IS NOT NULL AS attached";

  static Attachment read(ResultSet row) throws SQLException {
    return new Attachment(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("attached"));
  }

  /** The tag of the content, which never changes. */
  String contentTag() {
    return "\"" + sha256 + "\"";
  }
}

package vn.cadre.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.etag.Versioned;

/** A block with its manifest, which proves a single entry without showing what any says. */
@Schema(name = "AuditSealDetail")
public record SealDetail(
    @Schema(description = "what was published of it") SealView head,
    @Schema(description = "the manifest: a line for each entry, in their order")
        List<SealedEntry> entries)
    implements Versioned {

  public SealDetail {
    entries = List.copyOf(entries);
  }

  /** A line of the manifest. */
  @Schema(name = "SealedEntry")
  public record SealedEntry(
      @Schema(description = "of the entry in the audit trail") long id,
      @Schema(description = "collection of the resource", examples = "cadres") String kind,
      @Schema(description = "the resource that the entry is about") UUID resourceId,
      @Schema(description = "number of the entry within the resource") long number,
      @Schema(
              description = "SHA-256 of what the entry says, in hexadecimal",
              examples = SealView.HASH)
          String hash) {}

  static SealDetail of(ResultSet row) throws SQLException {
    var lines = Manifest.parse(row.getBytes("manifest")).map(Manifest::lines).orElse(List.of());
    return new SealDetail(
        SealView.of(row),
        lines.stream()
            .map(line ->
                new SealedEntry(
                    line.id(), line.kind(), line.resource(), line.number(), line.content().hex()))
            .toList());
  }

  /** A block never changes. */
  @Override
  public long version() {
    return 0;
  }
}

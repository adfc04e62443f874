package vn.cadre.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The head of a block of the audit chain. */
@Schema(name = "AuditSeal")
public record SealView(
    @Schema(description = "from 1, without gaps") long number,
    @Schema(description = "what is sealed: changes, or reads of personal data") String stream,
    @Schema(description = "the block holds the entries after this id") long afterId,
    @Schema(description = "up to this id") long lastId,
    @Schema(description = "how many entries") int count,
    Instant sealedAt,
    @Schema(description = "SHA-256 of the manifest, in hexadecimal") String manifest,
    @Schema(description = "hash of the block before; zeros for the first") String previous,
    @Schema(description = "SHA-256 of this head, as it was published") String hash) {
  static SealView of(ResultSet row) throws SQLException {
    return of(Seal.of(row));
  }

  static SealView of(Seal seal) {
    return new SealView(
        seal.number(),
        seal.stream(),
        seal.afterId(),
        seal.lastId(),
        seal.count(),
        seal.sealedAt(),
        seal.manifest().hex(),
        seal.previous().hex(),
        seal.hash().hex());
  }
}

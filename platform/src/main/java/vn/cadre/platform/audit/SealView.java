package vn.cadre.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The head of a block of the audit chain. */
@Schema(name = "AuditSeal")
public record SealView(
    @Schema(description = "from 1, without gaps") long number,
    @Schema(
            description = "what is sealed: changes, or reads of personal data",
            examples = "CHANGES")
        String stream,
    @Schema(description = "the block holds the entries after this id") long afterId,
    @Schema(description = "up to this id") long lastId,
    @Schema(description = "how many entries") int count,
    @Schema(description = "to the microsecond") Instant sealedAt,
    @Schema(description = "SHA-256 of the manifest, in hexadecimal", examples = SealView.HASH)
        String manifest,
    @Schema(description = "hash of the block before; zeros for the first", examples = SealView.HASH)
        String previous,
    @Schema(description = "SHA-256 of this head, as it was published", examples = SealView.HASH)
        String hash) {
  /** What a JSON number holds exactly. */
  static final long MOST = 9_007_199_254_740_991L;

  static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

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

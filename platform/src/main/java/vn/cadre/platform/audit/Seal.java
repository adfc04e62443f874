package vn.cadre.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The head of a block of the chain: which entries of a stream it seals, and what they hash to.
 *
 * @param number from 1, without gaps, over all streams
 * @param afterId the block holds the stream's entries with {@code afterId < id <= lastId}
 * @param sealedAt to the microsecond
 * @param manifest hash of the bytes of the {@link Manifest}
 * @param previous hash of the block before; zeros for the first
 * @param hash over {@code "audit-seal.v1"}, the service, number, stream, afterId, lastId, count,
 *     sealedAt in microseconds since 1970, manifest and previous, as texts (see {@link Hash})
 */
record Seal(
    long number,
    String stream,
    long afterId,
    long lastId,
    int count,
    Instant sealedAt,
    Hash manifest,
    Hash previous,
    Hash hash) {
  private static final String FORMAT = "audit-seal.v1";

  /** What {@link #of(ResultSet)} reads; a manifest may be long and stays where it is. */
  static final String COLUMNS =
      "number, stream, after_id, last_id, count, sealed_at, sha256(manifest) AS manifest_hash, previous, hash";

  /** The head as it should be, for what it says. */
  static Seal of(
      String service,
      long number,
      String stream,
      long afterId,
      long lastId,
      int count,
      Instant sealedAt,
      Hash manifest,
      Hash previous) {
    var hash =
        Hash.of(
            FORMAT,
            service,
            Long.toString(number),
            stream,
            Long.toString(afterId),
            Long.toString(lastId),
            Integer.toString(count),
            Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt)),
            manifest.hex(),
            previous.hex());
    return new Seal(number, stream, afterId, lastId, count, sealedAt, manifest, previous, hash);
  }

  /** As it is stored; whether it is true is for whoever verifies. */
  static Seal of(ResultSet row) throws SQLException {
    return new Seal(
        row.getLong("number"),
        row.getString("stream"),
        row.getLong("after_id"),
        row.getLong("last_id"),
        row.getInt("count"),
        row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
        Hash.of(row.getBytes("manifest_hash")),
        Hash.of(row.getBytes("previous")),
        Hash.of(row.getBytes("hash")));
  }

  /** Whether the stored hash is the one of what is stored. */
  boolean isConsistent(String service) {
    return equals(
        of(service, number, stream, afterId, lastId, count, sealedAt, manifest, previous));
  }
}

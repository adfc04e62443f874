package vn.cadre.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be published.
 *
 * @param unpublished counted up to 10,000
 * @param oldest when the oldest of them happened; null when none waits
 */
record Backlog(long unpublished, @Nullable Instant oldest) {
  static final String QUERY = "SELECT unpublished, oldest FROM outbox_backlog()";

  static Backlog of(ResultSet row) throws SQLException {
    var oldest = row.getObject(2, OffsetDateTime.class);
    return new Backlog(row.getLong(1), oldest == null ? null : oldest.toInstant());
  }

  /** How long the oldest has waited; zero when none does. */
  Duration lag(Instant now) {
    return oldest == null || now.isBefore(oldest) ? Duration.ZERO : Duration.between(oldest, now);
  }
}

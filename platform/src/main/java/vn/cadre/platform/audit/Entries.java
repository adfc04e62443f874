package vn.cadre.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads entries of a stream in their order, one at a time, as lines of a manifest. */
final class Entries implements AutoCloseable {
  private static final int FETCH = 500;
  private static final int IDENTITY = 4;

  private final String stream;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final int fields;

  private Entries(SealedStream stream, PreparedStatement statement) throws SQLException {
    this.stream = stream.name();
    this.statement = statement;
    this.rows = statement.executeQuery();
    this.fields = stream.fields().size();
  }

  /** The first entries with {@code after < id <= last}, at most so many. */
  static Entries between(
      Connection connection, SealedStream stream, long after, long last, int most)
      throws SQLException {
    var statement =
        connection.prepareStatement(
            "SELECT e.%1$s, %2$s, %3$s FROM %4$s WHERE e.%1$s > ? AND e.%1$s <= ? ORDER BY e.%1$s LIMIT ?"
                .formatted(
                    stream.id(),
                    String.join(", ", stream.identity()),
                    String.join(", ", stream.fields()),
                    stream.from()));
    try {
      statement.setFetchSize(FETCH); // a cursor where the connection does not commit by itself
      statement.setLong(1, after);
      statement.setLong(2, last);
      statement.setInt(3, most);
      return new Entries(stream, statement);
    } catch (SQLException | RuntimeException refused) {
      statement.close();
      throw refused;
    }
  }

  /** Whether another entry than this one says to be the same change of the same resource. */
  static boolean elsewhere(Connection connection, SealedStream stream, Line line)
      throws SQLException {
    var identity = stream.identity();
    var query =
        "SELECT 1 FROM %s e WHERE %s = ? AND %s = ? AND %s = ? AND e.%s <> ?"
            .formatted(
                stream.table(), identity.get(0), identity.get(1), identity.get(2), stream.id());
    try (var select = connection.prepareStatement(query)) {
      select.setString(1, line.kind());
      select.setObject(2, line.resource());
      select.setLong(3, line.number());
      select.setLong(4, line.id());
      try (var found = select.executeQuery()) {
        return found.next();
      }
    }
  }

  /** The next entry, or null after the last. */
  @Nullable Line next() throws SQLException {
    if (!rows.next()) {
      return null;
    }
    var hashed = new @Nullable String[fields + 1];
    hashed[0] = stream;
    for (int i = 0; i < fields; i++) {
      hashed[i + 1] = rows.getString(IDENTITY + i + 1);
    }
    return new Line(
        rows.getLong(1),
        rows.getString(2),
        rows.getObject(3, UUID.class),
        rows.getLong(4),
        Hash.of(hashed));
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}

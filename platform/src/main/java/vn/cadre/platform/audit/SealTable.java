package vn.cadre.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cadre.platform.sql.Sql;

/** The chain as it lies in the database. */
final class SealTable {
  private static final String HEADS = "SELECT " + Seal.COLUMNS + " FROM audit_seal ";
  private static final String BLOCKS =
      "SELECT manifest, " + Seal.COLUMNS + " FROM audit_seal WHERE number = ?";
  private static final String INSERT =
      """
      INSERT INTO audit_seal (number, stream, after_id, last_id, count, sealed_at, manifest, previous, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final Connection connection;

  SealTable(Connection connection) {
    this.connection = connection;
  }

  /** A block with what it seals. */
  record Block(Seal seal, byte[] manifest) {}

  Optional<Seal> last() throws SQLException {
    return list(Seal::of, HEADS + "ORDER BY number DESC LIMIT 1").stream().findFirst();
  }

  Optional<Seal> lastOf(String stream) throws SQLException {
    return list(Seal::of, HEADS + "WHERE stream = ? ORDER BY last_id DESC LIMIT 1", stream).stream()
        .findFirst();
  }

  /** The last block of a stream before a number. */
  Optional<Seal> lastOf(String stream, long before) throws SQLException {
    return list(
            Seal::of,
            HEADS + "WHERE stream = ? AND number < ? ORDER BY number DESC LIMIT 1",
            stream,
            before)
        .stream()
        .findFirst();
  }

  Optional<Block> get(long number) throws SQLException {
    return list(row -> new Block(Seal.of(row), row.getBytes("manifest")), BLOCKS, number).stream()
        .findFirst();
  }

  /** At most so many heads from this number on, in their order. */
  List<Seal> from(long number, int most) throws SQLException {
    return list(Seal::of, HEADS + "WHERE number >= ? ORDER BY number LIMIT ?", number, most);
  }

  void insert(Seal seal, byte[] manifest) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      bind(
          insert,
          seal.number(),
          seal.stream(),
          seal.afterId(),
          seal.lastId(),
          seal.count(),
          seal.sealedAt().atOffset(ZoneOffset.UTC),
          manifest,
          seal.previous().bytes(),
          seal.hash().bytes());
      insert.executeUpdate();
    }
  }

  private <T> List<T> list(Sql.RowMapper<T> mapper, String query, Object... arguments)
      throws SQLException {
    try (var select = connection.prepareStatement(query)) {
      bind(select, arguments);
      var result = new ArrayList<T>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          result.add(mapper.map(rows));
        }
      }
      return result;
    }
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }
}

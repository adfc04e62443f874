package vn.cadre.platform.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Runs plain SQL on the connection of the current transaction. */
@ApplicationScoped
public class Sql {
  private static final int FETCH = 500;

  private final AgroalDataSource database;

  Sql(AgroalDataSource database) {
    this.database = database;
  }

  /** Maps one row; the result set stands on it. */
  @FunctionalInterface
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String sql, List<?> arguments, RowMapper<T> mapper) {
    return list(sql, arguments, mapper, Plan.KEPT);
  }

  /** As {@link #list(String, List, RowMapper)}, with a say in how the statement is planned. */
  public <T> List<T> list(String sql, List<?> arguments, RowMapper<T> mapper, Plan plan) {
    try (var connection = database.getConnection();
        var statement = prepare(connection, sql, arguments, plan);
        var rows = statement.executeQuery()) {
      var result = new ArrayList<T>();
      while (rows.next()) {
        result.add(mapper.map(rows));
      }
      return result;
    } catch (SQLException refused) {
      throw new SqlFailure(sql, refused);
    }
  }

  /**
   * Whether the server may keep one plan for all values of a statement, or plans it for these
   * values.
   */
  public enum Plan {
    KEPT,
    FOR_THESE_VALUES
  }

  public <T> Optional<T> one(String sql, List<?> arguments, RowMapper<T> mapper) {
    return list(sql, arguments, mapper).stream().findFirst();
  }

  /**
   * Hands over row by row, however many there are: the driver holds a few hundred of them at a
   * time. Needs a transaction, since the server keeps the rest open in it.
   */
  public <X extends Exception> void stream(String sql, List<?> arguments, RowConsumer<X> consumer)
      throws X {
    try (var connection = database.getConnection();
        var statement = prepare(connection, sql, arguments, Plan.KEPT)) {
      statement.setFetchSize(FETCH);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          consumer.accept(rows);
        }
      }
    } catch (SQLException refused) {
      throw new SqlFailure(sql, refused);
    }
  }

  /** Takes one row; the result set stands on it. */
  @FunctionalInterface
  public interface RowConsumer<X extends Exception> {
    void accept(ResultSet row) throws SQLException, X;
  }

  public int update(String sql, List<?> arguments) {
    try (var connection = database.getConnection();
        var statement = prepare(connection, sql, arguments, Plan.KEPT)) {
      return statement.executeUpdate();
    } catch (SQLException refused) {
      throw new SqlFailure(sql, refused);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, List<?> arguments, Plan plan) throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      if (plan == Plan.FOR_THESE_VALUES) {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
      }
      for (int i = 0; i < arguments.size(); i++) {
        bind(connection, statement, i + 1, arguments.get(i));
      }
      return statement;
    } catch (SQLException | RuntimeException broken) {
      statement.close();
      throw broken;
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case Enum<?> constant -> statement.setString(index, constant.name());
      case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
      case SqlArray array ->
          statement.setArray(
              index, connection.createArrayOf(array.type(), array.values().toArray(new String[0])));
      case Collection<?> several ->
          statement.setArray(
              index,
              connection.createArrayOf(
                  "text",
                  several.stream()
                      .map(v -> v instanceof Enum<?> constant ? constant.name() : String.valueOf(v))
                      .toArray()));
      case null, default -> statement.setObject(index, value);
    }
  }
}

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

/** Runs plain SQL on the connection of the current transaction. */
@ApplicationScoped
public class Sql {
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
    try (var connection = database.getConnection();
        var statement = prepare(connection, sql, arguments);
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

  public <T> Optional<T> one(String sql, List<?> arguments, RowMapper<T> mapper) {
    return list(sql, arguments, mapper).stream().findFirst();
  }

  public int update(String sql, List<?> arguments) {
    try (var connection = database.getConnection();
        var statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException refused) {
      throw new SqlFailure(sql, refused);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, List<?> arguments)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
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
              index,
              connection.createArrayOf(array.type(), array.values().toArray(new String[0])));
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

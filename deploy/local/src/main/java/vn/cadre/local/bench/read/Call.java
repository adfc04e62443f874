package vn.cadre.local.bench.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request sent to the database.
 *
 * @param statements in order, BEGIN and COMMIT among them
 */
record Call(List<Statement> statements) {

  /**
   * One statement as PostgreSQL logged it.
   *
   * @param sql with {@code $1}, {@code $2} where values stand
   * @param parameters their values as text
   */
  record Statement(String sql, List<@Nullable String> parameters) {}

  /** The statements without their values. */
  List<String> shape() {
    return statements.stream().map(Statement::sql).toList();
  }

  /** The values of all statements in order. */
  List<@Nullable String> parameters() {
    return statements.stream().flatMap(statement -> statement.parameters().stream()).toList();
  }
}

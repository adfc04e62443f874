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
   * @param prepared whether the server had it prepared, so that it may keep one plan for all values
   */
  record Statement(String sql, List<@Nullable String> parameters, boolean prepared) {}

  /** The statements without their values. */
  List<String> shape() {
    return statements.stream().map(Statement::sql).toList();
  }

  /** Whether the server plans some query of it for these very values. */
  boolean isPlannedAnew() {
    return statements.stream()
        .anyMatch(statement -> !statement.prepared() && !statement.parameters().isEmpty());
  }

  /** The values of all statements in order. */
  List<@Nullable String> parameters() {
    return statements.stream().flatMap(statement -> statement.parameters().stream()).toList();
  }
}

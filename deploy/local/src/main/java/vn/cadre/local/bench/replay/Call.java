package vn.cadre.local.bench.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one request sent to the database.
 *
 * @param statements in order, BEGIN and COMMIT among them
 */
public record Call(List<Statement> statements) {

  /**
   * One statement as PostgreSQL logged it.
   *
   * @param sql with {@code $1}, {@code $2} where values stand
   * @param parameters their values as text
   * @param prepared whether the server had it prepared, so that it may keep one plan for all values
   */
  public record Statement(String sql, List<@Nullable String> parameters, boolean prepared) {

    /** Whether it begins or ends the transaction. */
    public boolean isBoundary() {
      return sql.equals("BEGIN") || sql.equals("COMMIT");
    }

    /** Whether it tells the database who acts and how far they reach. */
    public boolean isEntry() {
      return sql.startsWith("SELECT enter(");
    }
  }

  /**
   * What calls must have in common to be sent by one script.
   *
   * @param sql the statements without their values
   * @param absent of each value in order whether it is null, which a variable of pgbench cannot be
   */
  record Shape(List<String> sql, List<Boolean> absent) {}

  Shape shape() {
    return new Shape(
        statements.stream().map(Statement::sql).toList(),
        parameters().stream().map(Objects::isNull).toList());
  }

  /** The same without some of its statements. */
  public Call without(Predicate<Statement> left) {
    return new Call(statements.stream().filter(left.negate()).toList());
  }

  /** Whether the server plans some query of it for these very values. */
  boolean isPlannedAnew() {
    return statements.stream()
        .anyMatch(statement -> !statement.prepared() && !statement.parameters().isEmpty());
  }

  /** The values of all statements in order. */
  List<@Nullable String> parameters() {
    var parameters = new ArrayList<@Nullable String>();
    statements.forEach(statement -> parameters.addAll(statement.parameters()));
    return parameters;
  }
}

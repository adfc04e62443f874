package vn.cadre.platform.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;

/**
 * Many rows written by one statement: each column travels as one array. COPY would be faster still,
 * but row-level security forbids it.
 */
public final class Rows<T> {
  private final List<T> rows;
  private final List<String> columns = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<Object> arrays = new ArrayList<>();

  private Rows(List<T> rows) {
    this.rows = List.copyOf(rows);
  }

  public static <T> Rows<T> of(List<T> rows) {
    return new Rows<>(rows);
  }

  public Rows<T> with(String column, String type, Function<T, @Nullable Object> value) {
    columns.add(column);
    types.add(type);
    arrays.add(SqlArray.of(type, rows.stream().<@Nullable Object>map(value).toList()));
    return this;
  }

  /** Inserts the rows; {@code onConflict} is empty or a clause. */
  public void insert(Sql sql, String table, String onConflict) {
    if (!rows.isEmpty()) {
      sql.update(
          "INSERT INTO %s (%s) SELECT * FROM %s %s"
              .formatted(table, String.join(", ", columns), unnested(), onConflict),
          arrays);
    }
  }

  public void insert(Sql sql, String table) {
    insert(sql, table, "");
  }

  /**
   * Updates the rows whose {@code id} is the first column, and counts their version up.
   *
   * @param version of a row when it was read: what the columns do not change was read then, and is
   *     written back
   * @throws ProblemException {@code conflict}, when one has another version by now, is gone, or may
   *     not be changed
   */
  public void update(Sql sql, String table, ToLongFunction<T> version) {
    if (rows.isEmpty()) {
      return;
    }
    var assignments =
        columns.stream()
            .skip(1)
            .map(column -> column + " = u." + column)
            .collect(Collectors.joining(", "));
    with("version_read", "bigint", version::applyAsLong);
    var updated =
        sql.update(
            """
            UPDATE %s t SET %s, version = t.version + 1 FROM %s AS u (%s)
            WHERE t.id = u.id AND t.version = u.version_read\
            """
                .formatted(table, assignments, unnested(), String.join(", ", columns)),
            arrays);
    if (updated != rows.size()) {
      throw ProblemException.of(CommonProblem.CONFLICT);
    }
  }

  private String unnested() {
    return types.stream()
        .map(type -> "?::" + type + "[]")
        .collect(Collectors.joining(", ", "unnest(", ")"));
  }
}

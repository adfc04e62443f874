package vn.cadre.training.workforce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cadre.platform.inbox.Batch;
import vn.cadre.platform.inbox.Projection;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * A copy of one aggregate in one table, a row each, by generation. A batch is written by two
 * statements however large it is; no row refers to another, so any order of arrival will do.
 *
 * @param <S> the state, of which {@link #row} makes a record with the columns in camel case
 */
abstract class PublishedRows<S> implements Projection<S> {
  private final String name;
  private final String topic;
  private final Class<S> state;
  private final String table;
  private final String put;
  private final Sql sql;
  private final ObjectMapper json;

  /**
   * @param columns names and types as SQL has them, {@code id uuid, code text}; the first is the id
   */
  PublishedRows(
      String name,
      String topic,
      Class<S> state,
      String table,
      String columns,
      Sql sql,
      ObjectMapper json) {
    this.name = name;
    this.topic = topic;
    this.state = state;
    this.table = table;
    this.put = put(table, columns);
    this.sql = sql;
    this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
  }

  private static String put(String table, String columns) {
    var names = Arrays.stream(columns.split(",")).map(one -> one.strip().split(" ")[0]).toList();
    var changes =
        names.stream()
            .skip(1)
            .map(one -> one + " = excluded." + one)
            .collect(Collectors.joining(", "));
    return """
    INSERT INTO %1$s (generation, %2$s) SELECT ?, %2$s FROM jsonb_to_recordset(?::jsonb) AS told (%3$s)
    ON CONFLICT (generation, id) DO UPDATE SET %4$s\
    """
        .formatted(table, String.join(", ", names), columns, changes);
  }

  /** The row of a state; the state itself, where it has the columns. */
  Object row(S told) {
    return told;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> topics() {
    return Set.of(topic);
  }

  @Override
  public Class<S> state() {
    return state;
  }

  @Override
  public void apply(Batch<S> batch) {
    var rows = batch.latest().stream().map(this::row).toList();
    if (!rows.isEmpty()) {
      sql.update(put, List.of(batch.generation(), written(rows)));
    }
    if (!batch.gone().isEmpty()) {
      sql.update(
          "DELETE FROM " + table + " WHERE generation = ? AND id = ANY (?)",
          List.of(batch.generation(), SqlArray.of("uuid", batch.gone())));
    }
  }

  @Override
  public int forget(int generation, int limit) {
    return sql.update(
        "DELETE FROM %1$s r WHERE r.generation = ? AND r.id IN (SELECT id FROM %1$s WHERE generation = ? ORDER BY id LIMIT ?)"
            .formatted(table),
        List.of(generation, generation, limit));
  }

  private String written(List<Object> rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Rows of " + table + " cannot be written", impossible);
    }
  }
}

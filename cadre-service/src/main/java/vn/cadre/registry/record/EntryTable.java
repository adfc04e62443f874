package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Reads and writes the rows of entries; who may do so was asked before. */
@ApplicationScoped
class EntryTable {
  private static final String ANNUL =
      "UPDATE %s SET annulled_at = now(), annulment = ?, version = version + 1 WHERE id = ANY (?::uuid[])";
  private static final String DECISION = "decision_id";

  private final Sql sql;

  EntryTable(Sql sql) {
    this.sql = sql;
  }

  <T> Optional<T> find(
      EntryKind<?, ?> kind, EntryKind.Reading reading, UUID id, Sql.RowMapper<T> mapper) {
    var arguments = new ArrayList<>(reading.source().arguments());
    arguments.addAll(List.of(reading.cadreId(), id));
    return sql.one(
        "SELECT "
            + kind.selected()
            + " FROM "
            + kind.from(reading.source())
            + " WHERE e.cadre_id = ? AND e.id = ?",
        arguments,
        mapper);
  }

  /**
   * The entries of many people that count, the older ones first, held until the transaction ends.
   *
   * @param paths of where the people belong, by person
   */
  <N extends Record> List<Stored<N>> held(EntryKind<N, ?> kind, Map<UUID, String> paths) {
    return sql.list(
        "SELECT "
            + kind.selected()
            + " FROM "
            + kind.from(kind.table())
            + " WHERE e.cadre_id = ANY (?) AND e.annulled_at IS NULL ORDER BY e.id FOR NO KEY UPDATE OF e",
        List.of(SqlArray.of("uuid", paths.keySet())),
        row -> {
          var path = paths.getOrDefault(row.getObject("cadre_id", UUID.class), "");
          return new Stored<>(Entry.of(row, path, kind.cites(), List.of()), kind.given(row));
        });
  }

  /** Those that rest on a document and count, held until the transaction ends. */
  <N extends Record> List<Stored<N>> restingOn(EntryKind<N, ?> kind, UUID decision) {
    return sql.list(
        whole(kind, "e.decision_id = ? AND e.annulled_at IS NULL")
            + " ORDER BY e.id FOR NO KEY UPDATE OF e",
        List.of(decision),
        row -> stored(kind, row));
  }

  /** These entries by id, as they stand now. */
  <N extends Record> Map<UUID, Stored<N>> all(EntryKind<N, ?> kind, Collection<UUID> ids) {
    var all = new LinkedHashMap<UUID, Stored<N>>();
    if (!ids.isEmpty()) {
      sql.list(
              whole(kind, "e.id = ANY (?::uuid[])") + " ORDER BY e.id",
              List.of(SqlArray.of("uuid", ids)),
              row -> stored(kind, row))
          .forEach(one -> all.put(one.entry().id(), one));
    }
    return all;
  }

  private static String whole(EntryKind<?, ?> kind, String condition) {
    return "SELECT " + kind.selected() + " FROM " + kind.from(kind.table()) + " WHERE " + condition;
  }

  private static <N extends Record> Stored<N> stored(EntryKind<N, ?> kind, ResultSet row)
      throws SQLException {
    return new Stored<>(Entry.of(row, "", kind.cites(), List.of()), kind.given(row));
  }

  /** Whoever changes an entry waits here for whoever changes it already. */
  boolean lock(EntryKind<?, ?> kind, UUID cadreId, UUID id) {
    return sql.one(
            "SELECT 1 FROM %s WHERE cadre_id = ? AND id = ? FOR NO KEY UPDATE"
                .formatted(kind.table()),
            List.of(cadreId, id),
            row -> true)
        .orElse(false);
  }

  <N extends Record> UUID insert(
      EntryKind<N, ?> kind, UUID cadreId, N given, @Nullable UUID decision) {
    return insert(kind, cadreId, given, decision, List.of());
  }

  /**
   * @param more columns that tell where the entry comes from
   */
  <N extends Record> UUID insert(
      EntryKind<N, ?> kind, UUID cadreId, N given, @Nullable UUID decision, List<Column<N>> more) {
    var id = UuidV7.next();
    var columns = columns(kind, more);
    sql.update(
        "INSERT INTO %s (id, version, cadre_id, %s) VALUES (?, 0, ?, %s)"
            .formatted(
                kind.table(),
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                columns.stream()
                    .map(column -> "?::" + column.type())
                    .collect(Collectors.joining(", "))),
        arguments(List.of(id, cadreId), columns, given, decision));
    return id;
  }

  <N extends Record> void correct(
      EntryKind<N, ?> kind, UUID id, N given, @Nullable UUID decision, String reason) {
    correct(kind, id, given, decision, List.of(), reason);
  }

  <N extends Record> void correct(
      EntryKind<N, ?> kind,
      UUID id,
      N given,
      @Nullable UUID decision,
      List<Column<N>> more,
      String reason) {
    var columns = columns(kind, more);
    var set =
        columns.stream()
            .map(column -> column.name() + " = ?::" + column.type())
            .collect(Collectors.joining(", "));
    var arguments = arguments(List.of(), columns, given, decision);
    arguments.add(reason);
    arguments.add(id);
    sql.update(
        "UPDATE %s SET %s, corrected_at = now(), correction = ?, version = version + 1 WHERE id = ?"
            .formatted(kind.table(), set),
        arguments);
  }

  void annul(EntryKind<?, ?> kind, Collection<UUID> ids, String reason) {
    sql.update(ANNUL.formatted(kind.table()), List.of(reason, SqlArray.of("uuid", ids)));
  }

  private static <N extends Record> List<Column<N>> columns(
      EntryKind<N, ?> kind, List<Column<N>> more) {
    var cited =
        kind.cites()
            ? Stream.of(Column.<N>of(DECISION, "uuid", given -> null))
            : Stream.<Column<N>>empty();
    return Stream.of(kind.columns().stream(), more.stream(), cited)
        .flatMap(columns -> columns)
        .toList();
  }

  private static <N extends Record> List<@Nullable Object> arguments(
      List<?> first, List<Column<N>> columns, N given, @Nullable UUID decision) {
    var arguments = new ArrayList<@Nullable Object>(first);
    columns.forEach(
        column -> arguments.add(column.name().equals(DECISION) ? decision : column.of(given)));
    return arguments;
  }
}

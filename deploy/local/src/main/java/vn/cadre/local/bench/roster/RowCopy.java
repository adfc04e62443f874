package vn.cadre.local.bench.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * The rows that transactions from a certain one on have written into a database, exported by COPY
 * and put by COPY into the same tables, indexes and constraints of another.
 */
final class RowCopy {
  // how far the service itself is stands in tables of one row, which both sides have; what the
  // settler sums up later is not what an import writes, and changes rows that both sides have
  private static final String COLUMNS =
      """
      SELECT table_name, column_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER' AND table_name <> 'flyway_schema_history'
        AND table_name NOT IN (SELECT table_name FROM information_schema.columns WHERE column_name = 'one')
        AND table_name NOT IN ('census', 'census_cell', 'standing_cell')
      ORDER BY table_name, ordinal_position\
      """;

  private static final String REFERENCES =
      """
      SELECT DISTINCT r.relname, f.relname FROM pg_constraint c
      JOIN pg_class r ON r.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid
      WHERE c.contype = 'f' AND c.conrelid <> c.confrelid\
      """;

  private final Connection from;
  private final Connection to;
  private final Path directory;

  RowCopy(Connection from, Connection to, Path directory) {
    this.from = from;
    this.to = to;
    this.directory = directory;
  }

  /** One table's exported rows. */
  private record Part(String table, String columns, Path file, long rows) {}

  /**
   * What was copied.
   *
   * @param rows over all tables
   * @param seconds from the first COPY to the last commit
   * @param tables rows of each table that got some
   */
  record Copied(long rows, double seconds, Map<String, Long> tables) {}

  /** A transaction that comes after everything so far. */
  long mark() throws SQLException {
    return number("SELECT pg_current_xact_id()::text::bigint");
  }

  private long number(String sql) throws SQLException {
    try (var statement = from.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Exports what was written since the mark, then times COPY of it, one COPY a table. */
  Copied copySince(long mark) throws SQLException, IOException {
    var parts = export(mark);
    leaveDerivedRowsAlone(parts);
    checkpoint();
    var copy = to.unwrap(PGConnection.class).getCopyAPI();
    var began = System.nanoTime();
    for (var part : parts) {
      try (var in = Files.newInputStream(part.file)) {
        copy.copyIn("COPY %s (%s) FROM STDIN".formatted(part.table, part.columns), in);
      }
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    var tables = new TreeMap<String, Long>();
    for (var part : parts) {
      tables.put(part.table, part.rows);
      Files.delete(part.file);
    }
    return new Copied(parts.stream().mapToLong(Part::rows).sum(), seconds, tables);
  }

  /** What triggers derive from a row is among the exported rows. */
  private void leaveDerivedRowsAlone(List<Part> parts) throws SQLException {
    try (var statement = to.createStatement()) {
      for (var part : parts) {
        statement.execute("ALTER TABLE %s DISABLE TRIGGER USER".formatted(part.table));
      }
    }
  }

  /** So that neither side pays for what was written before. */
  void checkpoint() throws SQLException {
    try (var statement = from.createStatement()) {
      statement.execute("CHECKPOINT");
    }
  }

  private List<Part> export(long mark) throws SQLException, IOException {
    var copy = from.unwrap(PGConnection.class).getCopyAPI();
    var columns = columns();
    var parts = new ArrayList<Part>();
    for (var table : referencedFirst(columns.keySet(), references())) {
      var file = directory.resolve(table + ".copy");
      var named = columns.get(table);
      try (var out = Files.newOutputStream(file)) {
        var rows =
            copy.copyOut(
                "COPY (SELECT %s FROM %s WHERE xmin::text::bigint >= %d) TO STDOUT"
                    .formatted(named, table, mark),
                out);
        if (rows > 0) {
          parts.add(new Part(table, named, file, rows));
        }
      }
    }
    return parts;
  }

  private TreeMap<String, String> columns() throws SQLException {
    var columns = new TreeMap<String, String>();
    try (var statement = from.createStatement();
        var rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        columns.merge(
            rows.getString(1), rows.getString(2), (sofar, column) -> sofar + ", " + column);
      }
    }
    return columns;
  }

  private Map<String, Set<String>> references() throws SQLException {
    try (var statement = from.createStatement();
        var rows = statement.executeQuery(REFERENCES)) {
      var references = new TreeMap<String, Set<String>>();
      while (rows.next()) {
        references
            .computeIfAbsent(rows.getString(1), table -> new TreeSet<>())
            .add(rows.getString(2));
      }
      return references;
    }
  }

  /**
   * Tables in an order in which each follows those that it refers to.
   *
   * @param references by table, without those to itself; there must be no cycle
   */
  static List<String> referencedFirst(Set<String> tables, Map<String, Set<String>> references) {
    var ordered = new LinkedHashSet<String>();
    while (ordered.size() < tables.size()) {
      var next =
          tables.stream()
              .filter(table -> !ordered.contains(table))
              .filter(table -> ordered.containsAll(references.getOrDefault(table, Set.of())))
              .collect(Collectors.toList());
      if (next.isEmpty()) {
        throw new IllegalArgumentException("Tables refer to each other in a circle: " + references);
      }
      ordered.addAll(next);
    }
    return List.copyOf(ordered);
  }
}

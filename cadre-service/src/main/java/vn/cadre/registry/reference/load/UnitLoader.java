package vn.cadre.registry.reference.load;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Copies the history of the administrative units into an empty database. */
public final class UnitLoader {

  private static final String COPY_UNITS =
      """
      COPY administrative_unit (code, alias_code, level, type, name, full_name, parent_code,
        province_code, valid_from, valid_to, verified, source) FROM STDIN (FORMAT csv)\
      """;
  private static final String COPY_EDGES =
      """
      COPY administrative_unit_edge (old_code, new_code, kind, effective_on, verified, source)
        FROM STDIN (FORMAT csv)\
      """;

  private UnitLoader() {}

  /** Loads in the transaction of the connection; 24,000 rows in well under two seconds. */
  public static void load(Connection connection) throws SQLException, IOException {
    var history = UnitHistory.read();
    copy(connection, COPY_UNITS, history.units().stream().map(UnitLoader::line).toList());
    copy(connection, COPY_EDGES, history.edges().stream().map(UnitLoader::line).toList());
  }

  private static void copy(Connection connection, String sql, List<String> lines)
      throws SQLException, IOException {
    var copied =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(sql, new StringReader(String.join("\n", lines) + "\n"));
    if (copied != lines.size()) {
      throw new IllegalStateException("Copied " + copied + " of " + lines.size() + " rows");
    }
  }

  private static String line(Unit unit) {
    return csv(
        unit.code(),
        unit.aliasCode(),
        unit.level(),
        unit.type(),
        unit.name(),
        unit.fullName(),
        unit.parentCode(),
        unit.provinceCode(),
        unit.validFrom(),
        unit.validTo(),
        unit.verified(),
        unit.source());
  }

  private static String line(Edge edge) {
    return csv(
        edge.oldCode(),
        edge.newCode(),
        edge.whole() ? "FULL" : "PARTIAL",
        edge.effectiveOn(),
        edge.verified(),
        edge.source());
  }

  /** One CSV line; null is an empty cell, which COPY reads as null. */
  private static String csv(@Nullable Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell == null ? "" : "\"" + cell.toString().replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }
}

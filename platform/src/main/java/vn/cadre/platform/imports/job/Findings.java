package vn.cadre.platform.imports.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.problem.Violation;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlFailure;

/** What was found in the rows of a job. */
@ApplicationScoped
class Findings {
  private static final String INSERT =
      """
      INSERT INTO import_finding (id, job_id, row_number, rejected, cells, violations, warnings)
      VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)\
      """;
  private static final String FORGET =
      """
      DELETE FROM import_finding WHERE (job_id, row_number) IN
        (SELECT f.job_id, f.row_number FROM import_finding f JOIN import_job j ON j.id = f.job_id
         WHERE j.finished_at < ? LIMIT ? FOR UPDATE OF f SKIP LOCKED)\
      """;
  private static final String COLUMNS =
      "f.row_number, f.rejected, f.cells, f.violations, f.warnings";
  private static final Sorting SORTING =
      Sorting.of("f.id", "row").by("row", "f.row_number", "integer");
  private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

  private final AgroalDataSource database;
  private final Sql sql;
  private final ObjectMapper json;

  Findings(AgroalDataSource database, Sql sql, ObjectMapper json) {
    this.database = database;
    this.sql = sql;
    this.json = json;
  }

  void add(UUID jobId, List<ImportRow> rows) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      for (var row : rows) {
        if (row.isGood() && row.warnings().isEmpty()) {
          continue;
        }
        insert.setObject(1, UuidV7.next());
        insert.setObject(2, jobId);
        insert.setInt(3, row.number());
        insert.setBoolean(4, !row.isGood());
        insert.setString(5, write(row.given()));
        insert.setString(6, write(row.violations()));
        insert.setString(7, write(row.warnings()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException refused) {
      throw new SqlFailure(INSERT, refused);
    }
  }

  Page<Finding> page(UUID jobId, FindingQuery query, String fingerprint) {
    return Select.of(COLUMNS, "import_finding f")
        .where("f.job_id = ?", jobId)
        .whereGiven(query.rejected(), "f.rejected = ?")
        .page(sql, query.paging(), SORTING, fingerprint, this::read);
  }

  /** Up to {@code most} findings behind a row, in order. */
  @Transactional
  List<Finding> after(UUID jobId, int row, int most) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM import_finding f WHERE f.job_id = ? AND f.row_number > ? ORDER BY f.row_number LIMIT "
            + most,
        List.of(jobId, row),
        this::read);
  }

  /** Deletes some of what was found by jobs that ended before; answers how many there were. */
  @Transactional(Transactional.TxType.MANDATORY)
  int forget(Instant before, int most) {
    return sql.update(FORGET, List.of(before, most));
  }

  private Finding read(ResultSet row) throws SQLException {
    try {
      return new Finding(
          row.getInt("row_number"),
          row.getBoolean("rejected"),
          json.readValue(row.getString("cells"), CELLS),
          json.readValue(row.getString("violations"), VIOLATIONS),
          json.readValue(row.getString("warnings"), VIOLATIONS));
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException(notOurs);
    }
  }

  private String write(Object value) {
    try {
      return storable(json.writeValueAsString(value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A refused cell may hold what PostgreSQL does not store: NUL, or half a surrogate pair. */
  private static String storable(String text) {
    var result = new StringBuilder(text.length());
    text.replace("\\u0000", "\\uFFFD")
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(result::appendCodePoint);
    return result.toString();
  }
}

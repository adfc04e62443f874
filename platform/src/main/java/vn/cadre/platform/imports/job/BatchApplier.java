package vn.cadre.platform.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ProblemType;
import vn.cadre.platform.sql.DatabaseRefusals;
import vn.cadre.platform.sql.Sql;

/**
 * Applies rows in bulk. Where the database refuses the bulk, halves are tried until the rows that
 * offend stand alone and are refused by name; all others are kept.
 */
@ApplicationScoped
class BatchApplier {
  private static final Logger LOG = Logger.getLogger(BatchApplier.class);
  private static final String SAVEPOINT = "rows";
  private static final String WHOLE_ROW = "row";

  private final Sql sql;
  private final DatabaseRefusals refusals;

  BatchApplier(Sql sql, DatabaseRefusals refusals) {
    this.sql = sql;
    this.refusals = refusals;
  }

  void apply(BatchWriter writer, List<ImportRow> rows) {
    sql.update("SAVEPOINT " + SAVEPOINT, List.of());
    try {
      writer.write(rows);
      sql.update("RELEASE SAVEPOINT " + SAVEPOINT, List.of());
    } catch (RuntimeException refused) {
      var problem = problem(refused).orElseThrow(() -> refused);
      sql.update("ROLLBACK TO SAVEPOINT " + SAVEPOINT, List.of());
      sql.update("RELEASE SAVEPOINT " + SAVEPOINT, List.of());
      rows.forEach(ImportRow::retry);
      if (rows.size() == 1) {
        rows.getFirst().reject(WHOLE_ROW, problem);
      } else {
        apply(writer, rows.subList(0, rows.size() / 2));
        apply(writer, rows.subList(rows.size() / 2, rows.size()));
      }
    }
  }

  /** What a row is refused with; empty when the cause lies not in the rows. */
  private Optional<ProblemType> problem(RuntimeException refused) {
    var state = sqlState(refused);
    if (state == null || !state.startsWith("22") && !state.startsWith("23")) {
      return refused instanceof ProblemException problem
          ? Optional.of(problem.type())
          : Optional.empty();
    }
    var known = refusals.explain(refused).map(ProblemException::type);
    if (known.isEmpty()) {
      LOG.warnf(refused, "An import row met a constraint without a problem of its own");
    }
    return Optional.of(known.orElse(CommonProblem.CONFLICT));
  }

  static @org.jspecify.annotations.Nullable String sqlState(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException refused) {
        return refused.getSQLState();
      }
    }
    return null;
  }
}

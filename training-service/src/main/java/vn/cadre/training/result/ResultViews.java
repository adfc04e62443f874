package vn.cadre.training.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Results as they are shown. */
@ApplicationScoped
class ResultViews {
  private static final String COLUMNS =
      """
      r.*, e.cadre_id, e.outside_person_id, e.full_name, e.path, e.class_path, c.code AS class_code,
      (SELECT f.id FROM certificate f WHERE f.enrolment_id = r.enrolment_id AND f.state = 'ISSUED') AS certificate_id\
      """;
  private static final String FROM =
      """
      class_result r JOIN enrolment e ON e.id = r.enrolment_id JOIN training_class c ON c.id = r.class_id\
      """;

  private final Sql sql;
  private final Json json;

  ResultViews(Sql sql, Json json) {
    this.sql = sql;
    this.json = json;
  }

  /** Those in the scope of whoever asks. */
  static Select seen() {
    return Select.of(COLUMNS, FROM).where("e.seen_by && (SELECT current_scope())");
  }

  static Select of(Collection<UUID> enrolments) {
    return seen().where("r.enrolment_id = ANY (?::uuid[])", SqlArray.of("uuid", enrolments));
  }

  /** In the order of names. */
  List<ResultView> of(Collection<UUID> enrolments, Locale locale) {
    return of(enrolments).all(sql, "e.name_sort, e.id", row -> view(row, locale));
  }

  ResultView view(ResultSet row, Locale locale) throws SQLException {
    return new ResultView(
        row.getObject("enrolment_id", UUID.class),
        row.getObject("enrolment_id", UUID.class),
        row.getObject("class_id", UUID.class),
        row.getString("class_code"),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        score(row),
        row.getBoolean("passed"),
        row.getString("note"),
        reasons(row.getString("assessment")).map(reason -> ReasonView.of(reason, locale)).toList(),
        row.getObject("certificate_id", UUID.class),
        row.getLong("version") + 1,
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }

  static @Nullable String score(ResultSet row) throws SQLException {
    var score = row.getBigDecimal("score");
    return score == null ? null : score.toPlainString();
  }

  private Stream<Reason> reasons(String text) {
    return Stream.of(json.read(text, Reason[].class));
  }
}

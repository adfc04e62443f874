package vn.cadre.registry.record.separation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.decision.DecisionView;

/** Who left the service, from where, and after which evaluation. */
@Schema(name = "SeparationSummary")
record SeparationSummary(
    UUID id,
    UUID cadreId,
    String cadreName,
    @Schema(description = "where the person belonged on the last day") UUID organisationId,
    String organisationCode,
    SeparationKind kind,
    @Schema(description = "first day out of service") LocalDate effectiveOn,
    @Schema(description = "last day in service") LocalDate lastDay,
    @Schema(description = "year in which it took effect", examples = "2018") int actionYear,
    @Schema(description = "the evaluation that led to it; null where none did")
        @Nullable UUID evaluationId,
    @Schema(description = "the year that was judged", examples = "2017")
        @Nullable Integer evaluationYear,
    @Schema(description = "how the person was graded; null without an evaluation")
        @Nullable EvaluationGrade evaluationGrade,
    @Schema(description = "whether it counts in the downsizing plan of its year")
        boolean downsizing,
    DecisionView decision) {
  static final String COLUMNS =
      """
      e.id, e.cadre_id, c.full_name, o.id AS organisation_id, o.code AS organisation_code, e.kind, e.effective_on,
      e.evaluation_id, v.year AS evaluation_year, v.grade AS evaluation_grade, e.downsizing,\
      """
          + DecisionView.COLUMNS;

  /** With the home of the last day; without one a person belonged where they are registered. */
  static final String FROM =
      """
      separation e JOIN cadre c ON c.id = e.cadre_id JOIN decision d ON d.id = e.decision_id
      LEFT JOIN evaluation v ON v.id = e.evaluation_id
      LEFT JOIN cadre_home h ON h.cadre_id = e.cadre_id AND h.valid_from < e.effective_on AND h.valid_to >= e.effective_on
      JOIN organisation o ON o.id = coalesce(h.organisation_id, c.organisation_id)\
      """;

  static SeparationSummary of(ResultSet row) throws SQLException {
    var day = row.getObject("effective_on", LocalDate.class);
    var grade = row.getString("evaluation_grade");
    return new SeparationSummary(
        row.getObject("id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        SeparationKind.valueOf(row.getString("kind")),
        day,
        day.minusDays(1),
        day.getYear(),
        row.getObject("evaluation_id", UUID.class),
        row.getObject("evaluation_year", Integer.class),
        grade == null ? null : EvaluationGrade.valueOf(grade),
        row.getBoolean("downsizing"),
        Objects.requireNonNull(DecisionView.of(row)));
  }
}

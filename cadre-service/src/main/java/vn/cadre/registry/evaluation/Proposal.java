package vn.cadre.registry.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EvaluationGrade;

/**
 * A proposal as it stands in its table.
 *
 * @param agency that the person was put forward in, or that is graded itself
 * @param path of the agency
 * @param cadreId null where the agency itself is graded
 * @param cadreName null as above, and where the person is out of sight by now
 * @param withdrawnAt null while it counts
 */
record Proposal(
    UUID id,
    long version,
    UUID roundId,
    UnitRef agency,
    String path,
    @Nullable UUID cadreId,
    @Nullable String cadreName,
    EvaluationGrade grade,
    @Nullable BigDecimal points,
    @Nullable Integer monthsWorked,
    @Nullable Boolean disciplineOffDuty,
    List<UUID> commentIds,
    @Nullable String note,
    Instant proposedAt,
    String proposerName,
    @Nullable Instant withdrawnAt) {

  /** Columns of {@link #FROM}, for {@link #of}. */
  static final String COLUMNS =
      """
      p.id, p.version, p.round_id, p.organisation_id, l.code AS organisation_code, l.name AS organisation_name, p.path,
      p.cadre_id, c.full_name AS cadre_name, p.grade, p.points, p.months_worked, p.discipline_off_duty, p.comment_ids, p.note,
      p.proposed_at, p.proposer_name, p.withdrawn_at\
      """;

  static final String FROM =
      """
      evaluation_proposal p JOIN organisation_label l ON l.id = p.organisation_id
      LEFT JOIN cadre c ON c.id = p.cadre_id\
      """;

  static Proposal of(ResultSet row) throws SQLException {
    var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new Proposal(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("round_id", UUID.class),
        new UnitRef(
            row.getObject("organisation_id", UUID.class),
            row.getString("organisation_code"),
            row.getString("organisation_name")),
        row.getString("path"),
        row.getObject("cadre_id", UUID.class),
        row.getString("cadre_name"),
        EvaluationGrade.valueOf(row.getString("grade")),
        row.getBigDecimal("points"),
        row.getObject("months_worked", Integer.class),
        row.getObject("discipline_off_duty", Boolean.class),
        List.of((UUID[]) row.getArray("comment_ids").getArray()),
        row.getString("note"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        row.getString("proposer_name"),
        withdrawn == null ? null : withdrawn.toInstant());
  }

  /** The person or organisation that is graded. */
  UUID subject() {
    return cadreId == null ? agency.id() : cadreId;
  }

  /** What a merge patch is applied to. */
  ProposalChange content() {
    return new ProposalChange(
        grade,
        points == null ? null : points.toPlainString(),
        monthsWorked,
        disciplineOffDuty,
        commentIds,
        note);
  }
}

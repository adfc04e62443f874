package vn.cadre.registry.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.record.evaluation.EvaluationPeriod;

/**
 * A round as it stands in its table.
 *
 * @param path of its organisation; everything below it is graded
 * @param submitters the subjects of everybody who ever submitted it
 * @param reason why it was returned last, or cancelled
 * @param decision by which it was approved
 */
record Round(
    UUID id,
    long version,
    UnitRef organisation,
    String path,
    EvaluationPeriod period,
    RoundState state,
    @Nullable String note,
    Act opened,
    @Nullable Act submitted,
    Set<String> submitters,
    @Nullable Act settled,
    @Nullable String reason,
    @Nullable DecisionView decision) {

  /** Columns of {@link #FROM}, for {@link #of}. */
  static final String COLUMNS =
      """
      r.id, r.version, r.organisation_id, l.code AS organisation_code, l.name AS organisation_name, r.path, r.year, r.quarter,
      r.state, r.note, r.opened_at, r.opener_subject, r.opener_name, r.submitted_at, r.submitter_subject, r.submitter_name, r.submitters,
      r.settled_at, r.settler_subject, r.settler_name, r.reason,\
      """
          + DecisionView.COLUMNS;

  static final String FROM =
      """
      evaluation_round r JOIN organisation_label l ON l.id = r.organisation_id
      LEFT JOIN decision d ON d.id = r.decision_id\
      """;

  /** Who did something with it, and when. */
  record Act(Instant at, String subject, String name) {

    private static @Nullable Act of(ResultSet row, String what, String who) throws SQLException {
      var at = row.getObject(what + "_at", OffsetDateTime.class);
      return at == null
          ? null
          : new Act(at.toInstant(), row.getString(who + "_subject"), row.getString(who + "_name"));
    }
  }

  static Round of(ResultSet row) throws SQLException {
    var opened = Act.of(row, "opened", "opener");
    if (opened == null) {
      throw new IllegalStateException("A round that nobody opened");
    }
    return new Round(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        new UnitRef(
            row.getObject("organisation_id", UUID.class),
            row.getString("organisation_code"),
            row.getString("organisation_name")),
        row.getString("path"),
        new EvaluationPeriod(row.getInt("year"), row.getObject("quarter", Integer.class)),
        RoundState.valueOf(row.getString("state")),
        row.getString("note"),
        opened,
        Act.of(row, "submitted", "submitter"),
        Set.of((String[]) row.getArray("submitters").getArray()),
        Act.of(row, "settled", "settler"),
        row.getString("reason"),
        DecisionView.of(row));
  }
}

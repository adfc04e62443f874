package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.code.PlanState;

/** The table of plans. */
@ApplicationScoped
class PlanRows {
  static final String COLUMNS = "p.*, o.code AS organisation_code, o.name AS organisation_name";
  static final String FROM = "plan p JOIN organisation o ON o.id = p.organisation_id";

  private static final String ONE = "SELECT " + COLUMNS + " FROM " + FROM + " WHERE p.id = ?";
  private static final Sorting SORTING =
      Sorting.of("p.id", "-year").by("year", "p.year", "integer").by("organiser", "o.code", "text");
  private static final String INSERT =
      """
      INSERT INTO plan (id, version, organisation_id, year, name, state, revision, ceiling, drafted_at, drafters)
      VALUES (?, 0, ?, ?, ?, 'DRAFT', 0, ?::jsonb, ?, ARRAY[?])\
      """;

  /** A write of somebody who drafts; each counts the version by one. */
  private static final String DRAFTED =
      """
      version = version + 1,
      drafters = CASE WHEN ? = ANY (drafters) THEN drafters ELSE drafters || ARRAY[?::text] END\
      """;

  private final Sql sql;
  private final Json json;

  PlanRows(Sql sql, Json json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<PlanRow> find(UUID id) {
    return sql.one(ONE, List.of(id), this::row);
  }

  /** As {@link #find}, held, so that nothing is written into it meanwhile. */
  Optional<PlanRow> held(UUID id) {
    return sql.one(ONE + " FOR UPDATE OF p", List.of(id), this::row);
  }

  Page<PlanRow> page(PlanQuery query, @Nullable String organiser, String fingerprint) {
    var all = query.descendants() == null || query.descendants();
    return Select.of(COLUMNS, FROM)
        .where("p.seen_by &&& (SELECT current_scope())")
        .whereGiven(query.year(), "p.year = ?")
        .whereGiven(query.state(), "p.state = ANY (?)")
        .whereGiven(organiser, all ? "p.path ^@ ?" : "p.path = ?")
        .page(sql, query.paging(), SORTING, fingerprint, this::row);
  }

  void insert(UUID id, NewPlan given, Instant at, Caller by) {
    sql.update(
        INSERT,
        Arrays.asList(
            id,
            given.organiserId(),
            given.year(),
            given.name(),
            json.text(given.ceiling()),
            at,
            by.subject()));
  }

  void describe(UUID id, PlanPatch change, Caller by) {
    sql.update(
        "UPDATE plan SET name = ?, ceiling = ?::jsonb, " + DRAFTED + " WHERE id = ?",
        Arrays.asList(change.name(), json.text(change.ceiling()), by.subject(), by.subject(), id));
  }

  /** Something was written into its lines. */
  void touch(UUID id, Caller by) {
    sql.update(
        "UPDATE plan SET " + DRAFTED + " WHERE id = ?", List.of(by.subject(), by.subject(), id));
  }

  void submit(UUID id, PlanState state, Instant at, Caller by) {
    sql.update(
        """
        UPDATE plan SET state = ?, submitted_at = ?, submitter_subject = ?, submitter_name = ?, settled_at = NULL,
          settler_subject = NULL, settler_name = NULL, \
        """
            + DRAFTED
            + " WHERE id = ?",
        List.of(state, at, by.subject(), by.name(), by.subject(), by.subject(), id));
  }

  /** Returned, approved or cancelled. */
  void settle(
      UUID id, PlanState state, int revision, @Nullable String reason, Instant at, Caller by) {
    sql.update(
        """
        UPDATE plan SET version = version + 1, state = ?, revision = ?, reason = ?, settled_at = ?, settler_subject = ?,
          settler_name = ?
        WHERE id = ?\
        """,
        Arrays.asList(state, revision, reason, at, by.subject(), by.name(), id));
  }

  /** The amendment that was drafted is given up for what was approved. */
  void discard(UUID id, PlanState state, PlanPatch approved, String reason, Instant at, Caller by) {
    sql.update(
        """
        UPDATE plan SET version = version + 1, state = ?, name = ?, ceiling = ?::jsonb, reason = ?, settled_at = ?,
          settler_subject = ?, settler_name = ?
        WHERE id = ?\
        """,
        Arrays.asList(
            state,
            approved.name(),
            json.text(approved.ceiling()),
            reason,
            at,
            by.subject(),
            by.name(),
            id));
  }

  void amend(UUID id, PlanState state, String reason, Instant at, Caller by) {
    sql.update(
        """
        UPDATE plan SET state = ?, reason = ?, amended_for = ?, drafted_at = ?, submitted_at = NULL, submitter_subject = NULL,
          submitter_name = NULL, settled_at = NULL, settler_subject = NULL, settler_name = NULL, \
        """
            + DRAFTED
            + " WHERE id = ?",
        List.of(state, reason, reason, at, by.subject(), by.subject(), id));
  }

  PlanRow row(ResultSet row) throws SQLException {
    return new PlanRow(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        row.getString("path"),
        row.getInt("year"),
        row.getString("name"),
        PlanState.valueOf(row.getString("state")),
        row.getInt("revision"),
        ceiling(row.getString("ceiling")),
        row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
        List.of((String[]) row.getArray("drafters").getArray()),
        at(row, "submitted_at"),
        row.getString("submitter_name"),
        at(row, "settled_at"),
        row.getString("settler_name"),
        row.getString("reason"),
        row.getString("amended_for"));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  @Nullable Ceiling ceiling(@Nullable String written) {
    return json.readIfAny(written, Ceiling.class);
  }
}

package vn.cadre.training.need.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.NeedRequestState;

/** The table of requests, within the caller's scope. */
@ApplicationScoped
class NeedRequests {
  static final String COLUMNS =
      """
      r.id, r.version, r.organisation_id, o.code AS organisation_code, r.year, r.kind, r.course_id, r.subject, r.people,
      ARRAY(SELECT p.cadre_id FROM need_request_person p WHERE p.request_id = r.id ORDER BY p.cadre_id) AS cadre_ids, r.reason,
      r.state, r.requested_at, r.requester_name, r.settled_at, r.settler_name, r.settlement, s.plan_id, s.line_id\
      """;
  // whoever sees the unit sees the plans of those above it, and none else serves it
  static final String FROM =
      """
      need_request r JOIN organisation o ON o.id = r.organisation_id
      LEFT JOIN LATERAL (SELECT l.plan_id, l.id AS line_id FROM plan_line l JOIN plan p ON p.id = l.plan_id
                         WHERE l.taken_requests @> ARRAY[r.id] AND p.state <> 'CANCELLED' LIMIT 1) s ON true\
      """;
  private static final String INSERT =
      """
      INSERT INTO need_request (id, version, organisation_id, year, kind, course_id, subject, people, reason, state,
                                requested_at, requester_name)
      VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?)\
      """;
  private static final String UPDATE =
      """
      UPDATE need_request SET year = ?, kind = ?, course_id = ?, subject = ?, people = ?, reason = ?, version = version + 1
      WHERE id = ?\
      """;
  private static final String SETTLE =
      """
      UPDATE need_request SET state = ?, settled_at = ?, settler_name = ?, settlement = ?, version = version + 1 WHERE id = ?\
      """;
  private static final String NAME =
      "INSERT INTO need_request_person (request_id, cadre_id) SELECT ?, unnest(?::uuid[])";
  private static final String UNNAME =
      "DELETE FROM need_request_person WHERE request_id = ? AND cadre_id <> ALL (?)";
  private static final Sorting SORTING =
      Sorting.of("r.id", "-requestedAt")
          .by("requestedAt", "r.requested_at", "timestamptz")
          .by("year", "r.year", "integer")
          .by("people", "r.people", "integer");

  private final Sql sql;
  private final Clock clock;

  NeedRequests(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Page<NeedRequestView> page(
      NeedRequestQuery query,
      @Nullable String path,
      Scope scope,
      String fingerprint,
      Function<NeedRequestState, List<String>> actions) {
    return Select.of(COLUMNS, FROM)
        .within(scope, "r.path")
        .whereGiven(path, "r.path ^@ ?")
        .whereGiven(query.year(), "r.year = ?")
        .whereGiven(query.kind(), "r.kind = ANY (?)")
        .whereGiven(query.state(), "r.state = ANY (?)")
        .whereGiven(query.served(), "(s.line_id IS NOT NULL) = ?")
        .page(sql, query.paging(), SORTING, fingerprint, row -> view(row, actions));
  }

  /** Refused as not found where there is none in the caller's scope. */
  NeedRequestView require(UUID id, Function<NeedRequestState, List<String>> actions) {
    return sql.one(
            "SELECT " + COLUMNS + " FROM " + FROM + " WHERE r.id = ?",
            List.of(id),
            row -> view(row, actions))
        .orElseThrow(ProblemException::notFound);
  }

  /** Holds one against everybody else until the transaction ends. */
  void hold(UUID id) {
    sql.list("SELECT 1 FROM need_request WHERE id = ? FOR UPDATE", List.of(id), row -> 1);
  }

  UUID add(NewNeedRequest given, List<UUID> people, String requester) {
    var id = UuidV7.next();
    sql.update(
        INSERT,
        Arrays.asList(
            id,
            given.organisationId(),
            given.year(),
            given.kind(),
            given.courseId(),
            given.subject(),
            given.count(),
            given.reason(),
            clock.instant(),
            requester));
    sql.update(NAME, List.of(id, SqlArray.of("uuid", people)));
    return id;
  }

  void change(UUID id, NewNeedRequest given, List<UUID> people, List<UUID> before) {
    sql.update(
        UPDATE,
        Arrays.asList(
            given.year(),
            given.kind(),
            given.courseId(),
            given.subject(),
            given.count(),
            given.reason(),
            id));
    sql.update(UNNAME, List.of(id, SqlArray.of("uuid", people)));
    var added = people.stream().filter(person -> !before.contains(person)).toList();
    sql.update(NAME, List.of(id, SqlArray.of("uuid", added)));
  }

  void settle(UUID id, NeedRequestState next, String settler, @Nullable String why) {
    sql.update(SETTLE, Arrays.asList(next, clock.instant(), settler, why, id));
  }

  static NeedRequestView view(ResultSet row, Function<NeedRequestState, List<String>> actions)
      throws SQLException {
    var state = NeedRequestState.valueOf(row.getString("state"));
    return new NeedRequestView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getInt("year"),
        CourseKind.valueOf(row.getString("kind")),
        row.getObject("course_id", UUID.class),
        row.getString("subject"),
        row.getInt("people"),
        List.of((UUID[]) row.getArray("cadre_ids").getArray()),
        row.getString("reason"),
        state,
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getString("requester_name"),
        instant(row, "settled_at"),
        row.getString("settler_name"),
        row.getString("settlement"),
        NeedRequestView.ServingLine.of(row),
        actions.apply(state));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

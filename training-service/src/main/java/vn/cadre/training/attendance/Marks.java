package vn.cadre.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.AttendanceState;

/** The table of who was there; within the transaction of whoever asks. */
@ApplicationScoped
class Marks {
  /** What a certificate rests on is not changed under it. */
  static final Bilingual CERTIFIED =
      new Bilingual(
          "Chứng chỉ đã cấp; thu hồi trước khi sửa điểm danh",
          "A certificate was issued; revoke it before attendance is changed");

  private static final String LIST =
      "SELECT session_id, enrolment_id, state FROM attendance WHERE session_id = ANY (?::uuid[])";
  private static final String VERSIONS =
      "SELECT enrolment_id, version + 1 AS version FROM attendance WHERE session_id = ?";
  private static final String PUT =
      """
      INSERT INTO attendance AS a (session_id, enrolment_id, class_id, state, version)
      SELECT u.*, 0 FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) AS u
      ON CONFLICT (session_id, enrolment_id) DO UPDATE SET state = excluded.state, version = a.version + 1
      WHERE a.state <> excluded.state\
      """;

  private final Sql sql;

  Marks(Sql sql) {
    this.sql = sql;
  }

  /** One learner in one session. */
  record Key(UUID sessionId, UUID enrolmentId) {}

  /** Whether a learner was there. */
  record Mark(Session session, UUID enrolmentId, AttendanceState state) {

    Key key() {
      return new Key(session.id(), enrolmentId);
    }
  }

  Map<Key, AttendanceState> of(Collection<UUID> sessions) {
    var marks = new HashMap<Key, AttendanceState>();
    sql.list(
        LIST,
        List.of(SqlArray.of("uuid", sessions)),
        row ->
            marks.put(
                new Key(
                    row.getObject("session_id", UUID.class),
                    row.getObject("enrolment_id", UUID.class)),
                AttendanceState.valueOf(row.getString("state"))));
    return marks;
  }

  /** How often what is said of each learner in a session changed, by enrolment. */
  Map<UUID, Long> versions(UUID session) {
    var versions = new HashMap<UUID, Long>();
    sql.list(
        VERSIONS,
        List.of(session),
        row -> versions.put(row.getObject("enrolment_id", UUID.class), row.getLong("version")));
    return versions;
  }

  /** Writes them, of each learner and session one; whoever was marked so stays untouched. */
  void put(Collection<Mark> marks) {
    if (!marks.isEmpty()) {
      sql.update(
          PUT,
          List.of(
              column("uuid", marks, mark -> mark.session().id()),
              column("uuid", marks, Mark::enrolmentId),
              column("uuid", marks, mark -> mark.session().classId()),
              column("text", marks, Mark::state)));
    }
  }

  private static SqlArray column(String type, Collection<Mark> marks, Function<Mark, Object> of) {
    return SqlArray.of(type, marks.stream().map(of).toList());
  }
}

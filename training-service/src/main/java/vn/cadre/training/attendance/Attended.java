package vn.cadre.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** How much of a class each learner was there for. */
@ApplicationScoped
public class Attended {
  private static final String SHARES =
      """
      SELECT e.id, (SELECT count(*) FROM class_session s WHERE s.class_id = e.class_id AND s.starts_at <= ?) AS sessions,
        count(a.*) AS recorded, count(*) FILTER (WHERE a.state = 'PRESENT') AS present,
        count(*) FILTER (WHERE a.state = 'EXCUSED') AS excused, count(*) FILTER (WHERE a.state = 'ABSENT') AS absent
      FROM enrolment e LEFT JOIN (attendance a JOIN class_session b ON b.id = a.session_id AND b.starts_at <= ?) ON a.enrolment_id = e.id
      WHERE %s GROUP BY e.id\
      """;
  private static final String OF_CLASSES =
      SHARES.formatted("e.class_id = ANY (?::uuid[]) AND e.state = 'APPROVED'");
  private static final String OF_LEARNERS = SHARES.formatted("e.id = ANY (?::uuid[])");
  private static final String TIMETABLED =
      "SELECT DISTINCT class_id FROM class_session WHERE class_id = ANY (?::uuid[])";

  private final Sql sql;
  private final Clock clock;

  Attended(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Those of the classes that have sessions at all; in one without, nobody can be marked. */
  public Set<UUID> timetabled(Collection<UUID> classes) {
    return new HashSet<>(
        sql.list(
            TIMETABLED,
            List.of(SqlArray.of("uuid", classes)),
            row -> row.getObject("class_id", UUID.class)));
  }

  /** Of everybody with a place in these classes whom the caller sees, by enrolment. */
  public Map<UUID, Share> shares(Collection<UUID> classes) {
    return shares(OF_CLASSES, classes);
  }

  /** Of these enrolments whom the caller sees, over all sessions of their classes. */
  Map<UUID, Share> of(Collection<UUID> enrolments) {
    return shares(OF_LEARNERS, enrolments);
  }

  private Map<UUID, Share> shares(String statement, Collection<UUID> of) {
    var all = new HashMap<UUID, Share>();
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.list(
        statement,
        List.of(now, now, SqlArray.of("uuid", of)),
        row ->
            all.put(
                row.getObject("id", UUID.class),
                new Share(
                    row.getInt("sessions"),
                    row.getInt("recorded"),
                    row.getInt("present"),
                    row.getInt("excused"),
                    row.getInt("absent"))));
    return all;
  }
}

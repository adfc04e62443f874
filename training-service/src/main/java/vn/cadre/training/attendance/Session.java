package vn.cadre.training.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;

/** A session of a class, in which learners are marked once it has begun. */
record Session(UUID id, UUID classId, Instant startsAt) {
  static final String SELECT = "SELECT s.id, s.class_id, s.starts_at FROM class_session s WHERE ";
  private static final String ONE = SELECT + "s.class_id = ? AND s.id = ?";

  /** One of the class, which everybody reads. */
  static Session require(UUID classId, UUID id, Sql sql) {
    return sql.one(ONE, List.of(classId, id), Session::of).orElseThrow(ProblemException::notFound);
  }

  static Session of(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        row.getObject("class_id", UUID.class),
        row.getObject("starts_at", OffsetDateTime.class).toInstant());
  }

  boolean isToCome(Instant now) {
    return startsAt.isAfter(now);
  }

  /** In Vietnam, as people write it. */
  LocalDate day() {
    return startsAt.atZone(CivilClock.ZONE).toLocalDate();
  }

  LocalTime time() {
    return startsAt.atZone(CivilClock.ZONE).toLocalTime();
  }
}

package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Paging;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;

/** The table of sessions; the database lets none overlap, of a class or of a trainer. */
@ApplicationScoped
class Sessions {
  private static final String COLUMNS =
      """
      s.id, s.version, s.class_id, s.starts_at, s.ends_at, s.topic, s.place, s.trainer_id, t.full_name AS trainer_name\
      """;
  private static final String FROM =
      "class_session s LEFT JOIN class_trainer t ON t.id = s.trainer_id";
  private static final String INSERT =
      """
      INSERT INTO class_session (id, version, class_id, starts_at, ends_at, topic, place, trainer_id, trainer)
      SELECT ?, 0, ?, ?, ?, ?, ?, u.trainer_id, t.person
      FROM (SELECT ?::uuid AS trainer_id) u LEFT JOIN class_trainer t ON t.id = u.trainer_id\
      """;
  private static final String UPDATE =
      """
      UPDATE class_session s SET starts_at = ?, ends_at = ?, topic = ?, place = ?, trainer_id = u.trainer_id, trainer = t.person,
        version = s.version + 1
      FROM (SELECT ?::uuid AS trainer_id) u LEFT JOIN class_trainer t ON t.id = u.trainer_id WHERE s.id = ?\
      """;
  private static final String OUTSIDE =
      "SELECT count(*) FROM class_session WHERE class_id = ? AND (starts_at < ? OR ends_at > ?)";
  // a trainer of a class that is not held is free for another one
  private static final String FREE =
      "UPDATE class_session SET trainer = NULL, version = version + 1 WHERE class_id = ? AND trainer IS NOT NULL";
  private static final Sorting SORTING =
      Sorting.of("s.id", "startsAt").by("startsAt", "s.starts_at", "timestamptz");

  private final Sql sql;

  Sessions(Sql sql) {
    this.sql = sql;
  }

  Page<SessionView> page(UUID klass, Paging paging, String fingerprint) {
    return Select.of(COLUMNS, FROM)
        .where("s.class_id = ?", klass)
        .page(sql, paging, SORTING, fingerprint, Sessions::view);
  }

  SessionView require(UUID klass, UUID id) {
    return sql.one(
            "SELECT " + COLUMNS + " FROM " + FROM + " WHERE s.class_id = ? AND s.id = ?",
            List.of(klass, id),
            Sessions::view)
        .orElseThrow(ProblemException::notFound);
  }

  long count(UUID klass) {
    return sql.one(
            "SELECT count(*) FROM class_session WHERE class_id = ?",
            List.of(klass),
            row -> row.getLong(1))
        .orElseThrow();
  }

  UUID add(UUID klass, NewSession given) {
    var id = UuidV7.next();
    sql.update(
        INSERT,
        Arrays.asList(
            id,
            klass,
            given.startsAt(),
            given.endsAt(),
            given.topic(),
            given.place(),
            given.trainerId()));
    return id;
  }

  void change(UUID id, NewSession given) {
    sql.update(
        UPDATE,
        Arrays.asList(
            given.startsAt(), given.endsAt(), given.topic(), given.place(), given.trainerId(), id));
  }

  void delete(UUID id) {
    sql.update("DELETE FROM class_session WHERE id = ?", List.of(id));
  }

  void freeTrainers(UUID klass) {
    sql.update(FREE, List.of(klass));
  }

  /** How many lie not within these days. */
  int outside(UUID klass, LocalDate from, LocalDate to) {
    return sql.one(OUTSIDE, List.of(klass, beginOf(from), beginOf(to)), row -> row.getInt(1))
        .orElseThrow();
  }

  /** When a day begins in Vietnam. */
  static Instant beginOf(LocalDate day) {
    return day.atStartOfDay(CivilClock.ZONE).toInstant();
  }

  private static SessionView view(ResultSet row) throws SQLException {
    return new SessionView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("class_id", UUID.class),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        row.getString("topic"),
        row.getString("place"),
        row.getObject("trainer_id", UUID.class),
        row.getString("trainer_name"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.joined.NamesPeople;

/**
 * Trainers named by joined records are the person's. A session that meets another one of the person
 * goes on as it was planned: it was allowed then, and somebody has to move one of the two.
 */
@ApplicationScoped
class TrainersOfJoined implements NamesPeople {
  private static final String CLASSES = "SELECT DISTINCT class_id FROM class_trainer_misnamed";
  private static final String MOVE =
      """
      UPDATE class_trainer t SET registered_as = coalesce(t.registered_as, t.cadre_id), cadre_id = m.survivor, person = m.survivor::text,
        version = t.version + 1
      FROM class_trainer_misnamed m WHERE m.id = t.id AND t.class_id = ANY (?::uuid[]) RETURNING t.id\
      """;
  private static final String SESSIONS =
      """
      UPDATE class_session s SET trainer = t.person, version = s.version + 1
      FROM class_trainer t
      WHERE t.id = s.trainer_id AND t.id = ANY (?::uuid[]) AND s.trainer <> t.person AND NOT EXISTS (
        SELECT FROM class_session o LEFT JOIN class_trainer u ON u.id = o.trainer_id
        WHERE o.id <> s.id AND (o.trainer = t.person OR o.trainer IS NOT NULL AND u.person = t.person)
          AND tstzrange(o.starts_at, o.ends_at) && tstzrange(s.starts_at, s.ends_at))\
      """;

  private final Classes classes;
  private final ClassesTold told;
  private final Sql sql;

  TrainersOfJoined(Classes classes, ClassesTold told, Sql sql) {
    this.classes = classes;
    this.told = told;
    this.sql = sql;
  }

  @Override
  public void follow() {
    var concerned = sql.list(CLASSES, List.of(), row -> row.getObject("class_id", UUID.class));
    if (concerned.isEmpty()) {
      return;
    }
    classes.hold(concerned);
    var moved =
        sql.list(
            MOVE, List.of(SqlArray.of("uuid", concerned)), row -> row.getObject("id", UUID.class));
    sql.update(SESSIONS, List.of(SqlArray.of("uuid", moved)));
    concerned.forEach(classes::touch);
    told.tell(concerned, "changed", state -> Map.of("trainers", state.trainers()));
  }
}

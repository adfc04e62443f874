package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.joined.EnrolmentsRenamed;
import vn.cadre.training.joined.NamesPeople;
import vn.cadre.training.klass.Classes;

/**
 * Enrolments of joined records become the person's. Where both records have a place in one class,
 * the second stays as it is: one of them is withdrawn first, by somebody ({@link EnrolmentTasks}).
 */
@ApplicationScoped
class EnrolmentsOfJoined implements NamesPeople {
  private static final String CLASSES =
      """
      SELECT class_id FROM enrolment_misnamed UNION SELECT class_id FROM enrolment WHERE duplicate_of IS NOT NULL\
      """;
  private static final String MOVE =
      """
      UPDATE enrolment e SET registered_as = coalesce(e.registered_as, e.cadre_id), cadre_id = m.survivor,
        duplicate_of = NULL, duplicate_since = NULL, version = e.version + 1
      FROM enrolment_misnamed m
      WHERE m.id = e.id AND e.class_id = ANY (?::uuid[])
        AND (e.state NOT IN ('NOMINATED', 'APPROVED', 'WAITING') OR NOT EXISTS (
          SELECT FROM enrolment o
          WHERE o.class_id = e.class_id AND o.id <> e.id AND o.state IN ('NOMINATED', 'APPROVED', 'WAITING')
            AND (o.cadre_id = m.survivor
              OR o.id < e.id AND EXISTS (SELECT FROM enrolment_misnamed x WHERE x.id = o.id AND x.survivor = m.survivor))))
      RETURNING e.id\
      """;

  private static final String MARK =
      """
      UPDATE enrolment e SET duplicate_of = o.id, duplicate_since = now(), version = e.version + 1
      FROM enrolment_misnamed m JOIN enrolment o ON o.class_id = m.class_id AND o.cadre_id = m.survivor
      WHERE m.id = e.id AND e.state IN ('NOMINATED', 'APPROVED', 'WAITING') AND o.state IN ('NOMINATED', 'APPROVED', 'WAITING')
        AND e.duplicate_of IS DISTINCT FROM o.id
      RETURNING e.id\
      """;
  // records that were parted again
  private static final String UNMARK =
      """
      UPDATE enrolment e SET duplicate_of = NULL, duplicate_since = NULL, version = e.version + 1
      WHERE e.duplicate_of IS NOT NULL AND NOT EXISTS (SELECT FROM enrolment_misnamed m WHERE m.id = e.id)
      RETURNING e.id\
      """;

  private final Classes classes;
  private final EnrolmentsTold told;
  private final Event<EnrolmentsRenamed> renamed;
  private final Sql sql;

  EnrolmentsOfJoined(
      Classes classes, EnrolmentsTold told, Event<EnrolmentsRenamed> renamed, Sql sql) {
    this.classes = classes;
    this.told = told;
    this.renamed = renamed;
    this.sql = sql;
  }

  @Override
  public void follow() {
    var concerned = sql.list(CLASSES, List.of(), row -> row.getObject("class_id", UUID.class));
    if (concerned.isEmpty()) {
      return;
    }
    classes.hold(concerned);
    var moved = changed(MOVE, SqlArray.of("uuid", concerned));
    if (!moved.isEmpty()) {
      told.tell(moved, "reassigned");
      renamed.fire(new EnrolmentsRenamed(moved));
    }
    told.tell(changed(MARK), "doubled");
    told.tell(changed(UNMARK), "parted");
  }

  private List<UUID> changed(String statement, Object... arguments) {
    return sql.list(statement, List.of(arguments), row -> row.getObject("id", UUID.class));
  }
}

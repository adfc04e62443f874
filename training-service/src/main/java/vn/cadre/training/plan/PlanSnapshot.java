package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/** The plans of the organisers in scope, cancelled ones too. */
@ApplicationScoped
class PlanSnapshot implements SnapshotSource {
  private static final String LINES =
      """
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'id', l.id, 'number', l.number, 'courseId', l.course_id, 'courseCode', c.code, 'courseName', c.name,
          'kind', c.kind, 'classes', l.classes, 'participants', l.participants, 'audience', l.audience,
          'abroad', l.abroad, 'budget', l.budget, 'note', l.note, 'requestIds', l.request_ids) ORDER BY l.number), '[]')
       FROM plan_line l JOIN course c ON c.id = l.course_id WHERE l.plan_id = p.id AND NOT l.removed) AS drafted_lines\
      """;

  private final PlanRows rows;
  private final Revisions revisions;

  PlanSnapshot(PlanRows rows, Revisions revisions) {
    this.rows = rows;
    this.revisions = revisions;
  }

  @Override
  public String aggregate() {
    return PlanTold.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of(PlanRows.COLUMNS + ", " + LINES, PlanRows.FROM).within(scope, "p.path");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var plan = rows.row(row);
    return new SnapshotLine(
        plan.id(),
        plan.version() + 1,
        PlanTold.of(plan, revisions.lines(row.getString("drafted_lines"))));
  }
}

package vn.cadre.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/** All courses, for everyone, retired ones too. */
@ApplicationScoped
class CourseSnapshot implements SnapshotSource {

  @Override
  public String aggregate() {
    return CourseState.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of(CourseRow.COLUMNS, CourseRow.FROM);
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var course = CourseRow.of(row);
    return new SnapshotLine(course.state().id(), course.version() + 1, course.state());
  }
}

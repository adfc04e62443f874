package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.InSight;

/** The appointments of a scope's organisations, and of the people who belong to them, wherever. */
@ApplicationScoped
class AppointmentSnapshot implements SnapshotSource {
  private static final String OF_THE_POST =
      """
      EXISTS (SELECT 1 FROM position q JOIN organisation s ON s.id = q.organisation_id
              WHERE q.id = a.position_id AND %s)\
      """;

  private final CivilClock clock;

  AppointmentSnapshot(CivilClock clock) {
    this.clock = clock;
  }

  @Override
  public String aggregate() {
    return AppointmentView.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    var select = Select.of(AppointmentView.COLUMNS, AppointmentView.ANYWHERE);
    if (scope.everywhere()) {
      return select;
    }
    var arguments = new ArrayList<Object>();
    var post = OF_THE_POST.formatted(scope.condition("s.path", arguments));
    var inSight = InSight.today("a.cadre_id", scope, clock.today());
    arguments.addAll(inSight.arguments());
    return select.where("(" + post + " OR " + inSight.condition() + ")", arguments.toArray());
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var appointment = AppointmentView.of(row);
    return new SnapshotLine(
        appointment.id(), appointment.version() + 1, AppointmentState.of(appointment));
  }
}

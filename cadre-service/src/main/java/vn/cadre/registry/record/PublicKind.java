package vn.cadre.registry.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.InSight;

/**
 * A kind whose changes are published: whoever may GET the entries is told of them, and finds their
 * present state in a snapshot.
 */
public abstract class PublicKind<N extends Record, V extends EntryView> extends EntryKind<N, V>
    implements SnapshotSource {
  private final CivilClock clock;

  protected PublicKind(
      String collection, String table, Class<N> given, Class<?> resource, CivilClock clock) {
    super(collection, table, given, resource);
    this.clock = clock;
  }

  @Override
  protected final Audience audience() {
    return Audience.SUBSCRIBERS;
  }

  @Override
  public String aggregate() {
    return super.aggregate();
  }

  @Override
  public Select within(Scope scope) {
    var select = Select.of(selected(), from(table()));
    if (scope.everywhere()) {
      return select;
    }
    var inSight = InSight.today("e.cadre_id", scope, clock.today());
    return select.where(inSight.condition(), inSight.arguments().toArray());
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var view = view(Entry.of(row, "", cites(), List.of()), row);
    return new SnapshotLine(view.id(), view.version() + 1, told(view));
  }
}

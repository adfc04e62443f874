package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;

/**
 * Who is told of people's events: neither a former unit nor one to come, since a feed carries only
 * what its subscriber could read now. A unit to come is told on the day from which the person
 * belongs there.
 */
@ApplicationScoped
public class HomesInSight {
  private static final String HOMES =
      "SELECT cadre_id, path FROM homes_in_sight(?::uuid[], ?) WHERE is_current";

  private final Sql sql;
  private final CivilClock clock;

  HomesInSight(Sql sql, CivilClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Who reads what belongs to one person: where the person belongs today, and the person.
   *
   * @param record the record itself
   * @param posts their posts; the organisation of the post comes on top
   */
  public record Audience(SeenBy record, SeenBy posts) {}

  public Audience of(UUID cadreId) {
    return of(List.of(cadreId)).get(cadreId);
  }

  /** By person; asked after their homes were derived. */
  public Map<UUID, Audience> of(Collection<UUID> cadreIds) {
    var homes = new HashMap<UUID, SeenBy>();
    if (!cadreIds.isEmpty()) {
      sql.list(
          HOMES,
          List.of(SqlArray.of("uuid", cadreIds), clock.today()),
          row ->
              homes.merge(
                  row.getObject("cadre_id", UUID.class),
                  SeenBy.through(row.getString("path")),
                  SeenBy::or));
    }
    var audiences = new HashMap<UUID, Audience>();
    for (var id : cadreIds) {
      var home = homes.getOrDefault(id, SeenBy.through()).orSelf(id);
      audiences.put(id, new Audience(home, home));
    }
    return audiences;
  }
}

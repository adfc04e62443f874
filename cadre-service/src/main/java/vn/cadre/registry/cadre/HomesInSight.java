package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
 * Who is told of people's events: never a former unit, since a feed carries only what its
 * subscriber could read now.
 */
@ApplicationScoped
public class HomesInSight {
  private static final String HOMES =
      "SELECT cadre_id, path, is_current FROM homes_in_sight(?::uuid[], ?)";

  private final Sql sql;
  private final CivilClock clock;

  HomesInSight(Sql sql, CivilClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Who reads what belongs to one person.
   *
   * @param record the record: where the person belongs or will, and the person
   * @param posts their posts: where the person belongs today, and the person; the organisation of
   *     the post comes on top
   */
  public record Audience(SeenBy record, SeenBy posts) {}

  public Audience of(UUID cadreId) {
    return of(List.of(cadreId)).get(cadreId);
  }

  /** By person; asked after their homes were derived. */
  public Map<UUID, Audience> of(Collection<UUID> cadreIds) {
    var homes = new HashMap<UUID, List<String>>();
    var current = new HashMap<UUID, List<String>>();
    if (!cadreIds.isEmpty()) {
      sql.list(
          HOMES,
          List.of(SqlArray.of("uuid", cadreIds), clock.today()),
          row -> {
            var person = row.getObject("cadre_id", UUID.class);
            var path = row.getString("path");
            homes.computeIfAbsent(person, id -> new ArrayList<>()).add(path);
            return row.getBoolean("is_current")
                && current.computeIfAbsent(person, id -> new ArrayList<>()).add(path);
          });
    }
    var audiences = new HashMap<UUID, Audience>();
    for (var id : cadreIds) {
      audiences.put(
          id,
          new Audience(
              SeenBy.through(homes.getOrDefault(id, List.of())).orSelf(id),
              SeenBy.through(current.getOrDefault(id, List.of())).orSelf(id)));
    }
    return audiences;
  }
}

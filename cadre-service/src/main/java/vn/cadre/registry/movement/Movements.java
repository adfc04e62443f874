package vn.cadre.registry.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.OrganisationLevel;

/**
 * All movements as SQL, each once: rows of the view {@code movement} stand as {@code m}, with the
 * person in {@code cadre_id}, the day in {@code day} and, as far as they are known, level, bloc and
 * path of both ends.
 */
public final class Movements {
  public static final String FROM = "movement m";

  /**
   * The direction of {@code m}, a code of {@link MovementDirection}, never null: from the levels of
   * its ends where both are known, else as a report states it.
   */
  public static final String DIRECTION =
      Arrays.stream(MovementDirection.values())
          .filter(direction -> direction.from() != null)
          .map(Movements::direction)
          .collect(
              Collectors.joining(
                  " ",
                  "CASE WHEN m.apart IS NOT TRUE THEN coalesce(m.stated_direction, 'UNSPECIFIED')"
                      + " WHEN (m.from_level = 'CENTRAL') <> (m.to_level = 'CENTRAL') THEN 'WITH_CENTRAL' ",
                  " ELSE 'UNSPECIFIED' END"));

  // whoever was ever there: found by where posts and homes lie, so that a small unit does not read
  // the movements of a country
  private static final String OF_PEOPLE_THERE =
      """
      m.cadre_id = ANY (ARRAY(
        SELECT a.cadre_id FROM position p JOIN appointment a ON a.position_id = p.id WHERE %s
        UNION ALL SELECT h.cadre_id FROM cadre_home h WHERE %s
        UNION ALL SELECT r.cadre_id FROM organisation o JOIN recorded_movement r ON r.from_organisation_id = o.id WHERE %s
        UNION ALL SELECT r.cadre_id FROM organisation o JOIN recorded_movement r ON r.to_organisation_id = o.id WHERE %s))\
      """;

  private Movements() {}

  /**
   * Narrows to what led from or to organisations in reach; a report that names none counts where
   * the person belonged.
   */
  public static Select touching(Select select, Scope reach) {
    if (reach.everywhere()) {
      return select;
    }
    var ends = new ArrayList<Object>();
    var touched =
        "(%s OR %s OR %s)"
            .formatted(
                reach.condition("m.to_path", ends),
                reach.condition("m.from_path", ends),
                reach.condition("m.home_path", ends));
    var people = new ArrayList<Object>();
    var there =
        OF_PEOPLE_THERE.formatted(
            reach.condition("p.path", people),
            reach.condition("h.path", people),
            reach.condition("o.path", people),
            reach.condition("o.path", people));
    return select.where(touched, ends.toArray()).where(there, people.toArray());
  }

  /** Narrows to what stays within these levels, whether or not its direction is known. */
  public static Select withinLevels(Select select, @Nullable Set<OrganisationLevel> levels) {
    return levels == null || levels.isEmpty()
        ? select
        : select.where("m.one_level = ANY (?)", levels).where("m.other_level = ANY (?)", levels);
  }

  private static String direction(MovementDirection direction) {
    var ended = direction.validTo();
    return "WHEN m.from_level = '%s' AND m.to_level = '%s'%s THEN '%s'"
        .formatted(
            direction.from(),
            direction.to(),
            ended == null ? "" : " AND m.day < DATE '" + ended + "'",
            direction);
  }
}

package vn.cadre.registry.cadre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.platform.scope.Scope;

/**
 * Whether people are in sight of a scope, as an SQL condition: the same homes as those whose
 * followers are told of their events.
 *
 * @param condition on {@code person}, the expression of a person's id
 * @param arguments of the condition, in order
 */
public record InSight(String condition, List<Object> arguments) {

  /** Who belongs there today. */
  public static InSight today(String person, Scope scope, LocalDate today) {
    return through(person, scope, today, "h.valid_from <= ? AND h.valid_to > ?", today, today);
  }

  private static InSight through(
      String person, Scope scope, LocalDate today, String when, Object... days) {
    var arguments = new ArrayList<Object>(List.of(days));
    var home = scope.condition("h.path", arguments);
    arguments.add(today);
    var registration = scope.condition("r.path", arguments);
    return new InSight(
        """
        (EXISTS (SELECT 1 FROM person_home h WHERE h.cadre_id = %1$s AND %2$s AND %3$s)
         OR NOT EXISTS (SELECT 1 FROM person_home h WHERE h.cadre_id = %1$s AND h.valid_from <= ?)
            AND EXISTS (SELECT 1 FROM cadre n JOIN organisation r ON r.id = n.organisation_id
                        WHERE n.id = %1$s AND %4$s))\
        """
            .formatted(person, when, home, registration),
        List.copyOf(arguments));
  }
}

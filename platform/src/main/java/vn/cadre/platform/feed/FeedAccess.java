package vn.cadre.platform.feed;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/**
 * What a service tells in its feed, and to whom: a role is told of an aggregate exactly if it may
 * GET it.
 */
public interface FeedAccess {

  /** Every public aggregate, in plural kebab-case. */
  Set<String> aggregates();

  /** The roles that may GET the aggregate. */
  Set<String> readers(String aggregate);

  /** Where the state of an aggregate can be read. */
  String pathOf(String aggregate);

  /**
   * Those of the wanted aggregates that the caller may read; all of these when none is named. One
   * that does not exist is a 400, one that is not for the caller a 403.
   */
  default Set<String> readable(Caller caller, @Nullable Set<String> wanted) {
    var readable = new TreeSet<String>();
    aggregates().stream()
        .filter(aggregate -> readers(aggregate).stream().anyMatch(caller::has))
        .forEach(readable::add);
    if (wanted == null || wanted.isEmpty()) {
      return readable;
    }
    if (!readable.containsAll(wanted) && aggregates().containsAll(wanted)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
    var violations = new Violations();
    for (var aggregate : wanted) {
      if (!aggregates().contains(aggregate)) {
        violations.add("aggregate", ViolationCode.NOT_ONE_OF, String.join(", ", readable));
      }
    }
    violations.refuseIfAny();
    return wanted;
  }
}

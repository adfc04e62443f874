package vn.cadre.platform.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/**
 * The fields a list can be sorted by, as SQL. Every expression must be non-null; the id is always
 * the last key, so that the order is total and a cursor names one place in it.
 */
public final class Sorting {
  private final Map<String, Key> fields = new LinkedHashMap<>();
  private final Key id;
  private final String fallback;

  /** One sort key: an SQL expression that is never null, and the type its text is cast back to. */
  record Key(String expression, String type, boolean descending) {}

  private Sorting(String idExpression, String idType, String fallback) {
    this.id = new Key(idExpression, idType, false);
    this.fallback = fallback;
  }

  /**
   * A sorting whose last key is this id, and whose order is {@code fallback} unless the caller
   * asks.
   */
  public static Sorting of(String idExpression, String fallback) {
    return new Sorting(idExpression, "uuid", fallback);
  }

  /** As {@link #of(String, String)}, where the last key is not a uuid. */
  public static Sorting of(String idExpression, String idType, String fallback) {
    return new Sorting(idExpression, idType, fallback);
  }

  public Sorting by(String field, String expression, String type) {
    fields.put(field, new Key(expression, type, false));
    return this;
  }

  List<Key> keys(@Nullable List<String> wanted) {
    var keys = new ArrayList<Key>();
    var violations = new Violations();
    for (var field : wanted == null || wanted.isEmpty() ? List.of(fallback) : wanted) {
      var descending = field.startsWith("-");
      var key = fields.get(descending ? field.substring(1) : field);
      if (key == null) {
        violations.add("sort", ViolationCode.UNSORTABLE, field, String.join(", ", fields.keySet()));
      } else {
        keys.add(new Key(key.expression(), key.type(), descending));
      }
    }
    violations.refuseIfAny();
    var last = keys.getLast();
    keys.add(new Key(id.expression(), id.type(), last.descending()));
    return keys;
  }
}

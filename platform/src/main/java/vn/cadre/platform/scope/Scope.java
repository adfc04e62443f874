package vn.cadre.platform.scope;

import java.util.ArrayList;
import java.util.List;

/**
 * The organisation subtrees that a caller may see and change, as paths like {@code
 * /QUANG-NINH/HA-LONG/}. A path ends with a slash, so a subtree is the half-open range of paths
 * that start with it.
 *
 * @param everywhere no restriction; then {@code roots} is empty
 */
public record Scope(boolean everywhere, List<String> roots) {
  public static final Scope EVERYWHERE = new Scope(true, List.of());
  public static final Scope NOTHING = new Scope(false, List.of());

  public Scope {
    roots = List.copyOf(roots);
  }

  public static Scope of(List<String> roots) {
    return new Scope(false, roots);
  }

  public boolean covers(String path) {
    return everywhere || roots.stream().anyMatch(path::startsWith);
  }

  /** An SQL condition on a path column with collation "C"; its arguments are added in order. */
  public String condition(String column, List<Object> arguments) {
    if (everywhere) {
      return "true";
    }
    var ranges = new ArrayList<String>();
    for (var root : roots) {
      ranges.add("(%1$s >= ? AND %1$s < ?)".formatted(column));
      arguments.add(root);
      arguments.add(endOf(root));
    }
    return ranges.isEmpty() ? "false" : "(" + String.join(" OR ", ranges) + ")";
  }

  /**
   * The first path after the subtree: the closing slash replaced by the next character of the
   * collation.
   */
  public static String endOf(String root) {
    return root.substring(0, root.length() - 1) + "0";
  }
}

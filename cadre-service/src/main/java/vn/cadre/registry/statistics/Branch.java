package vn.cadre.registry.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.scope.Scope;

/** Below which part of an organisation something lies, as SQL. */
public final class Branch {

  private Branch() {}

  /**
   * The code of the organisation, right below the asked one, that a path lies in or under; the
   * codes of the caller's own organisations when none was asked for.
   *
   * @param path the column
   * @param arguments takes those of the expression
   */
  public static String of(
      String path, @Nullable OrganisationRef organisation, Scope scope, List<Object> arguments) {
    var roots = organisation == null ? scope.roots() : List.<String>of();
    if (roots.isEmpty()) {
      arguments.add(organisation == null ? 2 : organisation.path().length() + 1);
      return "nullif(split_part(substr(" + path + ", ?), '/', 1), '')";
    }
    var branches = new StringBuilder("CASE");
    for (var root : roots) {
      branches.append(" WHEN ").append(path).append(" ^@ ? THEN ?");
      arguments.add(root);
      arguments.add(
          root.substring(root.lastIndexOf('/', root.length() - 2) + 1, root.length() - 1));
    }
    return branches.append(" END").toString();
  }
}

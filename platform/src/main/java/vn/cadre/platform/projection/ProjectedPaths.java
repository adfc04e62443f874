package vn.cadre.platform.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.cadre.platform.policy.OrganisationPaths;
import vn.cadre.platform.sql.Sql;

/** Where a pack's organisation lies in the tree as it was learned. */
@ApplicationScoped
@IfBuildProperty(name = "platform.projection.organisations", stringValue = "true")
class ProjectedPaths implements OrganisationPaths {
  private static final String PATH =
      "SELECT path FROM organisation WHERE code = ? AND path IS NOT NULL";

  private final Sql sql;

  ProjectedPaths(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<String> pathOf(String code) {
    return sql.one(PATH, List.of(code), row -> row.getString(1));
  }
}

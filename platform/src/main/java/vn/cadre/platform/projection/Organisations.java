package vn.cadre.platform.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;

/**
 * Finds organisations that were learned from the registry; one outside the caller's scope, or whose
 * place in the tree is not known yet, is as if it were not there.
 */
@ApplicationScoped
@IfBuildProperty(name = "platform.projection.organisations", stringValue = "true")
public class Organisations {
  private static final String FIND =
      """
      SELECT id, code, name, level, path, valid_from, valid_to FROM organisation
      WHERE path IS NOT NULL AND\
      """;
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có tổ chức %s trong phạm vi của bạn", "There is no organisation %s in your scope");

  private final Sql sql;

  Organisations(Sql sql) {
    this.sql = sql;
  }

  public Optional<OrganisationRef> byId(UUID id, Scope scope) {
    return sql.one(FIND + " id = ?", List.of(id), Organisations::ref)
        .filter(found -> scope.covers(found.path()));
  }

  public Optional<OrganisationRef> byCode(String code, Scope scope) {
    return sql.one(FIND + " code = ?", List.of(code), Organisations::ref)
        .filter(found -> scope.covers(found.path()));
  }

  /** The organisation of a required field, or null with a violation. */
  public @Nullable OrganisationRef require(
      UUID id, Scope scope, String field, Violations violations) {
    return orViolation(byId(id, scope), field, id, violations);
  }

  /** The organisation to filter by; null when no code was given, or with a violation. */
  public @Nullable OrganisationRef find(
      @Nullable String code, Scope scope, String field, Violations violations) {
    return code == null ? null : orViolation(byCode(code, scope), field, code, violations);
  }

  /** As {@link #find}; only the path. */
  public @Nullable String pathOf(
      @Nullable String code, Scope scope, String field, Violations violations) {
    var found = find(code, scope, field, violations);
    return found == null ? null : found.path();
  }

  private static @Nullable OrganisationRef orViolation(
      Optional<OrganisationRef> found, String field, Object given, Violations violations) {
    if (found.isEmpty()) {
      violations.add(field, "unknown-organisation", UNKNOWN.with(given));
    }
    return found.orElse(null);
  }

  private static OrganisationRef ref(ResultSet row) throws SQLException {
    return new OrganisationRef(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getString("level"),
        row.getString("path"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}

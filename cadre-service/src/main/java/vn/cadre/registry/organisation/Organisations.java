package vn.cadre.registry.organisation;

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

/** Finds organisations for other features; one outside the caller's scope is as if it were not there. */
@ApplicationScoped
public class Organisations {
  private static final String FIND =
      "SELECT id, code, name, path, valid_from, valid_to FROM organisation WHERE ";
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có tổ chức này trong phạm vi của bạn", "There is no such organisation in your scope");

  private final Sql sql;

  Organisations(Sql sql) {
    this.sql = sql;
  }

  public Optional<OrganisationRef> byId(UUID id, Scope scope) {
    return sql.one(FIND + "id = ?", List.of(id), Organisations::ref).filter(o -> scope.covers(o.path()));
  }

  public Optional<OrganisationRef> byCode(String code, Scope scope) {
    return sql.one(FIND + "code = ?", List.of(code), Organisations::ref)
        .filter(o -> scope.covers(o.path()));
  }

  /** The organisation of a required field, or null with a violation. */
  public @Nullable OrganisationRef require(UUID id, Scope scope, String field, Violations violations) {
    return byId(id, scope)
        .orElseGet(
            () -> {
              violations.add(field, "unknown-organisation", UNKNOWN);
              return null;
            });
  }

  /** The path to filter by, from a query parameter; null when none was given. */
  public @Nullable String pathOf(@Nullable String code, Scope scope, String field) {
    if (code == null) {
      return null;
    }
    var found = byCode(code, scope);
    if (found.isEmpty()) {
      new Violations().add(field, "unknown-organisation", UNKNOWN).refuseIfAny();
    }
    return found.map(OrganisationRef::path).orElseThrow();
  }

  private static OrganisationRef ref(ResultSet row) throws SQLException {
    return new OrganisationRef(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getString("path"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}

package vn.cadre.platform.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;

/**
 * Finds organisations; one outside the caller's scope is as if it were not there, and so is one
 * that was learned by events before its place in the tree.
 */
@ApplicationScoped
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

  /** Those of the codes that are there, by one query. */
  public Map<String, OrganisationRef> byCodes(Collection<String> codes, Scope scope) {
    return byCodes(FIND + " code = ANY (?)", codes, scope);
  }

  /** As {@link #byCodes}, held so that none ends while something is put into it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, OrganisationRef> byCodesHeld(Collection<String> codes, Scope scope) {
    return byCodes(FIND + " code = ANY (?) ORDER BY id FOR SHARE", codes, scope);
  }

  private Map<String, OrganisationRef> byCodes(
      String query, Collection<String> codes, Scope scope) {
    return sql.list(query, List.of(codes), Organisations::ref).stream()
        .filter(found -> scope.covers(found.path()))
        .collect(Collectors.toMap(OrganisationRef::code, found -> found));
  }

  /** The organisation of a required field, or null with a violation. */
  public @Nullable OrganisationRef require(
      UUID id, Scope scope, String field, Violations violations) {
    return orViolation(byId(id, scope), field, id, violations);
  }

  /**
   * As {@link #require}, held until the transaction ends: whatever is put below it or into it now
   * is there before it ends, or finds that it has ended.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public @Nullable OrganisationRef requireHeld(
      UUID id, Scope scope, String field, Violations violations) {
    var held =
        sql.one(FIND + " id = ? FOR SHARE", List.of(id), Organisations::ref)
            .filter(found -> scope.covers(found.path()));
    return orViolation(held, field, id, violations);
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
      unknown(field, given, violations);
    }
    return found.orElse(null);
  }

  /** One outside the scope is as unknown as one that is not there. */
  public static void unknown(String field, Object given, Violations violations) {
    violations.add(field, "unknown-organisation", UNKNOWN.with(given));
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

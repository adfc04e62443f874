package vn.cadre.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
 * Finds organisations for other features; one outside the caller's scope is as if it were not
 * there.
 */
@ApplicationScoped
public class Organisations {
  private static final String FIND =
      "SELECT id, code, name, path, valid_from, valid_to FROM organisation WHERE ";
  private static final String NAME_ON =
      """
      SELECT name FROM organisation_former_name
      WHERE organisation_id = ? AND valid_from <= ? AND valid_to > ?\
      """;
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có tổ chức %s trong phạm vi của bạn", "There is no organisation %s in your scope");

  private static final String LABEL = "SELECT 1 FROM organisation_label WHERE id = ?";

  private final Sql sql;

  Organisations(Sql sql) {
    this.sql = sql;
  }

  public Optional<OrganisationRef> byId(UUID id, Scope scope) {
    return sql.one(FIND + "id = ?", List.of(id), Organisations::ref)
        .filter(o -> scope.covers(o.path()));
  }

  public Optional<OrganisationRef> byCode(String code, Scope scope) {
    return sql.one(FIND + "code = ?", List.of(code), Organisations::ref)
        .filter(o -> scope.covers(o.path()));
  }

  /** What it was called on a day, where it was renamed since. */
  public String nameOn(OrganisationRef organisation, LocalDate day) {
    return sql.one(NAME_ON, List.of(organisation.id(), day, day), row -> row.getString(1))
        .orElse(organisation.name());
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
        sql.one(FIND + "id = ? FOR SHARE", List.of(id), Organisations::ref)
            .filter(o -> scope.covers(o.path()));
    return orViolation(held, field, id, violations);
  }

  /** Adds a violation unless the register has the organisation, wherever it lies. */
  public void requireKnown(@Nullable UUID id, String field, Violations violations) {
    if (id != null && sql.one(LABEL, List.of(id), row -> true).isEmpty()) {
      unknown(field, id, violations);
    }
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
  static void unknown(String field, Object given, Violations violations) {
    violations.add(field, "unknown-organisation", UNKNOWN.with(given));
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

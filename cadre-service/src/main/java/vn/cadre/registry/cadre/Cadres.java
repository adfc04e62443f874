package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;

/** Tells other features whether a person is within a scope. */
@ApplicationScoped
public class Cadres {
  // Someone between posts, or retired, still belongs to where they were last.
  private static final String HOME =
      """
      SELECT o.id, o.code, o.name, o.path
      FROM cadre c
      LEFT JOIN LATERAL (SELECT h.organisation_id FROM cadre_home h WHERE h.cadre_id = c.id
        ORDER BY h.valid_from <= ? DESC, CASE WHEN h.valid_from <= ? THEN h.valid_from END DESC, h.valid_from
        LIMIT 1) h ON true
      JOIN organisation o ON o.id = coalesce(h.organisation_id, c.organisation_id)
      WHERE c.id = ?""";

  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có người này trong phạm vi của bạn", "There is no such person in your scope");

  private final Sql sql;

  Cadres(Sql sql) {
    this.sql = sql;
  }

  /** Where someone belongs on a day. */
  public record Home(UUID organisationId, String code, String name, String path) {}

  /** As {@link #home}, and for everyone their own record, wherever it lies. */
  public Optional<Home> readable(UUID cadreId, LocalDate day, Caller caller, Scope scope) {
    var reach = caller.readsOnlyOwnRecord() ? Scope.NOTHING : scope;
    return home(cadreId, day, caller.owns(cadreId) ? Scope.EVERYWHERE : reach);
  }

  /** Where the person of a required field belongs on the day, or null with a violation. */
  public @Nullable Home require(
      UUID cadreId, LocalDate day, Scope scope, String field, Violations violations) {
    var home = home(cadreId, day, scope);
    if (home.isEmpty()) {
      violations.add(field, "unknown-cadre", UNKNOWN);
    }
    return home.orElse(null);
  }

  /** Where the person belongs on the day, if that is within the scope. */
  public Optional<Home> home(UUID cadreId, LocalDate day, Scope scope) {
    return sql.one(
            HOME,
            List.of(day, day, cadreId),
            row ->
                new Home(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("path")))
        .filter(home -> scope.covers(home.path()));
  }
}

package vn.cadre.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;

/** What organisations were called, and whether one that may be out of scope has a name at all. */
@ApplicationScoped
public class OrganisationNames {
  private static final String NAME_ON =
      """
      SELECT name FROM organisation_former_name
      WHERE organisation_id = ? AND valid_from <= ? AND valid_to > ?\
      """;
  private static final String LABEL = "SELECT 1 FROM organisation_label WHERE id = ?";

  private final Sql sql;

  OrganisationNames(Sql sql) {
    this.sql = sql;
  }

  /** What it was called on a day, where it was renamed since. */
  public String nameOn(OrganisationRef organisation, LocalDate day) {
    return sql.one(NAME_ON, List.of(organisation.id(), day, day), row -> row.getString(1))
        .orElse(organisation.name());
  }

  /** Adds a violation unless the register has the organisation, wherever it lies. */
  public void requireKnown(@Nullable UUID id, String field, Violations violations) {
    if (id != null && sql.one(LABEL, List.of(id), row -> true).isEmpty()) {
      Organisations.unknown(field, id, violations);
    }
  }
}

package vn.cadre.registry.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features need to know of an organisation. */
public record OrganisationRef(
    UUID id,
    String code,
    String name,
    String path,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether it exists during the whole of the period; {@code to} null means without end. */
  public boolean existsThroughout(LocalDate from, @Nullable LocalDate to) {
    return !from.isBefore(validFrom) && (validTo == null || to != null && !to.isAfter(validTo));
  }
}

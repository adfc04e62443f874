package vn.cadre.platform.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as other features need to know it.
 *
 * @param level code of the list {@code level}
 * @param path codes from the root down, {@code /QUANG-NINH/HA-LONG/}
 */
public record OrganisationRef(
    UUID id,
    String code,
    String name,
    String level,
    String path,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether it exists on that day. */
  public boolean existsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /** Whether it exists during the whole of the period; {@code to} null means without end. */
  public boolean existsThroughout(LocalDate from, @Nullable LocalDate to) {
    return !from.isBefore(validFrom) && (validTo == null || to != null && !to.isAfter(validTo));
  }
}

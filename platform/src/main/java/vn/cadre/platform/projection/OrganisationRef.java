package vn.cadre.platform.projection;

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
}

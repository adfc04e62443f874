package vn.cadre.registry.position;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.ManagementTier;

/** What of a position may change; organisation, title and start stay. */
record PositionPatch(
    @NotNull @Min(1) @Max(10_000) Integer seats,
    @Nullable ManagementTier managementTier,
    @Nullable Boolean nonLocal,
    @Nullable Boolean termLimited,
    @Nullable LocalDate validTo) {

  /** A flag that is cleared is one that is not set, so that clearing it again changes nothing. */
  PositionPatch {
    nonLocal = Boolean.TRUE.equals(nonLocal);
    termLimited = Boolean.TRUE.equals(termLimited);
  }

  static PositionPatch of(Position now) {
    return new PositionPatch(
        now.seats, now.managementTier, now.nonLocal, now.termLimited, now.validTo);
  }
}

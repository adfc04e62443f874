package vn.cadre.registry.position;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.ManagementTier;

/**
 * A position as its topic tells of it: its own fields, and of others only ids and codes, which
 * never change. Names and ranks are told by the topics of organisations and titles.
 */
public record PositionState(
    UUID id,
    UUID organisationId,
    String organisationCode,
    String titleCode,
    int seats,
    @Nullable ManagementTier managementTier,
    boolean nonLocal,
    boolean termLimited,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public static PositionState of(PositionView position) {
    return new PositionState(
        position.id(),
        position.organisationId(),
        position.organisationCode(),
        position.titleCode(),
        position.seats(),
        position.managementTier(),
        position.nonLocal(),
        position.termLimited(),
        position.validFrom(),
        position.validTo());
  }
}

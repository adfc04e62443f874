package vn.cadre.training.workforce;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/**
 * Somebody on the register, as the rules of training need to know them.
 *
 * @param gender MALE, FEMALE, or null where it is not recorded
 * @param birthDate as precise as it is known
 * @param category CADRE, CIVIL_SERVANT, PUBLIC_EMPLOYEE or NON_SPECIALISED
 * @param organisationId where the person belongs today
 * @param path of that organisation, {@code /QUANG-NINH/HA-LONG/}; null while the tree above it has
 *     not arrived
 * @param recruitedOn as precise as it is known
 * @param status as the registry has it: ACTIVE, SECONDED, ON_LEAVE, ..., RETIRED, LEFT, DECEASED
 */
public record CadreRef(
    UUID id,
    String fullName,
    @Nullable String gender,
    @Nullable PartialDate birthDate,
    String category,
    UUID organisationId,
    String organisationCode,
    @Nullable String path,
    @Nullable PartialDate recruitedOn,
    String status) {}

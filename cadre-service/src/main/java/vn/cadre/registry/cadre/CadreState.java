package vn.cadre.registry.cadre;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;

/**
 * A person as the public topic tells: what anyone who may read the registry sees without {@code
 * personal-data}.
 *
 * @param registeredIn the organisation of the registration; appointments tell where the person
 *     belongs since
 */
public record CadreState(
    UUID id,
    String fullName,
    @Nullable String otherNames,
    @Nullable Gender gender,
    @Nullable PartialDate birthDate,
    @Nullable Place nativePlace,
    Category category,
    UUID registeredIn,
    @Nullable PartialDate recruitedOn,
    @Nullable Party party,
    CadreStatus status) {
  public static final String AGGREGATE = "cadres";

  static CadreState of(Cadre cadre) {
    return new CadreState(
        cadre.id,
        cadre.fullName,
        cadre.otherNames,
        cadre.gender,
        cadre.birthDate,
        Place.of(cadre.nativePlace, cadre.nativePlaceUnit),
        cadre.category,
        cadre.organisationId,
        cadre.recruitedOn,
        Party.of(cadre.partyAdmittedOn, cadre.partyOfficialOn),
        cadre.status);
  }
}

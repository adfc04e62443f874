package vn.cadre.registry.cadre;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;

/** A person as lists show them; nothing of it is masked. */
@Schema(name = "CadreSummary")
record CadreSummary(
    UUID id,
    String fullName,
    @Nullable Gender gender,
    @Nullable PartialDate birthDate,
    Category category,
    UUID organisationId,
    String organisationCode,
    String organisationName,
    Levels levels,
    CadreStatus status,
    @Schema(description = "posts held on the day asked for, main post first")
        List<HeldPost> currentAppointments) {

  CadreSummary holding(List<HeldPost> posts) {
    return new CadreSummary(
        id,
        fullName,
        gender,
        birthDate,
        category,
        organisationId,
        organisationCode,
        organisationName,
        levels,
        status,
        posts);
  }
}

package vn.cadre.registry.cadre;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;

/** A person as lists show them. */
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
    @Schema(
            description =
                "null, like gender and birthDate, where the person belongs to the caller's organisations on the day asked for, but not today")
        @Nullable CadreStatus status,
    @Schema(description = "posts held on the day asked for, main post first")
        List<HeldPost> currentAppointments) {

  /** As an organisation is told of someone that it had once, or will have. */
  CadreSummary ofAnotherTime() {
    return new CadreSummary(
        id,
        fullName,
        null,
        null,
        category,
        organisationId,
        organisationCode,
        organisationName,
        levels,
        null,
        currentAppointments);
  }

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

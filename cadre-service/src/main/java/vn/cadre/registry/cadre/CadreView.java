package vn.cadre.registry.cadre;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.retirement.RetirementView;

/** A person's record as the caller may see it. */
@Schema(name = "Cadre")
record CadreView(
    UUID id,
    long version,
    @Schema(description = "only the last three digits unless the role personal-data is held")
        @Nullable String personalId,
    String fullName,
    @Nullable String otherNames,
    @Nullable Gender gender,
    @Nullable PartialDate birthDate,
    @Nullable String ethnicGroup,
    @Nullable String religion,
    @Nullable Place birthPlace,
    @Nullable Place nativePlace,
    @Nullable Place residence,
    Category category,
    @Schema(
            description =
                "where the person belongs on the day: the organisation of the main appointment")
        UUID organisationId,
    String organisationCode,
    String organisationName,
    @Nullable PartialDate recruitedOn,
    @Nullable Party party,
    Levels levels,
    @Schema(description = "today's; not shown to an organisation that the person has left")
        @Nullable CadreStatus status,
    @Schema(description = "when the person retires by age, as of the day; of those who serve")
        @Nullable RetirementView retirement,
    List<HeldPost> currentAppointments,
    @Schema(description = "recorded all the same: what the personal number contradicts")
        List<Warning> warnings,
    @Schema(description = "fields not shown to this caller") List<String> masked,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  /** Something that does not fit but is no error. */
  @Schema(name = "Warning")
  record Warning(String field, String code, String message) {}
}

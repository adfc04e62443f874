package vn.cadre.registry.qualification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.code.Widths;

/** A qualification to be recorded, and what a merge patch may change of it. */
@LevelOfItsKind
@AwardedWhenCompleted
record NewQualification(
    @NotNull QualificationKind kind,
    @Schema(
            description =
                "a code of professionalLevel, politicalTheoryLevel or stateManagementLevel by the kind; free text for languages and informatics",
            examples = "MASTER")
        @NotBlank
        @Size(max = Widths.LEVEL)
        String level,
    @Schema(examples = "Quản lý công") @Nullable @Size(max = Widths.SPECIALITY) String speciality,
    @Nullable @Size(max = Widths.INSTITUTION) String institution,
    @NotNull QualificationStatus status,
    @Schema(description = "as precise as it is known; absent while studying")
        @Nullable PartialDate awardedOn) {}

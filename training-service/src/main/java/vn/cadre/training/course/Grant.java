package vn.cadre.training.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.QualificationKind;
import vn.cadre.training.code.Widths;

/** The qualification that the registry records of whoever completes a course. */
@Schema(name = "CourseGrant")
public record Grant(
    @Schema(description = "what it is in, by the registry's list qualificationKind") @NotNull
        QualificationKind qualification,
    @Schema(
            description =
                "a code of the registry's list of levels of this kind; free text for languages and informatics",
            examples = "PRINCIPAL_EXPERT")
        @NotBlank
        @Size(max = 100)
        String level,
    @Schema(
            description = "what the certificate is called",
            examples = "Chứng chỉ bồi dưỡng ngạch chuyên viên chính")
        @Nullable
        @Size(max = Widths.NAME)
        String name,
    @Schema(
            description =
                "what the qualification is in, as the record tells it and standards ask for it",
            examples = "Quản lý công")
        @Nullable
        @Size(max = Widths.SPECIALITY)
        String speciality) {}

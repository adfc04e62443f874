package vn.cadre.training.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.Widths;

/** A course to be introduced. */
record NewCourse(
    @Schema(examples = "QLNN-CVC")
        @NotBlank
        @Size(max = Widths.CODE)
        @Pattern(regexp = Widths.CODE_FORM)
        String code,
    @Schema(examples = "Bồi dưỡng ngạch chuyên viên chính") @NotBlank @Size(max = Widths.NAME)
        String name,
    @NotNull CourseKind kind,
    @NotNull @Min(1) @Max(10_000) Integer hours,
    @Schema(description = "what it is about") @Nullable @Size(max = Widths.REASON)
        String description,
    @Schema(description = "absent where completing it is no qualification") @Nullable @Valid
        Grant grants,
    @Schema(description = "codes of the courses that a learner completes before")
        @Nullable
        @Size(max = 20)
        List<String> prerequisites,
    @Schema(description = "absent where nothing is asked") @Nullable @Valid Passing passing,
    @NotNull LocalDate validFrom,
    @Schema(description = "the first day on which it is no longer taught")
        @Nullable LocalDate validTo,
    @Schema(
            description =
                "who keeps it; absent for the courses of everybody, kept by whoever reaches everywhere")
        @Nullable UUID organisationId) {

  CoursePatch content() {
    return new CoursePatch(
        name, kind, hours, description, grants, prerequisites, passing, validFrom);
  }
}

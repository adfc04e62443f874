package vn.cadre.training.course;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a course ends. */
record CourseRetirement(
    @Schema(description = "the first day on which it is no longer taught", examples = "2027-01-01")
        @NotNull
        LocalDate validTo) {}

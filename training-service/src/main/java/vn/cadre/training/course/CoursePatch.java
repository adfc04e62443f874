package vn.cadre.training.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.Widths;

/** What of a course may change; its code and its keeper stay, and it is retired by itself. */
record CoursePatch(
    @NotBlank @Size(max = Widths.NAME) String name,
    @NotNull CourseKind kind,
    @NotNull @Min(1) @Max(10_000) Integer hours,
    @Nullable @Size(max = Widths.REASON) String description,
    @Nullable @Valid Grant grants,
    @Schema(description = "codes; all of them anew") @Nullable @Size(max = 20)
        List<String> prerequisites,
    @Nullable @Valid Passing passing,
    @NotNull LocalDate validFrom) {

  /** Alike where it says the same, however it is written. */
  CoursePatch {
    prerequisites =
        prerequisites == null
            ? List.of()
            : prerequisites.stream().filter(Objects::nonNull).distinct().sorted().toList();
    passing = passing == null || !passing.sound() ? passing : Passing.plain(passing);
  }
}

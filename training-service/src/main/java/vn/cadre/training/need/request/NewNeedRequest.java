package vn.cadre.training.need.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.Widths;

/** What a unit asks for, and what a merge patch may change of it. */
@Schema(name = "NewNeedRequest")
record NewNeedRequest(
    @Schema(description = "the unit that asks") @NotNull UUID organisationId,
    @Schema(description = "the year in which it is needed", examples = "2027")
        @NotNull
        @Min(1990)
        @Max(2100)
        Integer year,
    @Schema(description = "by reference/courseKind") @NotNull CourseKind kind,
    @Schema(description = "a course of the catalogue, of this kind; absent with subject")
        @Nullable UUID courseId,
    @Schema(
            description = "what is to be learned, where no course is named",
            examples = "Kỹ năng tiếp công dân")
        @Nullable
        @Size(max = Widths.NAME)
        String subject,
    @Schema(description = "for how many; absent where they are named", examples = "12")
        @Nullable
        @Min(1)
        @Max(100_000)
        Integer people,
    @Schema(description = "who, where they are named; people of the unit")
        @Nullable
        @Size(max = 500)
        List<@NotNull UUID> cadreIds,
    @Schema(description = "why it is needed", examples = "Chuyển đổi vị trí việc làm")
        @NotBlank
        @Size(max = Widths.REASON)
        String reason) {

  NewNeedRequest {
    // what is no id was read as null, and is refused by its place
    cadreIds =
        cadreIds == null || cadreIds.isEmpty()
            ? null
            : Collections.unmodifiableList(new ArrayList<>(cadreIds));
  }

  List<UUID> named() {
    return cadreIds == null ? List.of() : cadreIds;
  }

  /** How many people it is for; 0 where nothing says. */
  int count() {
    return cadreIds == null ? (people == null ? 0 : people) : cadreIds.size();
  }
}

package vn.cadre.registry.record.salary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.SalaryKind;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.period.EndsAfterStart;
import vn.cadre.registry.record.Cites;

/** A salary step to be recorded, and what a merge patch may change of it. */
@EndsAfterStart
@PaidOneWay
record NewSalaryStep(
    @NotNull SalaryKind kind,
    @NotNull PartialDate from,
    @Nullable PartialDate to,
    @Schema(description = "code of reference/grade; of GRADE_STEP", examples = "01.003")
        @Nullable
        @Size(max = 20)
        String grade,
    @Schema(description = "place on the scale of the grade, from 1; of GRADE_STEP")
        @Nullable
        @Min(1)
        @Max(16)
        Integer step,
    @Schema(
            description = "multiple of the base salary, as a decimal; of GRADE_STEP",
            examples = "2.34")
        @Nullable
        @Size(max = 5)
        @Pattern(regexp = "[0-9]{1,2}(\\.[0-9]{1,2})?")
        String coefficient,
    @Schema(
            description =
                "allowance beyond the top step, in percent of the coefficient; of GRADE_STEP")
        @Nullable
        @Min(1)
        @Max(100)
        Integer overFramePercent,
    @Schema(
            description = "the job position; of JOB_POSITION",
            examples = "Chuyên viên về tổ chức bộ máy")
        @Nullable
        @Size(max = 300)
        String jobPosition,
    @Schema(description = "VND a month; of JOB_POSITION") @Nullable @Min(0) @Max(1_000_000_000)
        Long monthlyAmount,
    @Nullable @Valid DecisionPaper decision)
    implements EndsAfterStart.Term, Cites {}

package vn.cadre.registry.record.salary;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.code.SalaryKind;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.record.EntryNote;
import vn.cadre.registry.record.EntryView;

/** What somebody is paid by for a while. */
@Schema(name = "SalaryStep")
record SalaryStepView(
    UUID id,
    long version,
    UUID cadreId,
    SalaryKind kind,
    PartialDate from,
    @Schema(
            description =
                "first day on which it no longer holds; null where it lasts until the next one begins")
        @Nullable PartialDate to,
    @Schema(description = "code of reference/grade; of GRADE_STEP", examples = "01.003")
        @Nullable String grade,
    @Schema(description = "place on the scale of the grade, from 1; of GRADE_STEP")
        @Nullable Integer step,
    @Schema(
            description = "multiple of the base salary, as a decimal; of GRADE_STEP",
            examples = "2.34")
        @Nullable String coefficient,
    @Schema(
            description =
                "allowance beyond the top step, in percent of the coefficient; of GRADE_STEP")
        @Nullable Integer overFramePercent,
    @Schema(
            description = "the job position; of JOB_POSITION",
            examples = "Chuyên viên về tổ chức bộ máy")
        @Nullable String jobPosition,
    @Schema(description = "VND a month; of JOB_POSITION") @Nullable Long monthlyAmount,
    @Nullable DecisionView decision,
    EntryState state,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions)
    implements EntryView {}

package vn.cadre.training.expense;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.ExpenseKind;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.code.Widths;

/** An expense to be recorded, and what of it may be corrected. */
@Schema(name = "NewExpense")
record ExpenseContent(
    @NotNull UUID classId,
    @NotNull FundingSource source,
    @NotNull ExpenseKind kind,
    @Schema(description = "whole VND", examples = "12500000")
        @NotNull
        @Min(1)
        @Max(100_000_000_000_000L)
        Long amount,
    @Schema(description = "not after today") @NotNull LocalDate spentOn,
    @Schema(description = "the voucher or contract", examples = "PC 214/2025")
        @Nullable
        @Size(max = LONGEST_DOCUMENT)
        String document,
    @Nullable @Size(max = Widths.REASON) String note,
    @Schema(
            description =
                "a scan of the voucher that the caller uploaded and nothing names yet; once told it stays")
        @Nullable UUID attachmentId) {
  /** Characters of the voucher. */
  static final int LONGEST_DOCUMENT = 200;
}

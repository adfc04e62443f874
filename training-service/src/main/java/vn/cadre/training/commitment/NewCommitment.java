package vn.cadre.training.commitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.Widths;

/** Service owed after study that did not go through a class here. */
@Schema(name = "NewCommitment")
record NewCommitment(
    @NotNull UUID cadreId,
    @Schema(description = "what is studied", examples = "Thạc sĩ Quản lý công")
        @NotBlank
        @Size(max = 300)
        String courseName,
    @Schema(description = "the first day of the study", examples = "2025-09-01") @NotNull
        LocalDate studiedFrom,
    @Schema(
            description = "the first day after it, ten years later at most",
            examples = "2027-09-01")
        @NotNull
        LocalDate studiedTo,
    @Schema(
            description =
                "the first day after what is owed, as it was signed, fifty years after the study at most; absent for the length that the pack says",
            examples = "2033-09-01")
        @Nullable LocalDate owedUntil,
    @Schema(
            description = "whole VND that were paid for the study; null while nobody knows it",
            examples = "90000000")
        @Nullable
        @Min(0)
        @Max(NewCommitment.MOST)
        Long cost,
    @Schema(
            description = "why it is made by hand",
            examples = "Học tại Học viện Hành chính, không qua lớp của tỉnh")
        @NotBlank
        @Size(max = Widths.REASON)
        String reason) {
  /** Whole VND. */
  static final long MOST = 100_000_000_000_000L;
}

package vn.cadre.training.commitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.Widths;

/** What a study cost. */
@Schema(name = "CommitmentPrice")
record CommitmentPrice(
    @Schema(
            description =
                "whole VND; absent for the share of what is on record as spent on the class by now, if anything is",
            examples = "90000000")
        @Nullable
        @Min(0)
        @Max(NewCommitment.MOST)
        Long cost,
    @Schema(description = "why it is another one", examples = "Bổ sung học phí học kỳ cuối")
        @NotBlank
        @Size(max = Widths.REASON)
        String reason) {}

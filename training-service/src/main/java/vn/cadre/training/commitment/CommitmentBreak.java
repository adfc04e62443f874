package vn.cadre.training.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.training.code.Widths;

/** That somebody leaves before everything owed is served. */
@Schema(name = "CommitmentBreak")
record CommitmentBreak(
    @Schema(
            description =
                "the first day no more in service: not before the study began, and before owedUntil",
            examples = "2029-03-01")
        @NotNull
        LocalDate leavingOn,
    @Schema(description = "why they leave", examples = "Xin thôi việc theo nguyện vọng")
        @NotBlank
        @Size(max = Widths.REASON)
        String reason) {}

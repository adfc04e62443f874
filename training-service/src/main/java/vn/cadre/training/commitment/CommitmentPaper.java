package vn.cadre.training.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The paper that releases somebody from what they owe. */
@Schema(name = "CommitmentPaper")
record CommitmentPaper(
    @Schema(description = "as it is printed", examples = "27/QĐ-SNV") @NotBlank @Size(max = 100)
        String number,
    @Schema(description = "the day of the paper", examples = "2028-05-04") @NotNull LocalDate date,
    @Schema(description = "who signed it", examples = "Sở Nội vụ") @NotBlank @Size(max = 300)
        String issuer) {}

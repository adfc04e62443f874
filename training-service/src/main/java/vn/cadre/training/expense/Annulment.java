package vn.cadre.training.expense;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.body.Correction;

/** Why an expense does not count any more. */
@Schema(name = "ExpenseAnnulment")
record Annulment(
    @Schema(examples = "Ghi trùng chứng từ") @NotBlank @Size(max = Correction.LONGEST_REASON)
        String reason) {}

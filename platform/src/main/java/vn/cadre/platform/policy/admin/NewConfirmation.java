package vn.cadre.platform.policy.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an admin answers for. */
@Schema(name = "NewPolicyConfirmation")
record NewConfirmation(
    @Schema(description = "numbers that are not verified; absent: all of them")
        @Nullable
        @Size(min = 1, max = 200)
        List<@NotBlank String> keys,
    @Schema(
            description = "what the admin relies on: an official text, a letter of the ministry",
            examples = "Công văn 123/SNV-CCVC ngày 20/11/2026")
        @NotBlank
        @Size(max = 500)
        String citation,
    @Nullable @Size(max = 2000) String note) {}

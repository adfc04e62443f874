package vn.cadre.platform.policy.admin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.VersionContent;

/** A pack to be introduced, with its first version. */
@Schema(name = "NewPolicy")
record NewPolicy(
    @Schema(description = "unique, kebab-case", examples = "ha-dong-2022")
        @NotBlank
        @Size(max = 64)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String id,
    @Schema(description = "which rules it is for", examples = "retirement") @NotBlank String kind,
    @NotBlank @Size(max = 300) String title,
    @Schema(
            description = "code of the organisation whose subtree it holds for; absent: everywhere",
            examples = "HA-DONG")
        @Nullable String organisation,
    @NotNull @Valid VersionContent version) {}

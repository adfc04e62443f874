package vn.cadre.registry.title;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.TitleRank;

/** A title to be introduced. */
record NewTitle(
    @Schema(examples = "COMMUNE-PC-CHAIR")
        @NotBlank
        @Size(max = 64)
        @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*")
        String code,
    @NotBlank @Size(max = 300) String name,
    @NotNull TitleRank rank,
    @Schema(description = "group of titles, e.g. those of 368-QĐ/TW") @Nullable @Size(max = 64)
        String group,
    @Schema(description = "a key post (chức danh chủ chốt)") @Nullable Boolean keyPost) {}

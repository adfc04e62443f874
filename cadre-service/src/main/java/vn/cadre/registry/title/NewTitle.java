package vn.cadre.registry.title;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.code.Widths;

/** A title to be introduced. */
record NewTitle(
    @Schema(examples = "COMMUNE-PC-CHAIR")
        @NotBlank
        @Size(max = Widths.CODE)
        @Pattern(regexp = Widths.CODE_FORM)
        String code,
    @NotBlank @Size(max = Widths.NAME) String name,
    @NotNull TitleRank rank,
    @Schema(description = "group of titles, e.g. those of 368-QĐ/TW")
        @Nullable
        @Size(max = Widths.TITLE_GROUP)
        String group,
    @Schema(description = "a key post (chức danh chủ chốt)") @Nullable Boolean keyPost,
    @Schema(
            description = "since when there is such a title; absent where nobody has told",
            examples = "2008-01-01")
        @Nullable LocalDate validFrom) {}

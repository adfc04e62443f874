package vn.cadre.registry.aim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.TargetKind;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.decision.DecisionPaper;

/** An aim to be set. */
record NewTarget(
    @NotNull UUID organisationId,
    @NotNull TargetKind kind,
    @Schema(examples = "100% cán bộ chủ chốt cấp xã đạt chuẩn đến năm 2025")
        @NotBlank
        @Size(max = Widths.NAME)
        String name,
    @Schema(description = "per cent that are to be reached at least", examples = "100")
        @NotNull
        @Min(1)
        @Max(100)
        Integer leastPercent,
    @Schema(description = "the day by which it is to be reached", examples = "2025-12-31") @NotNull
        LocalDate dueOn,
    @Schema(description = "of STANDARDISATION: posts of organisations of this level alone")
        @Nullable OrganisationLevel level,
    @Schema(description = "of STANDARDISATION: posts of this rank alone") @Nullable TitleRank rank,
    @Schema(description = "of STANDARDISATION: holders of this title alone")
        @Nullable
        @Size(max = Widths.CODE)
        String titleCode,
    @Schema(
            description =
                "of STANDARDISATION: this demand alone; everything that is asked unless told")
        @Nullable Criterion criterion,
    @Schema(
            description =
                "of QUOTA_REDUCTION: the year against whose quota the present one is held",
            examples = "2015")
        @Nullable
        @Min(1990)
        @Max(2100)
        Integer baselineYear,
    @Schema(description = "the document that sets it, one that guides: a plan, a resolution")
        @NotNull
        @Valid
        DecisionPaper decision) {}

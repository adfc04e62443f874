package vn.cadre.registry.staffing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** Whose downsizing is asked about. */
record DownsizingQuery(
    @Describe("code of the organisation, with everything below it") @NotBlank String organisation,
    @Describe("against whose quota the present one is held; by the pack unless told")
        @Nullable
        @Min(QuotaService.FIRST_YEAR)
        @Max(QuotaService.LAST_YEAR)
        Integer baselineYear,
    @Describe("what was in force and done by this day; today unless told")
        @Nullable LocalDate asOf) {}

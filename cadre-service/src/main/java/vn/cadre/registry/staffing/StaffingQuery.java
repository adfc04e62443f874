package vn.cadre.registry.staffing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** Whose staffing is asked about. */
record StaffingQuery(
    @Describe("code of the organisation, with everything below it") @NotBlank String organisation,
    @Describe("the year of the quotas")
        @NotNull
        @Min(QuotaService.FIRST_YEAR)
        @Max(QuotaService.LAST_YEAR)
        Integer year,
    @Describe(
            "the day on which people are counted, in that year; unless told, its last one or today if that is earlier")
        @Nullable LocalDate asOf) {}

package vn.cadre.registry.staffing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.Category;

/** Filters of the list of exceptions. */
record ExceptionQuery(
    @Describe("code of the organisation, with everything below it") @Nullable String organisation,
    @Describe("the year of the quotas")
        @Nullable
        @Min(QuotaService.FIRST_YEAR)
        @Max(QuotaService.LAST_YEAR)
        Integer year,
    @Nullable Set<Category> category,
    Paging paging) {}

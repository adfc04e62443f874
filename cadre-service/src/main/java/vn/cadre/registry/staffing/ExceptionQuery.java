package vn.cadre.registry.staffing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.Category;

/** Filters of the list of exceptions. */
record ExceptionQuery(
    @Describe("code of the organisation, with everything below it") @Nullable String organisation,
    @Nullable Integer year,
    @Nullable Set<Category> category,
    Paging paging) {}

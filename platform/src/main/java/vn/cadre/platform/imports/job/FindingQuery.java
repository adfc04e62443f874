package vn.cadre.platform.imports.job;

import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of what was found. */
public record FindingQuery(
    @Describe("true: only refused rows; false: only rows taken with warnings")
        @Nullable Boolean rejected,
    Paging paging) {}

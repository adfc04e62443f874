package vn.cadre.training.result;

import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the results of one class. */
record ResultsOfClassQuery(
    @Describe("only those who passed, or only those who did not") @Nullable Boolean passed,
    Paging paging) {}

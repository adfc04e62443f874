package vn.cadre.registry.standard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of standards. */
record StandardQuery(
    @Describe(
            value = "only the one that is asked on the day; all unless told",
            example = "2018-12-31")
        @Nullable LocalDate asOf,
    Paging paging) {}

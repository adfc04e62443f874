package vn.cadre.registry.aim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** On which day progress is asked for. */
record ProgressQuery(
    @Describe(value = "the day; today unless told", example = "2021-12-31")
        @Nullable LocalDate asOf) {}

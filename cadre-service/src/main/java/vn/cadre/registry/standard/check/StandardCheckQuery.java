package vn.cadre.registry.standard.check;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** Of which post it is asked. */
record StandardCheckQuery(
    @Describe("a position in scope, held or not; every post held on the day unless told")
        @Nullable UUID position,
    @Describe(value = "the day; today unless told", example = "2018-12-31")
        @Nullable LocalDate asOf) {}

package vn.cadre.registry.locality;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** Of which post it is asked. */
record LocalCheckQuery(
    @Describe("a position in scope, held or not; every post held on the day unless told")
        @Nullable UUID position,
    @Describe(
            value =
                "the day; today unless told. A post that is held is compared by the units of the first day of the appointment",
            example = "2026-11-22")
        @Nullable LocalDate asOf) {}

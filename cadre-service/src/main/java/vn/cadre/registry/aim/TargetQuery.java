package vn.cadre.registry.aim;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.TargetKind;

/** Filters of the list of targets. */
record TargetQuery(
    @Describe("code of the organisation whose aims, and those below it, are meant")
        @Nullable String organisation,
    @Nullable Set<TargetKind> kind,
    @Describe(value = "due before this day", example = "2026-01-01") @Nullable LocalDate dueBefore,
    Paging paging) {}

package vn.cadre.registry.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.TitleRank;

/** Filters of the list of appointments. */
record AppointmentQuery(
    @Nullable UUID cadreId,
    @Nullable UUID positionId,
    @Describe("code of the organisation of the position") @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants,
    @Describe("title code") @Nullable String title,
    @Nullable Set<TitleRank> rank,
    @Nullable Set<AppointmentKind> kind,
    @Nullable Boolean main,
    @Describe("in force on this day; all of history unless told") @Nullable LocalDate asOf,
    @Describe(
            value =
                "in a term that ends before this day and was not renewed yet; only positions that are term-limited",
            example = "2027-02-20")
        @Nullable LocalDate reappointmentDueBefore,
    @Describe("counts by any of kind, rank") @Nullable List<String> facets,
    Paging paging) {}

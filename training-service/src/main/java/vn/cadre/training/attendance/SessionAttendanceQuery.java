package vn.cadre.training.attendance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.training.code.AttendanceState;

/** Filters of who was there in one session. */
record SessionAttendanceQuery(
    @Describe("only those who were marked so") @Nullable Set<AttendanceState> state,
    @Describe("counts everybody in the list by state; null counts those of whom nobody has said")
        @Nullable List<String> facets,
    Paging paging) {}

package vn.cadre.training.need.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.NeedRequestState;

/** Which requests. */
record NeedRequestQuery(
    @Describe(value = "code of the unit, with everything below it", example = "CHI-LANG")
        @Nullable String organisation,
    @Describe(value = "the year in which it is needed", example = "2027")
        @Nullable
        @Min(1990)
        @Max(2100)
        Integer year,
    @Describe("kind of course") @Nullable Set<CourseKind> kind,
    @Describe("where it stands") @Nullable Set<NeedRequestState> state,
    @Describe("only those that a line of a plan serves, or only those that none does")
        @Nullable Boolean served,
    Paging paging) {}

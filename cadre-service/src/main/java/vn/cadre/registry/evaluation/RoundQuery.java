package vn.cadre.registry.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of rounds. */
record RoundQuery(
    @Describe("code of an organisation; its own rounds and those of everything below it")
        @Nullable String organisation,
    @Describe("the year that is judged") @Nullable @Min(1945) @Max(2999) Integer year,
    @Describe("the quarter that is judged") @Nullable @Min(1) @Max(4) Integer quarter,
    @Describe("where the round stands") @Nullable Set<RoundState> state,
    Paging paging) {}

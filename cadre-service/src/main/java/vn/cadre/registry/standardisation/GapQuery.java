package vn.cadre.registry.standardisation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.Criterion;

/** Whose gaps, on which day, in what. */
record GapQuery(
    Whose whose,
    @Describe("only those who lack one of these") @Nullable Set<Criterion> criterion,
    @Describe("also those of whom the record does not tell; false unless told")
        @Nullable Boolean undetermined,
    @Describe(value = "the day; today unless told", example = "2018-12-31")
        @Nullable LocalDate asOf,
    Paging paging) {}

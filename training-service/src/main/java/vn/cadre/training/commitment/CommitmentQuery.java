package vn.cadre.training.commitment;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.training.code.CommitmentState;

/** Filters of commitments. */
record CommitmentQuery(
    @Describe("of one person of the registry") @Nullable UUID cadreId,
    @Describe("of whoever learned in this class") @Nullable UUID classId,
    @Describe("code of the organisation that keeps them, with everything below it")
        @Nullable String organisation,
    @Describe("where they stand") @Nullable Set<CommitmentState> state,
    @Describe(value = "owed until this day or later", example = "2031-01-01")
        @Nullable LocalDate untilFrom,
    @Describe(value = "owed until before this day", example = "2032-01-01")
        @Nullable LocalDate untilTo,
    @Describe("whether the person leaves, or has left, before everything is served")
        @Nullable Boolean leaving,
    Paging paging) {}

package vn.cadre.training.expense;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.training.code.ExpenseKind;
import vn.cadre.training.code.FundingSource;

/** Filters of the list of expenses. */
record ExpenseQuery(
    @Describe("of this class") @Nullable UUID classId,
    @Describe("of the classes of this plan") @Nullable UUID planId,
    @Describe("code of the organiser, with everything below it") @Nullable String organiser,
    @Nullable Set<FundingSource> source,
    @Nullable Set<ExpenseKind> kind,
    @Describe("where it stands; those that count unless told") @Nullable Set<ExpenseState> state,
    @Describe("spent on this day or later") @Nullable LocalDate from,
    @Describe("spent before this day") @Nullable LocalDate to,
    Paging paging) {}

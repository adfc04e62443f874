package vn.cadre.platform.audit;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of a history. */
public record TrailQuery(
    @Describe("what happened") @Nullable Set<Action> action,
    @Describe("first day of the changes, in Vietnam") @Nullable LocalDate from,
    @Describe("the day after the last one") @Nullable LocalDate to,
    Paging paging) {}

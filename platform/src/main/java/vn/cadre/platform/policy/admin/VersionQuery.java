package vn.cadre.platform.policy.admin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the versions of a pack. */
public record VersionQuery(
    @Describe("in force on this day and not withdrawn") @Nullable LocalDate asOf, Paging paging) {}

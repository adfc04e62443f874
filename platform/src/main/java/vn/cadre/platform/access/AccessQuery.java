package vn.cadre.platform.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of a record's access log. */
public record AccessQuery(
    @Describe("first day of the reads, in Vietnam") @Nullable LocalDate from,
    @Describe("the day after the last one") @Nullable LocalDate to,
    @Describe("the client that read") @Nullable String client,
    @Describe("the user that read") @Nullable String subject,
    Paging paging) {}

package vn.cadre.registry.restructuring;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of restructurings. */
record RestructuringQuery(
    @Nullable Set<RestructuringKind> kind,
    @Describe("code of an organisation that ended or came after") @Nullable String organisation,
    @Describe("taking effect on this day or later") @Nullable LocalDate from,
    @Describe("taking effect before this day") @Nullable LocalDate to,
    Paging paging) {}

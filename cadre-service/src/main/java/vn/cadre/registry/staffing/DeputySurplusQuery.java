package vn.cadre.registry.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Which merged units are asked about. */
record DeputySurplusQuery(
    @Describe("code of an organisation, with everything below it") @Nullable String organisation,
    @Describe("today unless told") @Nullable LocalDate asOf,
    Paging paging) {}

package vn.cadre.registry.appointment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.known.KnownAt;

/** What one person's appointments can be asked. */
record OfCadreQuery(
    @Describe("only what was held on the day; everything unless told") @Nullable LocalDate asOf,
    KnownAt known,
    Paging paging) {}

package vn.cadre.registry.appointment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** The day on which a tenure is asked about. */
record TenureQuery(@Describe("until this day; today unless told") @Nullable LocalDate asOf) {}

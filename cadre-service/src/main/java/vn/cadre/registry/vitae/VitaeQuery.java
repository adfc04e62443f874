package vn.cadre.registry.vitae;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** What a curriculum vitae can be asked. */
record VitaeQuery(
    @Describe("the day that everything in it speaks of; today unless told")
        @Nullable LocalDate asOf) {}

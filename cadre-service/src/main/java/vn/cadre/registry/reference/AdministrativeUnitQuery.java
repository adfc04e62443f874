package vn.cadre.registry.reference;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.UnitLevel;
import vn.cadre.registry.code.UnitType;

/** Filters of the list of administrative units. */
record AdministrativeUnitQuery(
    @Describe(value = "words of the full name, with or without accents", example = "ha dong")
        @Nullable
        @Size(max = 200)
        String q,
    @Nullable Set<UnitLevel> level,
    @Nullable Set<UnitType> type,
    @Describe(value = "code of the unit directly above", example = "01") @Nullable String parent,
    @Describe(value = "code of the province, whatever stands between", example = "22")
        @Nullable String province,
    @Describe("in force on this day; today unless told") @Nullable LocalDate asOf,
    Paging paging) {}

package vn.cadre.registry.movement;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.MovementKind;
import vn.cadre.registry.code.MovementSource;
import vn.cadre.registry.code.OrganisationLevel;

/** Filters of the list of movements. */
record MovementQuery(
    @Describe("one person's; then of all time unless told") @Nullable UUID cadreId,
    @Describe(
            value = "on this day or later; a year before `to` unless told",
            example = "2019-01-01")
        @Nullable LocalDate from,
    @Describe(value = "before this day; up to today unless told", example = "2019-04-01")
        @Nullable LocalDate to,
    @Describe(
            value =
                "code of an organisation that they led from or to, with everything below it; of the person, where a report names neither",
            example = "HOANH-BO")
        @Nullable String organisation,
    @Nullable Set<MovementKind> kind,
    @Describe("between which levels; UNSPECIFIED: no source tells, or within one unit")
        @Nullable Set<MovementDirection> direction,
    @Describe(value = "within these levels, direction known or not", example = "DISTRICT,COMMUNE")
        @Nullable Set<OrganisationLevel> levels,
    @Describe("bloc of the organisation that they led to") @Nullable Set<Bloc> bloc,
    @Describe("whether they led from one bloc to another") @Nullable Boolean crossBloc,
    @Nullable MovementSource source,
    Paging paging) {}

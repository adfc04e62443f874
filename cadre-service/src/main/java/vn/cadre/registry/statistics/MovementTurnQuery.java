package vn.cadre.registry.statistics;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.MovementKind;
import vn.cadre.registry.code.OrganisationLevel;

/** Which movements are counted, and by what. */
record MovementTurnQuery(
    @Describe(value = "moved on this day or later", example = "2019-01-01") @NotNull LocalDate from,
    @Describe(value = "moved before this day", example = "2019-04-01") @NotNull LocalDate to,
    @Describe(
            value =
                "code of an organisation that they led from or to, with everything below it; of the person, where a report names neither. The caller's whole scope unless told",
            example = "HOANH-BO")
        @Nullable String organisation,
    @Describe(
            value =
                "dimensions side by side: kind, direction, bloc (of the organisation reached), crossBloc; all unless told",
            example = "kind,direction,bloc,crossBloc")
        @Nullable
        @KnownDimensions(of = MovementDimension.class)
        Set<String> by,
    @Nullable Set<MovementKind> kind,
    @Describe("between which levels; UNSPECIFIED: no source tells, or within one unit")
        @Nullable Set<MovementDirection> direction,
    @Describe(
            value =
                "within these levels, direction known or not: a range of levels is not a direction",
            example = "DISTRICT,COMMUNE")
        @Nullable Set<OrganisationLevel> levels,
    @Describe("bloc of the organisation reached") @Nullable Set<Bloc> bloc,
    @Describe("whether they led from one bloc to another") @Nullable Boolean crossBloc) {

  /** What to count by, in the order asked for. */
  List<MovementDimension> dimensions() {
    return by == null || by.isEmpty()
        ? List.of(MovementDimension.values())
        : by.stream()
            .map(name ->
                Arrays.stream(MovementDimension.values())
                    .filter(dimension -> dimension.key().equals(name))
                    .findFirst()
                    .orElseThrow())
            .toList();
  }
}

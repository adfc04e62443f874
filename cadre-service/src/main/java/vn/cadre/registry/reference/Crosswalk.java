package vn.cadre.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.UnitLevel;

/** What became of a unit, or what a unit was made of. */
@ApplicationScoped
class Crosswalk {
  private final AdministrativeUnits units;
  private final Successors successors;
  private final CivilClock clock;

  Crosswalk(AdministrativeUnits units, Successors successors, CivilClock clock) {
    this.units = units;
    this.successors = successors;
    this.clock = clock;
  }

  record Query(
      @Describe(
              value = "the day on which the code means the unit asked about",
              example = "2025-06-30")
          @NotNull
          LocalDate from,
      @Describe("the day whose units are wanted, today unless told; may lie before `from`")
          @Nullable LocalDate to) {}

  /** How much of a unit the answer speaks of. */
  @Schema(name = "CrosswalkShare")
  enum Share {
    FULL,
    PARTIAL
  }

  @Schema(name = "AdministrativeUnitCrosswalk")
  record View(
      LocalDate from,
      LocalDate to,
      AdministrativeUnitView unit,
      @Schema(description = "units of the day `to`, by code") List<Counterpart> items) {}

  /** A unit of the other day. */
  @Schema(name = "AdministrativeUnitCounterpart")
  record Counterpart(
      AdministrativeUnitView unit,
      @Schema(
              description =
                  "FULL: the whole of the older unit lies in the newer one; PARTIAL: a part of it does")
          Share kind,
      @Schema(description = "false where a step on the way rests on no published list")
          boolean verified) {}

  @Transactional
  View of(String code, Query query) {
    var to = query.to() == null ? clock.today() : query.to();
    var unit = units.find(code, query.from()).orElseThrow(ProblemException::notFound);
    var reached =
        to.isBefore(query.from())
            ? successors.back(unit.code(), query.from(), to)
            : forward(unit, query.from(), to);
    var items =
        units.find(reached.keySet(), to).stream()
            .map(found -> {
              var step = reached.get(found.code());
              return new Counterpart(
                  found, step.whole() ? Share.FULL : Share.PARTIAL, step.verified());
            })
            .toList();
    return new View(query.from(), to, unit, items);
  }

  /**
   * Districts ended without successors of their own: what became of one is what became of its
   * communes.
   */
  Successors.Reached forward(AdministrativeUnitView unit, LocalDate from, LocalDate to) {
    var ended = UnitLevel.DISTRICT.validTo();
    if (unit.level() == UnitLevel.DISTRICT && ended != null && !to.isBefore(ended)) {
      var communes = units.childrenOf(unit.code(), from);
      if (!communes.isEmpty()) {
        return successors.ofParts(communes, from, to);
      }
    }
    return successors.forward(unit.code(), from, to);
  }
}

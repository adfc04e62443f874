package vn.cadre.registry.restructuring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Reason;
import vn.cadre.registry.code.BodyKind;

/**
 * What becomes of the committees of organisations that end.
 *
 * @param ended those that end on the day
 * @param made those that begin
 * @param moved those that had not begun, and begin elsewhere as the same ones
 * @param next where the members of one that ends go, by id
 * @param receiving those that stood before, and get members
 * @param refusals what stands against it
 */
record BodyPlan(
    List<Body> ended,
    List<Made> made,
    List<Moved> moved,
    Map<UUID, UUID> next,
    List<Body> receiving,
    List<Reason> refusals) {
  static final BodyPlan NOTHING =
      new BodyPlan(List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

  /** A new committee, for as long as the longest of those that it comes from would have lasted. */
  record Made(
      UUID id, String code, Unit unit, BodyKind kind, String name, @Nullable LocalDate validTo) {}

  /** A committee and the organisation that it begins in. */
  record Moved(Body body, Unit unit) {}
}

package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.cadre.registry.appointment.AppointmentsTold;
import vn.cadre.registry.organisation.OrganisationsTold;
import vn.cadre.registry.position.PositionsTold;

/**
 * Tells of everything that a restructuring touched, but of people: homes tell when they are
 * derived.
 */
@ApplicationScoped
class Telling {
  private final OrganisationsTold organisations;
  private final PositionsTold positions;
  private final AppointmentsTold appointments;

  Telling(OrganisationsTold organisations, PositionsTold positions, AppointmentsTold appointments) {
    this.organisations = organisations;
    this.positions = positions;
    this.appointments = appointments;
  }

  /** One event for each thing, as it stands now; asked after homes were derived. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(Plan plan, List<Done> done, LocalDate day) {
    organisations.tell(
        plan.renamed().stream().filter(r -> !r.ahead()).map(r -> r.unit().id()).toList(),
        "changed",
        view -> Map.of("name", view.name()));
    organisations.tell(
        plan.made().stream().map(m -> m.unit().id()).toList(),
        "created",
        view -> Map.of("code", view.code()));
    organisations.tell(
        plan.ended().stream().map(Unit::id).toList(),
        "changed",
        view -> Map.of("validTo", day, "successors", view.successors()));
    organisations.tell(
        plan.succeedingIds(), "changed", view -> Map.of("predecessors", view.predecessors()));
    positions.tell(
        plan.establishedPosts().stream().map(Post::id).toList(),
        "created",
        post -> Map.of("organisationId", post.organisationId()));
    positions.tell(
        plan.widenedPosts().stream().map(Post::id).toList(),
        "changed",
        post -> Map.of("seats", post.seats()));
    positions.tell(
        plan.endedPosts().stream().map(Post::id).toList(),
        "changed",
        post -> Map.of("validTo", day));
    appointments.tell(
        Done.ended(done).stream().map(Done::endedId).filter(Objects::nonNull).toList(),
        "ended",
        a -> Map.of("to", day));
    appointments.tell(
        done.stream().filter(Done::moved).map(Done::madeId).filter(Objects::nonNull).toList(),
        "changed",
        a -> Map.of("positionId", a.positionId()));
    appointments.tell(
        Done.made(done).stream().map(Done::madeId).filter(Objects::nonNull).toList(),
        "made",
        a -> Map.of("kind", a.kind(), "from", a.from()));
  }
}

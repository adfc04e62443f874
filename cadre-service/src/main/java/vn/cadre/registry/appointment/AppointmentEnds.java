package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.Scope;
import vn.cadre.registry.authority.Authority;
import vn.cadre.registry.authority.AuthorityFacts;
import vn.cadre.registry.cadre.HomeOfCadres;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.problem.RegistryProblem;

/** Ends appointments and extends their terms, by papers of a tier that manages the post. */
@ApplicationScoped
class AppointmentEnds {
  private static final Bilingual ENDS_BEFORE_START =
      new Bilingual("Ngày kết thúc phải sau ngày bắt đầu", "The end must lie after the start");
  private static final Bilingual ONLY_EARLIER =
      new Bilingual(
          "Việc giữ chức này kết thúc vào %s; chỉ có thể ghi ngày kết thúc sớm hơn. Để giữ lâu hơn, dùng reappoint hoặc extend, hoặc thu hồi văn bản đã kết thúc.",
          "The appointment ends on %s; only an earlier end can be recorded. For a later one reappoint or extend, or revoke the document that ended it.");
  private static final Bilingual ONE_DAY =
      new Bilingual(
          "Việc giữ chức này chỉ trong một ngày (%s); không thể kết thúc sớm hơn",
          "The appointment is of one day (%s) and cannot end earlier");

  private final AppointmentRepository appointments;
  private final AppointmentReader reader;
  private final Seats seats;
  private final HomeOfCadres homes;
  private final AppointmentsTold told;
  private final Decisions decisions;
  private final Authority authority;
  private final Preconditions preconditions;

  AppointmentEnds(
      AppointmentRepository appointments,
      AppointmentReader reader,
      Seats seats,
      HomeOfCadres homes,
      AppointmentsTold told,
      Decisions decisions,
      Authority authority,
      Preconditions preconditions) {
    this.appointments = appointments;
    this.reader = reader;
    this.seats = seats;
    this.homes = homes;
    this.told = told;
    this.decisions = decisions;
    this.authority = authority;
    this.preconditions = preconditions;
  }

  @Transactional
  AppointmentView end(UUID id, Body<AppointmentEnd> body) {
    reader.requireInScope(id);
    var appointment = appointments.findById(id);
    var end =
        body.draft()
            .check(
                (told, found) -> {
                  if (!told.to().latest().isAfter(appointment.starts.earliest())) {
                    found.add("to", "ends-after-start", ENDS_BEFORE_START);
                  }
                },
                "to")
            .check((told, found) -> decisions.check(told.decision(), "decision", found), "decision")
            .check(
                (told, found) ->
                    Bringing.require(
                        Bringing.ends(), told.decision().type(), "decision.type", found),
                "decision.type")
            .sound();
    preconditions.requireVersion(appointment.version);
    if (appointment.annulledById != null) {
      throw ProblemException.of(RegistryProblem.APPOINTMENT_ANNULLED);
    }
    refuseUnlessEarlier(appointment, end.to());
    return end(appointment, end);
  }

  private static void refuseUnlessEarlier(Appointment appointment, PartialDate to) {
    var ends = appointment.ends;
    if (!Appointment.canEnd(appointment.starts, ends)) {
      throw ProblemException.of(RegistryProblem.ALREADY_ENDED, ONE_DAY.with(appointment.starts));
    }
    if (ends != null && !to.earliest().isBefore(ends.earliest())) {
      throw ProblemException.of(RegistryProblem.ALREADY_ENDED, ONLY_EARLIER.with(ends));
    }
  }

  /** Ends a post that is held, as part of a move. */
  @Transactional(Transactional.TxType.MANDATORY)
  void end(UUID id, AppointmentEnd end) {
    end(appointments.findById(id), end);
  }

  /** The appointment, where its position is the caller's and it was not taken back. */
  Appointment toRenew(UUID id) {
    reader.requireInScope(id);
    return appointments.findById(id);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  AppointmentView extended(Appointment appointment, PartialDate to, DecisionPaper paper) {
    // what extends a term tells from the day on which that would have ended
    requireAuthority(appointment, paper, Objects.requireNonNull(appointment.ends));
    appointment.extend(to, decisions.register(paper));
    appointments.flush();
    homes.derive(List.of(appointment.cadreId));
    return told(appointment, "extended", Map.of("to", to));
  }

  private void requireAuthority(
      Appointment appointment, DecisionPaper given, PartialDate takesEffect) {
    var paper = decisions.asRecorded(given);
    var post = seats.lock(appointment.positionId, Scope.EVERYWHERE).orElseThrow();
    authority.require(
        new AuthorityFacts(
            paper.type(), paper.date(), takesEffect.latest(), paper.tier(), post.managementTier()),
        post.path());
  }

  private AppointmentView end(Appointment appointment, AppointmentEnd end) {
    requireAuthority(appointment, end.decision(), end.to());
    appointment.end(end.to(), decisions.register(end.decision()));
    appointments.flush();
    homes.derive(List.of(appointment.cadreId));
    return told(appointment, "ended", Map.of("to", end.to()));
  }

  private AppointmentView told(Appointment appointment, String type, Map<String, ?> change) {
    told.tell(List.of(appointment.id), type, state -> change);
    return reader.view(appointment.id);
  }
}

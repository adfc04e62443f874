package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.tenure.Tenure;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.AssessmentView;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.term.Renewal;
import vn.cadre.registry.term.RenewalFacts;
import vn.cadre.registry.term.TermNumbers;
import vn.cadre.registry.term.Terms;

/** Renews terms and extends them until retirement, by the rules of the pack. */
@ApplicationScoped
class RenewalService {
  private static final Bilingual BEFORE_END =
      new Bilingual("Phải sau khi hết thời hạn hiện tại (%s)", "Must lie after the term (%s)");
  private static final Bilingual AFTER_RETIREMENT =
      new Bilingual("Không được sau khi nghỉ hưu (%s)", "Must not lie after retirement (%s)");

  // the same for every rank
  private static final Set<DecisionType> RENEWING =
      Bringing.begins(AppointmentKind.REAPPOINTMENT, TitleRank.HEAD);

  private final AppointmentService appointments;
  private final AppointmentReader reader;
  private final AppointmentEnds ending;
  private final Spells spells;
  private final Seats seats;
  private final Terms terms;
  private final Decisions decisions;
  private final Preconditions preconditions;
  private final CurrentScope scope;
  private final CivilClock clock;

  RenewalService(
      AppointmentService appointments,
      AppointmentReader reader,
      AppointmentEnds ending,
      Spells spells,
      Seats seats,
      Terms terms,
      Decisions decisions,
      Preconditions preconditions,
      CurrentScope scope,
      CivilClock clock) {
    this.appointments = appointments;
    this.reader = reader;
    this.ending = ending;
    this.spells = spells;
    this.seats = seats;
    this.terms = terms;
    this.decisions = decisions;
    this.preconditions = preconditions;
    this.scope = scope;
    this.clock = clock;
  }

  /** A term that may be renewed or extended, with what it is judged by. */
  private record Running(
      Appointment appointment,
      PartialDate ends,
      RenewalFacts facts,
      @Nullable Policy<TermNumbers> policy) {}

  @Transactional
  AppointmentView reappoint(UUID id, Body<TermChange> body) {
    var found = reader.get(id);
    var leaves = terms.pensionFrom(found.cadreId(), pathOf(found.positionId()));
    var given = read(id, body, leaves, RENEWING);
    var running = running(id, given);
    var policy = running.policy();
    if (policy != null) {
      refuseUnlessAllowed(Renewal.renewing(policy), running.facts());
    }
    var now = running.appointment();
    return appointments.make(
        new NewAppointment(
            now.cadreId,
            now.positionId,
            AppointmentKind.REAPPOINTMENT,
            now.seatNo,
            now.main,
            running.ends(),
            given.to(),
            given.decision()),
        scope.get());
  }

  @Transactional
  AppointmentView extend(UUID id, Body<TermChange> body) {
    var found = reader.get(id);
    var path = pathOf(found.positionId());
    var leaves = terms.pensionFrom(found.cadreId(), path);
    var given = read(id, body, leaves, Bringing.extendsTerms());
    var running = running(id, given);
    var policy = running.policy();
    if (policy != null) {
      refuseUnlessAllowed(Renewal.extending(policy), running.facts());
    }
    var post = seats.lock(found.positionId(), Scope.EVERYWHERE).orElseThrow();
    var until = extendedTo(given, leaves, post.validTo());
    if (!post.inForceThroughout(running.appointment().starts, until)) {
      throw ProblemException.of(RegistryProblem.POSITION_NOT_IN_FORCE);
    }
    return ending.extended(running.appointment(), until, given.decision());
  }

  /** Unless told until retirement, or until the post is gone. */
  private static PartialDate extendedTo(
      TermChange given, @Nullable LocalDate leaves, @Nullable LocalDate postEnds) {
    var told = given.to();
    if (told != null) {
      return told;
    }
    if (leaves == null) {
      throw ProblemException.invalid(new Violations().add("to", ViolationCode.REQUIRED).all());
    }
    return PartialDate.of(postEnds != null && postEnds.isBefore(leaves) ? postEnds : leaves);
  }

  private String pathOf(UUID position) {
    return seats.pathOf(position, scope.get()).orElseThrow(ProblemException::notFound);
  }

  /** Derived from all terms in the post until the day, and judged as of that day. */
  @Transactional
  TenureView tenure(UUID id, Supplier<TenureQuery> query, Locale language) {
    var appointment = reader.get(id);
    var asked = query.get().asOf();
    var day = asked == null ? clock.today() : asked;
    var path = pathOf(appointment.positionId());
    var policy = terms.policy(path, day).orElse(null);
    var tolerance = policy == null ? Period.ZERO : policy.numbers().gapTolerance();
    var all = spells.of(appointment.cadreId(), appointment.positionId());
    var tenure = Tenure.asOf(day, all, tolerance).orElse(null);
    var turns = (int) all.stream().filter(spell -> !spell.from().earliest().isAfter(day)).count();
    return TenureView.of(
        appointment, day, tenure, turns, renewal(appointment, path, day, policy, language));
  }

  private @Nullable AssessmentView renewal(
      AppointmentView appointment,
      String path,
      LocalDate day,
      @Nullable Policy<TermNumbers> policy,
      Locale language) {
    var ends = appointment.to();
    if (policy == null || ends == null || !appointment.hasTerm()) {
      return null;
    }
    var facts = terms.facts(appointment.cadreId(), path, ends.earliest(), day, policy.numbers());
    var findings = judge(Renewal.renewing(policy), facts);
    return AssessmentView.of(
        new Assessment(
            Renewal.OUTCOMES.of(findings),
            appointment.cadreId(),
            day,
            policy.ref(),
            findings.stream().map(Finding::reason).toList()),
        language);
  }

  /** The body, once the appointment is known to be the caller's. */
  private TermChange read(
      UUID id, Body<TermChange> body, @Nullable LocalDate leaves, Set<DecisionType> papers) {
    var ends = reader.get(id).to();
    return body.draft()
        .check((told, found) -> checkEnd(told.to(), ends, leaves, found), "to")
        .check((told, found) -> decisions.check(told.decision(), "decision", found), "decision")
        .check(
            (told, found) ->
                Bringing.require(papers, told.decision().type(), "decision.type", found),
            "decision.type")
        .sound();
  }

  private static void checkEnd(
      @Nullable PartialDate to,
      @Nullable PartialDate ends,
      @Nullable LocalDate leaves,
      Violations found) {
    if (to != null && ends != null && !to.latest().isAfter(ends.earliest())) {
      found.add("to", "after-term", BEFORE_END.with(ends));
    }
    if (to != null && leaves != null && to.earliest().isAfter(leaves)) {
      found.add("to", "after-retirement", AFTER_RETIREMENT.with(leaves));
    }
  }

  private Running running(UUID id, TermChange given) {
    var appointment = ending.toRenew(id);
    preconditions.requireVersion(appointment.version);
    if (appointment.annulledById != null) {
      throw ProblemException.of(RegistryProblem.APPOINTMENT_ANNULLED);
    }
    var ends = appointment.ends;
    if (ends == null
        || appointment.endDecisionId != null
        || appointment.seatNo == null
        || !appointment.kind.beginsTerm()) {
      throw ProblemException.of(RegistryProblem.NOTHING_TO_RENEW);
    }
    var path = pathOf(appointment.positionId);
    var decided = given.decision().date();
    var policy = terms.policy(path, decided, ends.earliest()).orElse(null);
    var facts =
        policy == null
            ? new RenewalFacts(ends.earliest(), decided, null, null)
            : terms.facts(appointment.cadreId, path, ends.earliest(), decided, policy.numbers());
    return new Running(appointment, ends, facts, policy);
  }

  private static void refuseUnlessAllowed(List<Rule<RenewalFacts>> rules, RenewalFacts facts) {
    var findings = judge(rules, facts);
    if (findings.stream().anyMatch(Finding.Failed.class::isInstance)) {
      throw ProblemException.refused(
          RegistryProblem.TERM_REFUSED,
          RegistryProblem.TERM_REFUSED.explanation(),
          findings.stream().map(Finding::reason).toList());
    }
  }

  private static List<Finding> judge(List<Rule<RenewalFacts>> rules, RenewalFacts facts) {
    return rules.stream().map(rule -> rule.judge(facts)).toList();
  }
}

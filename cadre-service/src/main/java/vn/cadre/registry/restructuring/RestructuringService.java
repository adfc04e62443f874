package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.problem.RegistryProblem;

/** Rehearses restructurings and carries them out, whole or not at all. */
@ApplicationScoped
class RestructuringService {
  private static final Bilingual REFUSED =
      new Bilingual(
          "%s điều cản trở việc sắp xếp này, nêu ở reasons",
          "%s things stand against this restructuring; reasons name them");

  private final Grounds.Reader grounds;
  private final Carrying carrying;
  private final RestructuringRows rows;
  private final Decisions decisions;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final RestructuringEvents events;
  private final Competence competence;
  private final Sql sql;
  private final Clock clock;
  private final CivilClock today;

  RestructuringService(
      Grounds.Reader grounds,
      Carrying carrying,
      RestructuringRows rows,
      Decisions decisions,
      Organisations organisations,
      CurrentScope scope,
      CurrentCaller caller,
      RestructuringEvents events,
      Competence competence,
      Sql sql,
      Clock clock,
      CivilClock today) {
    this.grounds = grounds;
    this.carrying = carrying;
    this.rows = rows;
    this.decisions = decisions;
    this.organisations = organisations;
    this.scope = scope;
    this.caller = caller;
    this.events = events;
    this.competence = competence;
    this.sql = sql;
    this.clock = clock;
    this.today = today;
  }

  @Transactional
  Page<RestructuringView> page(RestructuringQuery query, String fingerprint) {
    var violations = new Violations();
    organisations.find(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    return rows.page(query, fingerprint);
  }

  @Transactional
  RestructuringView get(UUID id) {
    return rows.one(id).orElseThrow(ProblemException::notFound);
  }

  /** What would happen, found out by doing it and taking it back; what is refused is not tried. */
  @Transactional
  RestructuringView rehearse(Body<NewRestructuring> body, Locale locale) {
    var given = read(body);
    var plan = plan(given);
    if (plan.isRefused()) {
      return RestructuringView.rehearsal(given, Effect.of(plan, List.of(), locale));
    }
    sql.update("SAVEPOINT rehearsal", List.of());
    var done = carrying.out(plan, given.effectiveFrom(), decisions.register(given.decision()));
    sql.update("ROLLBACK TO SAVEPOINT rehearsal", List.of());
    sql.update("RELEASE SAVEPOINT rehearsal", List.of());
    return RestructuringView.rehearsal(given, Effect.of(plan, done, locale));
  }

  @Transactional
  RestructuringView carryOut(Body<NewRestructuring> body, Locale locale) {
    var given = read(body);
    var plan = plan(given);
    if (plan.isRefused()) {
      var reasons = plan.reasons();
      throw ProblemException.refused(
          RegistryProblem.RESTRUCTURING_REFUSED, REFUSED.with(reasons.size()), reasons);
    }
    var decision = decisions.register(given.decision());
    var done = carrying.out(plan, given.effectiveFrom(), decision);
    var effect = Effect.of(plan, done, locale);
    var id = UuidV7.next();
    rows.insert(
        id,
        given,
        decision,
        effect,
        merger(plan, given.effectiveFrom()),
        clock.instant().atOffset(ZoneOffset.UTC),
        caller.get().name());
    var view = rows.one(id).orElseThrow(ProblemException::notFound);
    events.tell(view, "carried-out", Map.of("effectiveFrom", view.effectiveFrom()));
    return view.showing(effect);
  }

  /** What is refused for its form is also told of what it names and the register does not have. */
  private NewRestructuring read(Body<NewRestructuring> body) {
    return body.draft()
        .checkIfRefused(
            (told, found) -> {
              for (int i = 0; i < told.from().size(); i++) {
                organisations.find(told.from().get(i), scope.get(), "from[" + i + "]", found);
              }
            },
            "from")
        .checkIfRefused(
            (told, found) -> decisions.check(told.decision(), "decision", found), "decision")
        .sound();
  }

  private Plan plan(NewRestructuring given) {
    var found = grounds.of(given);
    var violations = new Violations();
    Intake.check(given, found, scope.get().everywhere(), violations);
    Bringing.require(Bringing.restructures(), given.decision().type(), "decision.type", violations);
    decisions.check(given.decision(), "decision", violations);
    violations.refuseIfAny();
    refuseIfTaken(given);
    var plan = Planner.of(given, found, today.today());
    return plan.refusedToo(
        competence.refusals(
            plan, found, decisions.asRecorded(given.decision()), given.effectiveFrom()));
  }

  /** Codes are unique everywhere; a rehearsal says so as the real run would. */
  private void refuseIfTaken(NewRestructuring given) {
    if (given.kind() == RestructuringKind.RENAME) {
      return;
    }
    var codes = given.to().stream().filter(Target::begins).map(Target::code).toList();
    sql.list(
            "SELECT code FROM organisation_label WHERE code = ANY (?) ORDER BY code LIMIT 1",
            List.of(codes),
            row -> row.getString(1))
        .forEach(taken -> {
          throw RegistryProblem.taken("to", taken);
        });
  }

  /** What received is one of the bodies, unless it began on that day. */
  private static RestructuringRows.@Nullable Merger merger(Plan plan, LocalDate day) {
    var receiver = plan.receiver();
    if (receiver == null) {
      return null;
    }
    var joined = plan.successions().stream().filter(s -> s.successor().equals(receiver)).count();
    return new RestructuringRows.Merger(
        receiver.id(), (int) joined + (receiver.validFrom().isBefore(day) ? 1 : 0));
  }
}

package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.training.paper.Papers;
import vn.cadre.training.problem.TrainingProblem;

/** Drafts plans and moves them on. */
@ApplicationScoped
class PlanService {
  private static final Bilingual NOT_IN_YEAR =
      new Bilingual(
          "Đơn vị không tồn tại trong năm %s", "The organisation does not exist in the year %s");

  private final PlanDesk desk;
  private final PlanRows rows;
  private final LineRows lines;
  private final PlanSums planSums;
  private final Revisions revisions;
  private final Papers papers;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final Clock clock;

  PlanService(
      PlanDesk desk,
      PlanRows rows,
      LineRows lines,
      PlanSums planSums,
      Revisions revisions,
      Papers papers,
      Organisations organisations,
      CurrentScope scope,
      CurrentCaller caller,
      Preconditions preconditions,
      Clock clock) {
    this.desk = desk;
    this.rows = rows;
    this.lines = lines;
    this.planSums = planSums;
    this.revisions = revisions;
    this.papers = papers;
    this.organisations = organisations;
    this.scope = scope;
    this.caller = caller;
    this.preconditions = preconditions;
    this.clock = clock;
  }

  @Transactional
  Page<PlanView> page(PlanQuery query, String fingerprint) {
    var violations = new Violations();
    var organiser =
        organisations.pathOf(query.organiser(), Scope.EVERYWHERE, "organiser", violations);
    violations.refuseIfAny();
    var page = rows.page(query, organiser, fingerprint);
    var sums = planSums.of(page.items().stream().map(PlanRow::id).toList());
    return page.map(plan -> desk.view(plan, sums.getOrDefault(plan.id(), PlanView.Sums.NONE)));
  }

  @Transactional
  PlanView get(UUID id) {
    return desk.view(desk.seen(id));
  }

  @Transactional
  PlanView create(Body<NewPlan> body) {
    var given =
        body.draft()
            .check(this::checkOrganiser, "organiserId", "year")
            .check((plan, found) -> checkCeiling(plan.ceiling(), found), "ceiling")
            .sound();
    var id = UuidV7.next();
    rows.insert(id, given, clock.instant(), caller.get());
    return desk.tell(
        id, "drafted", Map.of("organiserId", given.organiserId(), "year", given.year()));
  }

  private void checkOrganiser(NewPlan plan, Violations violations) {
    var found = organisations.require(plan.organiserId(), scope.get(), "organiserId", violations);
    if (found == null) {
      return;
    }
    var first = LocalDate.of(plan.year(), 1, 1);
    var to = found.validTo();
    if (!first.plusYears(1).isAfter(found.validFrom()) || to != null && !to.isAfter(first)) {
      violations.add("organiserId", "organisation-not-in-force", NOT_IN_YEAR.with(plan.year()));
    }
  }

  private static void checkCeiling(@Nullable Ceiling ceiling, Violations violations) {
    if (ceiling != null) {
      Budgets.checkOnce(ceiling.bySource(), "ceiling.bySource", violations);
      Budgets.checkWithin(ceiling, "ceiling", violations);
    }
  }

  @Transactional
  PlanView patch(UUID id, Body<PlanPatch> body) {
    var plan = desk.held(id);
    var violations = new Violations();
    var change = body.mergedInto(plan.content(), violations);
    checkCeiling(change.ceiling(), violations);
    violations.refuseIfAny();
    preconditions.requireVersion(plan.version());
    plan.lifecycle().requireDraft();
    if (change.equals(plan.content())) {
      return desk.view(plan);
    }
    desk.refuseBeyond(change.ceiling(), lines.of(id));
    rows.describe(id, change, caller.get());
    return desk.tell(id, "changed", Changes.between(plan.content(), change));
  }

  @Transactional
  PlanView submit(UUID id) {
    var plan = desk.held(id);
    preconditions.requireVersion(plan.version());
    var next = plan.lifecycle().submitted();
    var drafted = lines.of(id);
    if (drafted.isEmpty()) {
      throw ProblemException.of(TrainingProblem.PLAN_EMPTY);
    }
    revisions.judge(plan, drafted);
    rows.submit(id, next, clock.instant(), caller.get());
    return desk.tell(id, "submitted", Map.of("state", next));
  }

  @Transactional
  PlanView giveBack(UUID id, Body<Reasoned> body) {
    var plan = desk.toSettle(id);
    var reason = body.value().reason();
    preconditions.requireVersion(plan.version());
    var next = plan.lifecycle().returned();
    rows.settle(id, next, plan.revision(), reason, clock.instant(), caller.get());
    return desk.tell(id, "returned", Map.of("state", next, "reason", reason));
  }

  @Transactional
  PlanView approve(UUID id, Body<Approval> body) {
    var plan = desk.toSettle(id);
    var draft = body.draft();
    papers.check(draft, Approval::decision, "decision");
    var decision = draft.sound().decision();
    preconditions.requireVersion(plan.version());
    var next = plan.lifecycle().approved();
    var drafted = lines.of(id);
    var reasons = revisions.judge(plan, drafted);
    papers.keep(decision, "decision");
    revisions.keep(plan, decision, reasons, drafted, clock.instant(), caller.get());
    rows.settle(id, next, plan.revision() + 1, plan.reason(), clock.instant(), caller.get());
    return desk.tell(id, "approved", Map.of("state", next, "revision", plan.revision() + 1));
  }

  @Transactional
  PlanView amend(UUID id, Body<Reasoned> body) {
    var plan = desk.held(id);
    var reason = body.value().reason();
    preconditions.requireVersion(plan.version());
    var next = plan.lifecycle().amended();
    rows.amend(id, next, reason, clock.instant(), caller.get());
    return desk.tell(id, "amended", Map.of("state", next, "reason", reason));
  }

  @Transactional
  PlanView discard(UUID id, Body<Reasoned> body) {
    var plan = desk.held(id);
    var reason = body.value().reason();
    preconditions.requireVersion(plan.version());
    var next = plan.lifecycle().discarded();
    var approved = revisions.restore(plan);
    rows.discard(id, next, approved, reason, clock.instant(), caller.get());
    var change = Changes.between(plan.content(), approved);
    change.put("state", next);
    change.put("reason", reason);
    return desk.tell(id, "discarded", change);
  }

  @Transactional
  PlanView cancel(UUID id, Body<Reasoned> body) {
    var plan = desk.toCancel(id);
    var reason = body.value().reason();
    preconditions.requireVersion(plan.version());
    var next = plan.lifecycle().cancelled();
    if (revisions.hasClasses(id)) {
      throw ProblemException.of(TrainingProblem.PLAN_IN_USE);
    }
    rows.settle(id, next, plan.revision(), reason, clock.instant(), caller.get());
    return desk.tell(id, "cancelled", Map.of("state", next, "reason", reason));
  }
}

package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.training.problem.TrainingProblem;

/** Where plans are opened for whoever may write them, and told of once they changed. */
@ApplicationScoped
class PlanDesk {
  private static final Bilingual OUT_OF_SCOPE =
      new Bilingual(
          "Đơn vị tổ chức của kế hoạch nằm ngoài phạm vi của bạn",
          "The organiser of the plan lies outside your scope");
  private static final Bilingual OWN_DRAFT =
      new Bilingual(
          "Người soạn hoặc trình kế hoạch không được duyệt kế hoạch đó",
          "Whoever drafted or submitted a plan does not approve it");
  private static final Bilingual DRAFT =
      new Bilingual(
          "Kế hoạch chưa từng được duyệt do người soạn hủy (training-manager)",
          "A plan that was never approved is cancelled by whoever drafts it (training-manager)");
  private static final Bilingual IN_FORCE =
      new Bilingual(
          "Kế hoạch đã được duyệt do người duyệt không tham gia soạn hủy (approver)",
          "A plan that was approved is cancelled by an approver who had no part in drafting it");
  private static final Bilingual BEYOND =
      new Bilingual(
          "Kinh phí các dòng vượt trần của kế hoạch, nêu ở reasons",
          "The lines cost more than the plan may; reasons say where");

  private final PlanRows plans;
  private final LineRows lines;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final AllowedActions actions;
  private final Outbox outbox;

  PlanDesk(
      PlanRows plans,
      LineRows lines,
      CurrentScope scope,
      CurrentCaller caller,
      AllowedActions actions,
      Outbox outbox) {
    this.plans = plans;
    this.lines = lines;
    this.scope = scope;
    this.caller = caller;
    this.actions = actions;
    this.outbox = outbox;
  }

  PlanRow seen(UUID id) {
    return plans.find(id).orElseThrow(ProblemException::notFound);
  }

  /** The plan, held, for whoever has its organiser in scope. */
  PlanRow held(UUID id) {
    refuseOutOfScope(seen(id));
    return plans.held(id).orElseThrow(ProblemException::notFound);
  }

  /** The plan for whoever has its organiser in scope. */
  PlanRow inScope(UUID id) {
    var plan = seen(id);
    refuseOutOfScope(plan);
    return plan;
  }

  /** As {@link #held}, for somebody who had no part in it. */
  PlanRow toSettle(UUID id) {
    var plan = held(id);
    if (hasDrafted(plan)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, OWN_DRAFT);
    }
    return plan;
  }

  /** As {@link #held}, for whoever may cancel it. */
  PlanRow toCancel(UUID id) {
    var plan = held(id);
    if (!mayCancel(plan)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, plan.revision() == 0 ? DRAFT : IN_FORCE);
    }
    return plan;
  }

  private void refuseOutOfScope(PlanRow plan) {
    if (!isInScope(plan)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, OUT_OF_SCOPE);
    }
  }

  void refuseBeyond(@Nullable Ceiling ceiling, List<PlanLine> drafted) {
    var reasons = PlanRules.withinCeiling(ceiling, drafted);
    if (!PlanRules.passed(reasons)) {
      throw ProblemException.refused(TrainingProblem.PLAN_OVER_BUDGET, BEYOND, reasons);
    }
  }

  PlanView view(PlanRow plan) {
    return view(plan, PlanView.Sums.of(lines.of(plan.id())));
  }

  PlanView view(PlanRow plan, PlanView.Sums sums) {
    return PlanView.of(plan, sums, allowed(plan));
  }

  /** What the caller may do with the plan. */
  List<String> allowed(PlanRow plan) {
    return actions.of(
        PlanResource.class,
        action ->
            isInScope(plan)
                && plan.lifecycle().may(action)
                && !(Lifecycle.SETTLING.contains(action) && hasDrafted(plan))
                && (!action.equals("cancel") || mayCancel(plan)));
  }

  /** Tells of a change that counted the version, and shows the plan as it is now. */
  @Transactional(Transactional.TxType.MANDATORY)
  PlanView tell(UUID id, String type, Map<String, ?> change) {
    var plan = seen(id);
    var drafted = lines.of(id);
    outbox.append(
        new DomainEvent(
            PlanTold.AGGREGATE,
            id,
            plan.version() + 1,
            type,
            change,
            PlanTold.of(plan, drafted),
            SeenBy.through(plan.path())));
    return view(plan, PlanView.Sums.of(drafted));
  }

  /**
   * What an approver put in force is undone by one; until then it is whoever drafts who gives up.
   */
  private boolean mayCancel(PlanRow plan) {
    return plan.revision() == 0
        ? caller.get().has(Roles.TRAINING_MANAGER)
        : caller.get().has(Roles.APPROVER) && !hasDrafted(plan);
  }

  private boolean isInScope(PlanRow plan) {
    return scope.get().covers(plan.path());
  }

  private boolean hasDrafted(PlanRow plan) {
    return plan.drafters().contains(caller.get().subject());
  }
}

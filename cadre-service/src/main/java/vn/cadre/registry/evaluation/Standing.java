package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.registry.evaluation.rule.ApprovedByAnother;
import vn.cadre.registry.evaluation.rule.ApprovedByAnother.Part;

/** What a caller may do with rounds and proposals. */
@ApplicationScoped
class Standing {
  private static final Bilingual ROUND_ELSEWHERE =
      new Bilingual(
          "Đợt này của tổ chức ngoài phạm vi của bạn; bạn chỉ đề xuất cho đơn vị mình",
          "The round is of an organisation outside your scope; you put forward your own units alone");

  private final Proposals proposals;
  private final AllowedActions actions;
  private final CurrentScope scope;
  private final CurrentCaller caller;

  Standing(Proposals proposals, AllowedActions actions, CurrentScope scope, CurrentCaller caller) {
    this.proposals = proposals;
    this.actions = actions;
    this.scope = scope;
    this.caller = caller;
  }

  /** Whoever sees a round from below it does not move it on. */
  void requireOver(Round round) {
    if (!scope.get().covers(round.path())) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, ROUND_ELSEWHERE);
    }
  }

  /** Whether the caller drafted some of the round that they are to approve. */
  Finding approving(Round round) {
    return new ApprovedByAnother().judge(new ApprovedByAnother.Drafting(parts(round)));
  }

  List<String> actions(Round round) {
    var over = scope.get().covers(round.path());
    return actions.of(
        RoundResource.class,
        action ->
            over
                && round.state().allows(action)
                && (!action.equals("approve") || parts(round).isEmpty()));
  }

  List<String> actions(Round round, Proposal proposal) {
    var may =
        round.state() == RoundState.OPEN
            && proposal.withdrawnAt() == null
            && scope.get().covers(proposal.path());
    return actions.of(ProposalResource.class, action -> may);
  }

  private List<Part> parts(Round round) {
    var subject = caller.get().subject();
    var parts = new ArrayList<Part>();
    if (round.opened().subject().equals(subject)) {
      parts.add(Part.OPENED);
    }
    if (proposals.drafted(round.id(), subject)) {
      parts.add(Part.PROPOSED);
    }
    if (round.submitters().contains(subject)) {
      parts.add(Part.SUBMITTED);
    }
    return parts;
  }
}

package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.problem.RegistryProblem;

/** Takes grades that units put forward, while a round is open. */
@ApplicationScoped
class ProposalService {
  /**
   * What is judged and written at once; several who propose at the same time may pass it a little.
   */
  private static final int MOST = 5_000;

  private static final Bilingual ELSEWHERE =
      new Bilingual(
          "Đề xuất này của đơn vị ngoài phạm vi của bạn",
          "The proposal is of a unit outside your scope");

  private final Rounds rounds;
  private final Proposals proposals;
  private final ProposalCheck check;
  private final ContentCheck content;
  private final RoundJudge judge;
  private final Standing standing;
  private final PersonFacts.Reader people;
  private final Organisations organisations;
  private final Preconditions preconditions;
  private final CurrentScope scope;
  private final CurrentCaller caller;

  ProposalService(
      Rounds rounds,
      Proposals proposals,
      ProposalCheck check,
      ContentCheck content,
      RoundJudge judge,
      Standing standing,
      PersonFacts.Reader people,
      Organisations organisations,
      Preconditions preconditions,
      CurrentScope scope,
      CurrentCaller caller) {
    this.rounds = rounds;
    this.proposals = proposals;
    this.check = check;
    this.content = content;
    this.judge = judge;
    this.standing = standing;
    this.people = people;
    this.organisations = organisations;
    this.preconditions = preconditions;
    this.scope = scope;
    this.caller = caller;
  }

  @Transactional
  Page<ProposalView> page(UUID roundId, ProposalQuery query, String fingerprint) {
    var round = rounds.require(roundId);
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    return proposals.page(roundId, query, path, fingerprint).map(one -> view(round, one));
  }

  @Transactional
  ProposalView get(UUID roundId, UUID id) {
    return view(rounds.require(roundId), proposals.require(roundId, id));
  }

  /** All that the request names, or nothing. */
  @Transactional
  ProposalList propose(UUID roundId, Body<NewProposals> body) {
    var round = rounds.held(roundId);
    var found = judge.readingPacksOnce(List.of(round), () -> check.of(round, body));
    round.state().requireOpen();
    if (proposals.count(roundId) + found.size() > MOST) {
      throw ProblemException.of(RegistryProblem.EVALUATION_ROUND_FULL);
    }
    RoundJudge.require(
        judge.alone(round, found.stream().map(ProposalCheck.Sound::candidate).toList()));
    var fresh = found.stream().map(ProposalCheck.Sound::fresh).toList();
    proposals.add(roundId, fresh, caller.get());
    var made = proposals.these(roundId, fresh.stream().map(Proposals.Fresh::id).toList());
    return new ProposalList(made.stream().map(one -> view(round, one)).toList());
  }

  @Transactional
  ProposalView change(UUID roundId, UUID id, Body<ProposalChange> body) {
    var round = rounds.held(roundId);
    var proposal = owned(round, id);
    var merged = body.mergedInto(proposal.content());
    var said = content.changed(round, proposal, merged);
    var grade = said.grade();
    if (grade == null) {
      throw new IllegalStateException("A change without a grade was not refused");
    }
    preconditions.requireVersion(proposal.version());
    requireCounting(round, proposal);
    if (!said.equals(proposal.content())) {
      RoundJudge.require(judge.alone(round, List.of(candidate(round, proposal, said, grade))));
      proposals.change(proposal, grade, said, caller.get());
    }
    return get(roundId, id);
  }

  @Transactional
  ProposalView withdraw(UUID roundId, UUID id) {
    var round = rounds.held(roundId);
    var proposal = owned(round, id);
    preconditions.requireVersion(proposal.version());
    requireCounting(round, proposal);
    proposals.withdraw(proposal, caller.get());
    return get(roundId, id);
  }

  private Candidate candidate(
      Round round, Proposal proposal, ProposalChange said, EvaluationGrade grade) {
    var cadreId = proposal.cadreId();
    var facts =
        cadreId == null ? Map.<UUID, PersonFacts>of() : people.of(List.of(cadreId), round.period());
    var now = Candidate.of(proposal, facts);
    return new Candidate(
        now.agency(),
        now.agencyCode(),
        cadreId,
        now.name(),
        grade,
        said.number(),
        said.monthsWorked(),
        said.disciplineOffDuty(),
        now.facts());
  }

  /** Held, of a unit in the caller's scope. */
  private Proposal owned(Round round, UUID id) {
    var proposal = proposals.locked(round.id(), id);
    if (!scope.get().covers(proposal.path())) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, ELSEWHERE);
    }
    return proposal;
  }

  private static void requireCounting(Round round, Proposal proposal) {
    round.state().requireOpen();
    if (proposal.withdrawnAt() != null) {
      throw ProblemException.of(RegistryProblem.PROPOSAL_WITHDRAWN);
    }
  }

  private ProposalView view(Round round, Proposal proposal) {
    return ProposalView.of(proposal, standing.actions(round, proposal));
  }
}

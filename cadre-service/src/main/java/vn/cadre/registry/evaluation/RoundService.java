package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.AssessmentView;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.record.evaluation.EvaluationPeriod;

/** Opens rounds and moves them on; what approves one is {@link Approval}. */
@ApplicationScoped
class RoundService {
  private static final Bilingual NOT_BEGUN =
      new Bilingual("Kỳ đánh giá này chưa bắt đầu", "This period has not begun yet");

  private final Rounds rounds;
  private final Proposals proposals;
  private final RoundJudge judge;
  private final Standing standing;
  private final Approval approval;
  private final RoundEvents events;
  private final Organisations organisations;
  private final Preconditions preconditions;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final CivilClock clock;

  RoundService(
      Rounds rounds,
      Proposals proposals,
      RoundJudge judge,
      Standing standing,
      Approval approval,
      RoundEvents events,
      Organisations organisations,
      Preconditions preconditions,
      CurrentScope scope,
      CurrentCaller caller,
      CivilClock clock) {
    this.rounds = rounds;
    this.proposals = proposals;
    this.judge = judge;
    this.standing = standing;
    this.approval = approval;
    this.events = events;
    this.organisations = organisations;
    this.preconditions = preconditions;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  Page<RoundView> page(RoundQuery query, String fingerprint) {
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    var page = rounds.page(query, path, fingerprint);
    var figures = proposals.figures(page.items().stream().map(Round::id).toList());
    return judge.readingPacksOnce(
        page.items(),
        () ->
            page.map(
                round -> view(round, figures.getOrDefault(round.id(), RoundView.Figures.NONE))));
  }

  @Transactional
  RoundView get(UUID id) {
    return view(rounds.require(id));
  }

  /** As it was approved; before that, as it would be judged now. */
  @Transactional
  AssessmentView assessment(UUID id, Locale language) {
    var round = rounds.require(id);
    standing.requireOver(round);
    var assessment =
        rounds
            .assessment(round)
            .orElseGet(() -> judge.whole(round, judge.counting(round), List.of()));
    return AssessmentView.of(assessment, language);
  }

  @Transactional
  RoundView open(Body<NewRound> body) {
    var draft = body.draft();
    var organisation =
        draft.find(
            (told, found) ->
                organisations.require(told.organisationId(), scope.get(), "organisationId", found),
            "organisationId");
    var given = draft.check(this::checkBegun, "year", "quarter").sound();
    var period = new EvaluationPeriod(given.year(), given.quarter());
    var place = Objects.requireNonNull(organisation);
    requireThere(place, period);
    RoundJudge.require(judge.opening(place.id(), place.path(), period));
    return told(rounds.open(given, caller.get()), "opened");
  }

  private void checkBegun(NewRound given, Violations violations) {
    if (new EvaluationPeriod(given.year(), given.quarter()).begins().isAfter(clock.today())) {
      violations.add(given.quarter() == null ? "year" : "quarter", "in-the-future", NOT_BEGUN);
    }
  }

  /** It must have existed at some time of the period. */
  private static void requireThere(OrganisationRef place, EvaluationPeriod period) {
    var ended = place.validTo();
    if (place.validFrom().isAfter(period.lastDay())
        || ended != null && !ended.isAfter(period.begins())) {
      throw ProblemException.of(RegistryProblem.ORGANISATION_NOT_IN_FORCE);
    }
  }

  /** Closes it for proposals, if it could be approved as it stands. */
  @Transactional
  RoundView submit(UUID id) {
    var round = toMove(id);
    preconditions.requireVersion(round.version());
    var next = round.state().submitted();
    RoundJudge.require(judge.whole(round, judge.counting(round), List.of()));
    rounds.submit(round, next, caller.get());
    return told(id, "submitted");
  }

  @Transactional
  RoundView giveBack(UUID id, Body<RoundReason> body) {
    var round = toMove(id);
    var reason = body.value().reason();
    preconditions.requireVersion(round.version());
    rounds.giveBack(round, round.state().returned(), reason);
    return told(id, "returned");
  }

  @Transactional
  RoundView cancel(UUID id, Body<RoundReason> body) {
    var round = toMove(id);
    var reason = body.value().reason();
    preconditions.requireVersion(round.version());
    rounds.settle(round, round.state().cancelled(), caller.get(), reason, null, null);
    return told(id, "cancelled");
  }

  /** Puts the grades on the records, all of them or none. */
  @Transactional
  RoundView approve(UUID id, Body<RoundApproval> body) {
    var round = toMove(id);
    var paper = approval.paper(body);
    preconditions.requireVersion(round.version());
    var next = round.state().approved();
    var counting = judge.counting(round);
    Assessment assessment = judge.whole(round, counting, List.of(standing.approving(round)));
    RoundJudge.require(assessment);
    var decision = approval.record(round, counting.candidates(), paper);
    rounds.settle(round, next, caller.get(), null, decision, assessment);
    return told(id, "approved");
  }

  private Round toMove(UUID id) {
    var round = rounds.locked(id);
    standing.requireOver(round);
    return round;
  }

  private RoundView told(UUID id, String type) {
    var round = rounds.require(id);
    events.tell(round, type);
    return view(round);
  }

  private RoundView view(Round round) {
    var figures = proposals.figures(List.of(round.id()));
    return view(round, figures.getOrDefault(round.id(), RoundView.Figures.NONE));
  }

  private RoundView view(Round round, RoundView.Figures figures) {
    return RoundView.of(round, figures, judge.dueOn(round), standing.actions(round));
  }
}

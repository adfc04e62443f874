package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Judge;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.evaluation.rule.DisciplineKind;
import vn.cadre.registry.evaluation.rule.EvaluationKind;
import vn.cadre.registry.evaluation.rule.EvaluationNumbers;
import vn.cadre.registry.evaluation.rule.QuarterApart;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.record.evaluation.EvaluationPeriod;
import vn.cadre.registry.record.evaluation.EvaluationPoints;
import vn.cadre.registry.record.evaluation.PointsNumbers;

/** Judges rounds, and what is put forward in them, by the packs that hold for the period. */
@ApplicationScoped
class RoundJudge {
  private static final Outcomes OUTCOMES = new Outcomes("WITHIN_RULES", "NOT_WITHIN_RULES");
  private static final Bilingual REFUSED =
      new Bilingual(
          "Trái quy định về đánh giá, xếp loại; từng lý do nêu ở reasons",
          "The rules of evaluation refuse it; reasons name each");

  private final Policies policies;
  private final EvaluationKind kind;
  private final EvaluationPoints points;
  private final DisciplineKind disciplined;
  private final Proposals proposals;
  private final PersonFacts.Reader people;
  private final BodyGrades.Reader bodies;
  private final Judge judge;
  private final CivilClock clock;

  RoundJudge(
      Policies policies,
      EvaluationKind kind,
      EvaluationPoints points,
      DisciplineKind disciplined,
      Proposals proposals,
      PersonFacts.Reader people,
      BodyGrades.Reader bodies,
      Judge judge,
      CivilClock clock) {
    this.policies = policies;
    this.kind = kind;
    this.points = points;
    this.disciplined = disciplined;
    this.proposals = proposals;
    this.people = people;
    this.bodies = bodies;
    this.judge = judge;
    this.clock = clock;
  }

  /** What counts in a round, with what the records say of it. */
  record Counting(List<Candidate> candidates, BodyGrades bodies) {}

  Counting counting(Round round) {
    var all = proposals.counting(round.id());
    var facts =
        people.of(
            all.stream().flatMap(one -> Optional.ofNullable(one.cadreId()).stream()).toList(),
            round.period());
    return new Counting(
        all.stream().map(one -> Candidate.of(one, facts)).toList(), bodies.of(round));
  }

  /** The round as it stands, with what else is held against it. */
  Assessment whole(Round round, Counting counting, List<Finding> more) {
    return assess(
        round,
        counting.bodies(),
        findings -> {
          var all = findings.whole(counting.candidates());
          all.addAll(more);
          return all;
        });
  }

  /** Proposals by themselves, before the round is whole. */
  Assessment alone(Round round, List<Candidate> candidates) {
    return assess(round, bodies.of(round), findings -> findings.alone(candidates));
  }

  private Assessment assess(
      Round round, BodyGrades grades, Function<RoundFindings, List<Finding>> rules) {
    var policy = policies.inForce(kind, round.path(), round.period().lastDay());
    if (policy.isEmpty()) {
      return withoutPack(round.id(), round.period());
    }
    var findings =
        rules.apply(
            new RoundFindings(
                policy.get(),
                table(round).orElse(null),
                policies.inForce(disciplined, round.path(), round.period().lastDay()).orElse(null),
                round.organisation(),
                round.period(),
                grades));
    return told(round.id(), policy.get(), findings);
  }

  /** Whether a round of the period may be opened there, by the pack that would judge it. */
  Assessment opening(UUID organisation, String path, EvaluationPeriod period) {
    var policy = policies.inForce(kind, path, period.lastDay());
    var quarter = period.quarter();
    return policy
        .map(found ->
            told(
                organisation,
                found,
                quarter == null
                    ? List.of()
                    : List.of(QuarterApart.of(found).judge(new QuarterApart.Quarter(quarter)))))
        .orElseGet(() -> withoutPack(organisation, period));
  }

  /** The table by which points come to grades in the period; empty where there is none. */
  Optional<Policy<PointsNumbers>> table(Round round) {
    return policies.inForce(points, round.path(), round.period().lastDay());
  }

  /** The last day on which the round is in time; null of a quarter, and where no pack tells. */
  @Nullable LocalDate dueOn(Round round) {
    var period = round.period();
    return period.quarter() != null
        ? null
        : policies
            .inForce(kind, round.path(), period.lastDay())
            .map(policy -> period.lastDay().plus(policy.numbers().settleWithin()))
            .orElse(null);
  }

  /** Reads the packs that hold for these rounds once, however often the work asks for them. */
  <T> T readingPacksOnce(List<Round> rounds, Supplier<T> work) {
    var result = new ArrayList<T>(1);
    policies.readOnce(
        rounds.stream().map(Round::path).distinct().toList(), () -> result.add(work.get()));
    return result.getFirst();
  }

  /**
   * @throws ProblemException with every reason, unless all rules hold; what cannot be told refuses
   *     too
   */
  static void require(Assessment assessment) {
    if (!assessment.outcome().equals(OUTCOMES.passed())) {
      throw ProblemException.refused(
          RegistryProblem.EVALUATION_REFUSED, REFUSED, assessment.reasons());
    }
  }

  private Assessment told(UUID subject, Policy<EvaluationNumbers> policy, List<Finding> findings) {
    return new Assessment(
        OUTCOMES.of(findings),
        subject,
        clock.today(),
        policy.ref(),
        findings.stream().map(Finding::reason).toList());
  }

  private Assessment withoutPack(UUID subject, EvaluationPeriod period) {
    return judge.withoutPack(kind.name(), subject, clock.today(), period.lastDay());
  }
}

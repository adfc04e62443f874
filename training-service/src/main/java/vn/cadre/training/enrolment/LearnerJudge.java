package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Judge;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.enrolment.rule.Grade;
import vn.cadre.training.enrolment.rule.HasPrerequisites;
import vn.cadre.training.enrolment.rule.InService;
import vn.cadre.training.enrolment.rule.Learner;
import vn.cadre.training.enrolment.rule.Learner.Prerequisite;
import vn.cadre.training.enrolment.rule.NoClash;
import vn.cadre.training.enrolment.rule.PostgraduateKind;
import vn.cadre.training.enrolment.rule.PostgraduateNumbers;
import vn.cadre.training.enrolment.rule.PostgraduateRules;
import vn.cadre.training.enrolment.rule.RecordStands;
import vn.cadre.training.enrolment.rule.ServesUntilEnd;
import vn.cadre.training.enrolment.rule.Subject;
import vn.cadre.training.klass.Klass;
import vn.cadre.training.workforce.Cadres;
import vn.cadre.training.workforce.Retirements;

/** Whether people may learn in a class: every rule is tried, and what it found is told. */
@ApplicationScoped
class LearnerJudge {
  static final Outcomes OUTCOMES = new Outcomes("ELIGIBLE", "NOT_ELIGIBLE");

  private final Learners learners;
  private final Prerequisites prerequisites;
  private final Cadres cadres;
  private final Policies policies;
  private final PostgraduateKind postgraduate;
  private final Judge judge;
  private final CivilClock clock;

  LearnerJudge(
      Learners learners,
      Prerequisites prerequisites,
      Cadres cadres,
      Policies policies,
      PostgraduateKind postgraduate,
      Judge judge,
      CivilClock clock) {
    this.learners = learners;
    this.prerequisites = prerequisites;
    this.cadres = cadres;
    this.policies = policies;
    this.postgraduate = postgraduate;
    this.judge = judge;
    this.clock = clock;
  }

  /**
   * Somebody to be judged.
   *
   * @param registered whether the id is that of a person of the register
   */
  record Candidate(UUID id, String name, boolean registered) {

    static Candidate of(Enrolment enrolment) {
      return new Candidate(enrolment.learner(), enrolment.fullName(), enrolment.cadreId() != null);
    }
  }

  /** Of one. */
  Assessment judge(Klass klass, Candidate candidate) {
    return Objects.requireNonNull(judge(klass, List.of(candidate)).get(candidate.id()));
  }

  /** Of many at once, by id; whoever reaches them has said so before. */
  Map<UUID, Assessment> judge(Klass klass, Collection<Candidate> candidates) {
    var all = candidates.stream().map(Candidate::id).toList();
    var registered = candidates.stream().filter(Candidate::registered).map(Candidate::id).toList();
    var people = learners.people(registered);
    var clashes = learners.clashes(klass.id(), all);
    var asked = prerequisites.asked(klass.course().id());
    var met = prerequisites.met(asked, klass, all);
    var study =
        klass.course().kind() == CourseKind.POSTGRADUATE
            ? new Study(
                learners.evaluations(registered), learners.firstSent(klass.id(), registered))
            : new Study(Map.of(), Map.of());
    var retirements = cadres.retirements();
    var assessments = new HashMap<UUID, Assessment>();
    var paths =
        people.values().stream()
            .map(person -> person.ref().path())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    policies.readOnce(
        paths,
        () ->
            candidates.forEach(one -> {
              var person = people.get(one.id());
              var learner =
                  new Learner(
                      one.id(),
                      one.name(),
                      person == null ? null : study.registered(person, klass, retirements),
                      klass.from(),
                      klass.lastDay(),
                      clock.today(),
                      clashes.getOrDefault(one.id(), List.of()),
                      shown(asked, met.getOrDefault(one.id(), Map.of())));
              assessments.put(
                  one.id(),
                  one.registered() && person == null
                      ? outOfSight(klass, one)
                      : assess(klass, learner, person == null ? null : person.ref().path()));
            }));
    return assessments;
  }

  /** What postgraduate study asks of the register besides. */
  private record Study(Map<UUID, Map<Integer, Grade>> evaluations, Map<UUID, LocalDate> firstSent) {

    Learner.Registered registered(Learners.Person person, Klass klass, Retirements retirements) {
      var ref = person.ref();
      var before = firstSent.get(ref.id());
      return new Learner.Registered(
          Subject.valueOf(ref.category()),
          ref.status(),
          person.joinedInto(),
          ref.birthDate(),
          ref.recruitedOn(),
          person.separations(),
          evaluations.getOrDefault(ref.id(), Map.of()),
          before != null && before.isBefore(klass.from()) ? before : klass.from(),
          retirements.of(ref, klass.lastDay().minusDays(1)));
    }
  }

  private static List<Prerequisite> shown(
      List<Prerequisites.Asked> asked, Map<UUID, Learner.Evidence> met) {
    return asked.stream()
        .map(one -> new Prerequisite(one.code(), one.name(), met.get(one.id())))
        .toList();
  }

  /** A record that has not arrived, or is gone, tells nothing. */
  private static Assessment outOfSight(Klass klass, Candidate candidate) {
    Finding unknown = new RecordStands().unknown();
    return new Assessment(
        OUTCOMES.of(List.of(unknown)),
        candidate.id(),
        klass.from(),
        null,
        List.of(unknown.reason()));
  }

  private Assessment assess(Klass klass, Learner learner, @Nullable String path) {
    var findings = new ArrayList<Finding>();
    var person = learner.registered();
    if (person != null) {
      findings.add(new RecordStands().judge(person));
      findings.add(
          new InService().judge(new InService.Facts(person, learner.lastDay(), learner.today())));
      findings.add(ServesUntilEnd.judge(person.retired(), learner.lastDay()));
    }
    findings.add(new NoClash().judge(learner.clashes()));
    if (!learner.prerequisites().isEmpty()) {
      findings.add(new HasPrerequisites().judge(learner.prerequisites()));
    }
    if (klass.course().kind() != CourseKind.POSTGRADUATE || person == null) {
      return concluded(learner, klass, null, findings);
    }
    Optional<Policy<PostgraduateNumbers>> policy =
        policies.inForce(postgraduate, path, klass.from());
    policy.ifPresent(pack -> findings.addAll(PostgraduateRules.judge(learner, pack)));
    var assessment = concluded(learner, klass, policy.orElse(null), findings);
    return policy.isPresent() ? assessment : withoutPack(assessment, klass);
  }

  private static Assessment concluded(
      Learner learner,
      Klass klass,
      @Nullable Policy<PostgraduateNumbers> policy,
      List<Finding> findings) {
    return new Assessment(
        OUTCOMES.of(findings),
        learner.id(),
        klass.from(),
        policy == null ? null : policy.ref(),
        findings.stream().map(Finding::reason).toList());
  }

  /** What no pack says cannot be told; what was found besides stands. */
  private Assessment withoutPack(Assessment found, Klass klass) {
    var missing =
        judge.withoutPack(postgraduate.name(), found.subject(), klass.from(), klass.from());
    var reasons = new ArrayList<Reason>(found.reasons());
    reasons.addAll(missing.reasons());
    return new Assessment(
        found.outcome().equals(OUTCOMES.failed()) ? found.outcome() : missing.outcome(),
        found.subject(),
        found.asOf(),
        null,
        reasons);
  }
}

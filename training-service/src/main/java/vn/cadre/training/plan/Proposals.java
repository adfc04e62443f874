package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.course.CourseRef;
import vn.cadre.training.course.Courses;
import vn.cadre.training.need.NeededLevels;
import vn.cadre.training.problem.TrainingProblem;

/** Proposes lines from what people of the organiser's subtree lack. */
@ApplicationScoped
class Proposals {
  private final PlanDesk desk;
  private final LineRows lines;
  private final NeededLevels needs;
  private final Courses courses;
  private final Policies policies;
  private final PlanPacks kind;
  private final OpenRequests requests;
  private final CivilClock clock;

  Proposals(
      PlanDesk desk,
      LineRows lines,
      NeededLevels needs,
      Courses courses,
      Policies policies,
      PlanPacks kind,
      OpenRequests requests,
      CivilClock clock) {
    this.desk = desk;
    this.lines = lines;
    this.needs = needs;
    this.courses = courses;
    this.policies = policies;
    this.kind = kind;
    this.requests = requests;
    this.clock = clock;
  }

  @Transactional
  Proposal of(UUID id) {
    var plan = desk.inScope(id);
    plan.lifecycle().requireDraft();
    var policy =
        policies
            .inForce(kind, plan.path(), clock.today())
            .orElseThrow(() -> ProblemException.of(TrainingProblem.NO_PLAN_PACK));
    var drafted = lines.of(id);
    var granted =
        courses.byIds(drafted.stream().map(PlanLine::courseId).distinct().toList()).stream()
            .collect(Collectors.toMap(CourseRef::id, Function.identity()));
    var proposed = new ArrayList<Proposal.Line>();
    var unmet = new ArrayList<Proposal.Unmet>();
    for (var needed : needs.of(plan.organiserCode())) {
      var course = course(plan, needed);
      if (course.isEmpty()) {
        unmet.add(new Proposal.Unmet(needed.qualification(), needed.level(), needed.people()));
      } else {
        var counted = counted(needed, drafted, granted);
        line(course.get(), needed, counted, policy).ifPresent(proposed::add);
      }
    }
    return new Proposal(
        id,
        policy.ref(),
        policy.numbers().classSize(),
        policy.basis("classSize").verified(),
        proposed,
        unmet,
        requests.of(plan));
  }

  /** One that the organiser keeps goes before one of everybody. */
  private Optional<CourseRef> course(PlanRow plan, NeededLevels.Needed needed) {
    return courses
        .granting(
            needed.qualification(),
            needed.level(),
            plan.path(),
            LocalDate.of(plan.year(), 1, 1),
            LocalDate.of(plan.year(), 12, 31))
        .stream()
        .findFirst();
  }

  /** People for whom the plan counts the level already, by whichever course. */
  private static long counted(
      NeededLevels.Needed needed, List<PlanLine> drafted, Map<UUID, CourseRef> courses) {
    return drafted.stream()
        .filter(line -> {
          var course = courses.get(line.courseId());
          var grants = course == null ? null : course.grants();
          return grants != null
              && grants.qualification().name().equals(needed.qualification())
              && grants.level().equals(needed.level());
        })
        .mapToLong(PlanLine::participants)
        .sum();
  }

  private static Optional<Proposal.Line> line(
      CourseRef course, NeededLevels.Needed needed, long counted, Policy<PlanNumbers> policy) {
    var people = Math.toIntExact(needed.people() - counted);
    return people <= 0
        ? Optional.empty()
        : Optional.of(
            new Proposal.Line(
                course.id(),
                course.code(),
                course.name(),
                course.kind(),
                policy.numbers().classesFor(people),
                people,
                needed.qualification(),
                needed.level(),
                needed.people()));
  }
}

package vn.cadre.registry.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.evaluation.rule.BelongsToAgency;
import vn.cadre.registry.evaluation.rule.Bodies;
import vn.cadre.registry.evaluation.rule.Comparison;
import vn.cadre.registry.evaluation.rule.DisciplineNumbers;
import vn.cadre.registry.evaluation.rule.EvaluationNumbers;
import vn.cadre.registry.evaluation.rule.Group;
import vn.cadre.registry.evaluation.rule.HeadNoBetter;
import vn.cadre.registry.evaluation.rule.MinimumWork;
import vn.cadre.registry.evaluation.rule.NotGradedAboveDiscipline;
import vn.cadre.registry.evaluation.rule.NotGradedYet;
import vn.cadre.registry.evaluation.rule.OutstandingBodies;
import vn.cadre.registry.evaluation.rule.OutstandingWithinQuota;
import vn.cadre.registry.evaluation.rule.PointsReachGrade;
import vn.cadre.registry.evaluation.rule.SomebodyProposed;
import vn.cadre.registry.evaluation.rule.Tally;
import vn.cadre.registry.record.evaluation.EvaluationPeriod;
import vn.cadre.registry.record.evaluation.PointsNumbers;

/**
 * What the rules find in grades that are put forward. Of a rule that holds for every proposal one
 * finding is told; whoever it does not hold for is named.
 *
 * @param points the table of points; null where there is none for the period
 * @param disciplined how the disciplined are graded; null where no rule of the period is known
 * @param place the organisation of the round
 */
record RoundFindings(
    Policy<EvaluationNumbers> policy,
    @Nullable Policy<PointsNumbers> points,
    @Nullable Policy<DisciplineNumbers> disciplined,
    UnitRef place,
    EvaluationPeriod period,
    BodyGrades bodies) {
  private static final Bilingual ALL_PASS =
      new Bilingual("Đạt ở cả %s đề xuất", "It holds for all of %s proposals");

  /** Of each proposal by itself. */
  List<Finding> alone(List<Candidate> all) {
    var findings = new ArrayList<Finding>();
    var people = people(all);
    summed(
        new NotGradedYet(),
        all,
        one -> new NotGradedYet.Subject(one.subject(), one.name(), isGraded(one)),
        findings);
    summed(BelongsToAgency.of(policy), people, one -> one.person(period, bodies), findings);
    if (period.quarter() == null) {
      summed(MinimumWork.of(policy), people, one -> one.person(period, bodies), findings);
    }
    if (points != null) {
      summed(
          PointsReachGrade.of(points),
          all.stream().filter(one -> one.points() != null).toList(),
          one -> new PointsReachGrade.Graded(one.subject(), one.name(), one.grade(), one.points()),
          findings);
    }
    // the decrees speak of a discipline in the year; none says what it makes of a quarter
    if (disciplined != null && period.quarter() == null) {
      summed(NotGradedAboveDiscipline.of(disciplined), people, Candidate::disciplined, findings);
    }
    return findings;
  }

  /** As above, and of all of them together. */
  List<Finding> whole(List<Candidate> all) {
    var findings = new ArrayList<Finding>();
    findings.add(new SomebodyProposed().judge(new SomebodyProposed.Count(all.size())));
    findings.addAll(alone(all));
    var people = people(all);
    if (policy.numbers().headsBoundByBody()) {
      summed(HeadNoBetter.of(policy), people, one -> one.person(period, bodies), findings);
    }
    var inAgency = OutstandingWithinQuota.inAgency(policy);
    agencies(people).forEach(agency -> findings.add(inAgency.judge(agency)));
    var inGroup = OutstandingWithinQuota.inGroup(policy);
    groups(people).forEach(group -> findings.add(inGroup.judge(group)));
    var below =
        all.stream().filter(one -> one.cadreId() == null && !one.agency().equals(place.id()));
    var grades = below.map(Candidate::grade).toList();
    if (!grades.isEmpty()) {
      findings.add(OutstandingBodies.of(policy).judge(new Bodies(place.code(), Tally.of(grades))));
    }
    return findings;
  }

  private boolean isGraded(Candidate one) {
    var facts = one.facts();
    return one.cadreId() == null
        ? bodies.elsewhere().contains(one.agency())
        : facts != null && facts.gradedAlready();
  }

  /** Everybody who is compared within an agency, agency by agency. */
  private List<Group> agencies(List<Candidate> people) {
    return grouped(
        people.stream().filter(one -> compared(one) == Comparison.AGENCY).toList(),
        one -> new Key(one.agencyCode(), one.agency(), null));
  }

  /** Those of similar duty. */
  private List<Group> groups(List<Candidate> people) {
    return grouped(
        people,
        one ->
            compared(one) == Comparison.AGENCY
                ? new Key(one.agencyCode(), one.agency(), one.rank())
                : new Key(place.code(), place.id(), one.rank()));
  }

  private Comparison compared(Candidate one) {
    return policy.numbers().compared(one.rank());
  }

  private record Key(String code, UUID organisation, @Nullable TitleRank duty) {}

  private List<Group> grouped(List<Candidate> people, Function<Candidate, Key> key) {
    var order =
        Comparator.comparing(Key::code)
            .thenComparing(Key::duty, Comparator.nullsFirst(Comparator.naturalOrder()));
    var grades =
        people.stream()
            .collect(
                Collectors.groupingBy(
                    key,
                    () -> new TreeMap<Key, List<EvaluationGrade>>(order),
                    Collectors.mapping(Candidate::grade, Collectors.toList())));
    return grades.entrySet().stream()
        .map(group ->
            new Group(
                group.getKey().code(),
                group.getKey().duty(),
                Tally.of(group.getValue()),
                bodies.of(group.getKey().organisation())))
        .toList();
  }

  private static List<Candidate> people(List<Candidate> all) {
    return all.stream().filter(one -> one.cadreId() != null).toList();
  }

  private static <F> void summed(
      Rule<F> rule, List<Candidate> all, Function<Candidate, F> facts, List<Finding> findings) {
    if (all.isEmpty()) {
      return;
    }
    var against =
        all.stream()
            .map(one -> rule.judge(facts.apply(one)))
            .filter(finding -> !(finding instanceof Finding.Passed))
            .toList();
    findings.addAll(against);
    if (against.isEmpty()) {
      findings.add(Finding.of(rule, true, ALL_PASS.with(all.size())).actual(all.size()));
    }
  }
}

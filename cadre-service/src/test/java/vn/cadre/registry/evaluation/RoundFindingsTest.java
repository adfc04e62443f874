package vn.cadre.registry.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.evaluation.rule.DisciplineNumbers;
import vn.cadre.registry.evaluation.rule.NotGradedAboveDiscipline.Imposed;
import vn.cadre.registry.evaluation.rule.Shipped;
import vn.cadre.registry.policy.Packs;
import vn.cadre.registry.record.evaluation.EvaluationPeriod;

/** Who is counted with whom, by the pack that is shipped. */
class RoundFindingsTest {
  private static final UnitRef PROVINCE = new UnitRef(UUID.randomUUID(), "PROVINCE", "Tỉnh");
  private static final UnitRef HOME_AFFAIRS = new UnitRef(UUID.randomUUID(), "SNV", "Sở Nội vụ");
  private static final UnitRef FINANCE = new UnitRef(UUID.randomUUID(), "STC", "Sở Tài chính");
  private static final EvaluationPeriod YEAR = new EvaluationPeriod(2026, null);

  private static final Policy<DisciplineNumbers> DISCIPLINED = disciplined();

  private static Policy<DisciplineNumbers> disciplined() {
    var numbers = Packs.shipped("evaluation-discipline", DisciplineNumbers.class);
    return new Policy<>(
        new PolicyRef("evaluation-discipline", 2, LocalDate.of(2026, 7, 1), numbers.verified()),
        "Nghị định 233/2026/NĐ-CP, Điều 12",
        numbers.typed(),
        numbers.stated());
  }

  private static List<Candidate> people(UnitRef agency, TitleRank rank, int outstanding, int good) {
    var people = new ArrayList<Candidate>();
    for (int i = 0; i < outstanding + good; i++) {
      var grade = i < outstanding ? EvaluationGrade.OUTSTANDING : EvaluationGrade.GOOD;
      people.add(person(agency, rank, grade));
    }
    return people;
  }

  private static Candidate person(UnitRef agency, TitleRank rank, EvaluationGrade grade) {
    var id = UUID.randomUUID();
    return new Candidate(
        agency.id(),
        agency.code(),
        id,
        "Nguyễn Văn An",
        grade,
        null,
        null,
        null,
        new PersonFacts(
            id,
            "Nguyễn Văn An",
            agency.id(),
            agency.code(),
            "/PROVINCE/" + agency.code() + "/",
            rank,
            PartialDate.parse("2010"),
            null,
            null,
            false,
            List.of()));
  }

  private static List<Finding> whole(EvaluationPeriod period, List<Candidate> all) {
    return findings(period, Map.of(HOME_AFFAIRS.id(), EvaluationGrade.GOOD)).whole(all);
  }

  private static RoundFindings findings(
      EvaluationPeriod period, Map<UUID, EvaluationGrade> bodies) {
    return new RoundFindings(
        Shipped.POLICY, null, DISCIPLINED, PROVINCE, period, new BodyGrades(bodies, Set.of()));
  }

  private static List<String> failed(List<Finding> findings) {
    return findings.stream()
        .filter(Finding.Failed.class::isInstance)
        .map(finding -> finding.detail().rule() + " " + finding.detail().facts())
        .toList();
  }

  @Test
  void staffAreComparedWithinTheirAgency() {
    var all = new ArrayList<>(people(HOME_AFFAIRS, TitleRank.STAFF, 2, 8));
    all.addAll(people(FINANCE, TitleRank.STAFF, 1, 2));
    var failed = failed(whole(YEAR, all));
    assertThat(failed).hasSize(2).allMatch(reason -> reason.contains("organisation=STC"));
  }

  @Test
  void headsAreComparedOverTheWholeRound() {
    var all = new ArrayList<>(people(HOME_AFFAIRS, TitleRank.HEAD, 0, 1));
    all.addAll(people(FINANCE, TitleRank.HEAD, 1, 3));
    assertThat(failed(whole(YEAR, all)))
        .as("one of five heads, though their agency has four people")
        .isEmpty();
    all.addAll(people(FINANCE, TitleRank.HEAD, 1, 0));
    assertThat(failed(whole(YEAR, all)))
        .singleElement()
        .asString()
        .contains("evaluation.outstanding-in-group", "organisation=PROVINCE", "duty=HEAD");
  }

  @Test
  void aQuarterAsksForNoMinimumOfWork() {
    var all = people(HOME_AFFAIRS, TitleRank.STAFF, 0, 1);
    assertThat(rules(whole(YEAR, all))).contains("evaluation.minimum-work");
    assertThat(rules(whole(new EvaluationPeriod(2026, 3), all)))
        .doesNotContain("evaluation.minimum-work");
  }

  @Test
  void aDisciplineBindsTheGradeOfTheYearAndNotOfAQuarter() {
    var disciplined = List.of(disciplined(EvaluationGrade.GOOD));
    assertThat(findings(YEAR, Map.of()).alone(disciplined))
        .filteredOn(Finding.Undetermined.class::isInstance)
        .extracting(finding -> finding.detail().rule())
        .containsExactly("evaluation.not-above-discipline");
    assertThat(rules(findings(new EvaluationPeriod(2026, 3), Map.of()).alone(disciplined)))
        .doesNotContain("evaluation.not-above-discipline");
  }

  private static Candidate disciplined(EvaluationGrade grade) {
    var one = person(HOME_AFFAIRS, TitleRank.STAFF, grade);
    var facts = Objects.requireNonNull(one.facts());
    var reprimand = new Imposed(UUID.randomUUID(), Discipline.REPRIMAND, LocalDate.of(2026, 8, 3));
    return new Candidate(
        one.agency(),
        one.agencyCode(),
        one.cadreId(),
        one.name(),
        grade,
        null,
        null,
        null,
        new PersonFacts(
            facts.id(),
            facts.name(),
            facts.agency(),
            facts.agencyCode(),
            facts.path(),
            facts.rank(),
            facts.recruited(),
            null,
            null,
            false,
            List.of(reprimand)));
  }

  @Test
  void ofARuleThatHoldsForEverybodyOneFindingIsTold() {
    var findings = whole(YEAR, people(HOME_AFFAIRS, TitleRank.STAFF, 0, 30));
    assertThat(findings).hasSize(8).allMatch(Finding.Passed.class::isInstance);
    assertThat(rules(findings)).doesNotHaveDuplicates();
  }

  @Test
  void theOrganisationOfTheRoundIsNoBodyBelowIt() {
    var all =
        List.of(
            body(PROVINCE, EvaluationGrade.OUTSTANDING),
            body(HOME_AFFAIRS, EvaluationGrade.OUTSTANDING),
            body(FINANCE, EvaluationGrade.GOOD));
    assertThat(failed(whole(YEAR, all))).isEmpty();
    var both = new ArrayList<>(all);
    both.set(2, body(FINANCE, EvaluationGrade.OUTSTANDING));
    assertThat(failed(whole(YEAR, both)))
        .singleElement()
        .asString()
        .startsWith("evaluation.outstanding-bodies");
  }

  @Test
  void anEmptyRoundHasNothingToApprove() {
    assertThat(failed(whole(YEAR, List.of())))
        .singleElement()
        .asString()
        .startsWith("evaluation.somebody-proposed");
  }

  private static Candidate body(UnitRef unit, EvaluationGrade grade) {
    return new Candidate(unit.id(), unit.code(), null, unit.name(), grade, null, null, null, null);
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(finding -> finding.detail().rule()).toList();
  }
}

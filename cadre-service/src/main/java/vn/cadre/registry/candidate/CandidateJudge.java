package vn.cadre.registry.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.Judge;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.problem.Reason;
import vn.cadre.registry.candidate.CandidateView.Judged;
import vn.cadre.registry.candidate.rule.CandidateFacts;
import vn.cadre.registry.candidate.rule.CandidateKind;
import vn.cadre.registry.candidate.rule.CandidateRules;
import vn.cadre.registry.candidate.rule.FullTerm;
import vn.cadre.registry.candidate.rule.NoGrassroots;
import vn.cadre.registry.candidate.rule.Young;
import vn.cadre.registry.standard.check.StandardOfComing;

/** Judges the people of a page, in a number of statements that does not grow with theirs. */
@ApplicationScoped
class CandidateJudge {
  private static final Outcomes CANDIDACY = new Outcomes("SUITABLE", "NOT_SUITABLE");
  private static final Outcomes TERM = new Outcomes("FULL_TERM", "SHORT");

  private final CandidateRecord record;
  private final StandardOfComing standard;
  private final Judge judge;
  private final CandidateKind kind;

  CandidateJudge(
      CandidateRecord record, StandardOfComing standard, Judge judge, CandidateKind kind) {
    this.record = record;
    this.standard = standard;
    this.judge = judge;
    this.kind = kind;
  }

  Map<UUID, Judged> judge(List<Found> found, AskedPost post, LocalDate day, Measures measures) {
    if (found.isEmpty()) {
      return Map.of();
    }
    var ids = found.stream().map(Found::id).toList();
    var facts =
        record.facts(found, post, day, measures.candidates().map(p -> p.numbers()).orElse(null));
    var standards = standard.assess(ids, post.titleCode(), post.path(), day);
    var barred = barred(ids, facts, measures);
    var judged = new LinkedHashMap<UUID, Judged>();
    for (var one : found) {
      var known = of(facts, one.id());
      judged.put(
          one.id(),
          new Judged(
              of(standards, one.id()),
              candidacy(one.id(), known, measures),
              term(one.id(), known, measures),
              barred.get(one.id()),
              quota(one, measures),
              young(known, measures),
              noGrassroots(known, measures)));
    }
    return judged;
  }

  private Assessment candidacy(UUID person, CandidateFacts facts, Measures measures) {
    return measures
        .candidates()
        .map(policy ->
            Assessment.of(
                CANDIDACY,
                person,
                facts.asOf(),
                policy.ref(),
                CandidateRules.conditions(policy).stream().map(rule -> rule.judge(facts)).toList()))
        .orElseGet(() -> judge.withoutPack(kind.name(), person, facts.asOf(), facts.asOf()));
  }

  private static @Nullable Assessment term(UUID person, CandidateFacts facts, Measures measures) {
    return measures
        .term()
        .map(policy ->
            Assessment.of(
                TERM,
                person,
                facts.asOf(),
                policy.ref(),
                List.of(FullTerm.of(policy, measures.retirement().orElse(null)).judge(facts))))
        .orElse(null);
  }

  private static Map<UUID, Assessment> barred(
      List<UUID> people, Map<UUID, CandidateFacts> facts, Measures measures) {
    return measures
        .bar()
        .map(bar ->
            bar.assess(
                people.stream().filter(id -> of(facts, id).rises()).toList(),
                people.stream().filter(id -> !of(facts, id).rises()).toList()))
        .orElseGet(Map::of);
  }

  private static @Nullable Assessment quota(Found found, Measures measures) {
    return measures
        .quotas()
        .map(quotas -> quotas.assess(found.id(), found.category(), found.path(), found.seated()))
        .orElse(null);
  }

  private static @Nullable Reason young(CandidateFacts facts, Measures measures) {
    return measures.candidates().map(policy -> Young.of(policy).judge(facts).reason()).orElse(null);
  }

  private static @Nullable Reason noGrassroots(CandidateFacts facts, Measures measures) {
    return measures
        .candidates()
        .map(policy -> NoGrassroots.of(policy).judge(facts).reason())
        .orElse(null);
  }

  private static <T> T of(Map<UUID, T> all, UUID person) {
    var one = all.get(person);
    if (one == null) {
      throw new IllegalStateException("Listed and not judged: " + person);
    }
    return one;
  }
}

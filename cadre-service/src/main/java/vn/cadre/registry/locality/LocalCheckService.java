package vn.cadre.registry.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.assessment.AssessmentView;
import vn.cadre.platform.assessment.Judge;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;

/** Judges whether somebody is local to posts. */
@ApplicationScoped
class LocalCheckService {
  private static final Bilingual UNKNOWN_POSITION =
      new Bilingual(
          "Không có vị trí này trong phạm vi của bạn", "There is no such position in your scope");

  private final LocalityOfCadre assessor;
  private final LocalityRecord record;
  private final Judge judge;
  private final PersonalData personalData;
  private final Cadres cadres;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final CivilClock clock;

  LocalCheckService(
      LocalityOfCadre assessor,
      LocalityRecord record,
      Judge judge,
      PersonalData personalData,
      Cadres cadres,
      CurrentCaller caller,
      CurrentScope scope,
      CivilClock clock) {
    this.assessor = assessor;
    this.record = record;
    this.judge = judge;
    this.personalData = personalData;
    this.cadres = cadres;
    this.caller = caller;
    this.scope = scope;
    this.clock = clock;
  }

  @Transactional
  LocalCheckView check(UUID cadreId, Supplier<LocalCheckQuery> asked, Locale language) {
    cadres
        .readable(cadreId, clock.today(), caller.get(), scope.get())
        .orElseThrow(ProblemException::notFound);
    var query = asked.get();
    var asOf = query.asOf() == null ? clock.today() : query.asOf();
    var posts = posts(cadreId, query, asOf);
    logResidence(cadreId, posts, asOf);
    return new LocalCheckView(
        cadreId, asOf, posts.stream().map(post -> judged(cadreId, post, asOf, language)).toList());
  }

  /** A post that is asked about is compared as it is held, where it is. */
  private List<PostAsked> posts(UUID cadreId, LocalCheckQuery query, LocalDate asOf) {
    var held = record.held(cadreId, asOf);
    var position = query.position();
    if (position == null) {
      return held;
    }
    var post = record.post(position).filter(found -> scope.get().covers(found.path()));
    if (post.isEmpty()) {
      new Violations().add("position", "unknown-position", UNKNOWN_POSITION).refuseIfAny();
    }
    return List.of(
        held.stream()
            .filter(found -> found.positionId().equals(position))
            .findFirst()
            .orElseGet(post::orElseThrow));
  }

  private LocalCheckView.Post judged(
      UUID cadreId, PostAsked post, LocalDate asOf, Locale language) {
    var facts = record.facts(cadreId, post, asOf);
    var assessment = judge.assess(assessor, cadreId, asOf, facts, post.path());
    return new LocalCheckView.Post(
        post.positionId(),
        post.organisationCode(),
        post.organisationName(),
        post.titleCode(),
        post.titleName(),
        post.nonLocal(),
        post.appointmentId(),
        facts.comparedOn(),
        AssessmentView.of(assessment, language));
  }

  /** Where a pack goes by the residence, the answer tells something of it. */
  private void logResidence(UUID cadreId, List<PostAsked> posts, LocalDate asOf) {
    if (posts.stream().anyMatch(post -> assessor.goesByResidence(post.path(), asOf))
        && personalData.isShownOf(cadreId)) {
      assessor.logResidence(cadreId);
    }
  }
}

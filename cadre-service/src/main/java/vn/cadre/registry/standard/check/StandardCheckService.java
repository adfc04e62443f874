package vn.cadre.registry.standard.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.AssessmentView;
import vn.cadre.platform.assessment.Judge;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;

/** Judges whether somebody has what posts and grades ask. */
@ApplicationScoped
class StandardCheckService {
  private static final Bilingual UNKNOWN_POSITION =
      new Bilingual(
          "Không có vị trí này trong phạm vi của bạn", "There is no such position in your scope");

  private final StandardOfCadre assessor;
  private final StandardRecord record;
  private final Judge judge;
  private final Cadres cadres;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final CivilClock clock;

  StandardCheckService(
      StandardOfCadre assessor,
      StandardRecord record,
      Judge judge,
      Cadres cadres,
      CurrentCaller caller,
      CurrentScope scope,
      CivilClock clock) {
    this.assessor = assessor;
    this.record = record;
    this.judge = judge;
    this.cadres = cadres;
    this.caller = caller;
    this.scope = scope;
    this.clock = clock;
  }

  @Transactional
  StandardCheckView check(UUID cadreId, Supplier<StandardCheckQuery> asked, Locale language) {
    var home =
        cadres
            .readable(cadreId, clock.today(), caller.get(), scope.get())
            .orElseThrow(ProblemException::notFound);
    var query = asked.get();
    var asOf = query.asOf() == null ? clock.today() : query.asOf();
    var posts = posts(cadreId, query.position(), asOf);
    var grade = record.ofGrade(cadreId, asOf);
    return new StandardCheckView(
        cadreId,
        asOf,
        posts.stream().map(post -> judged(cadreId, post, asOf, language)).toList(),
        grade
            .map(facts ->
                new StandardCheckView.Grade(
                    Objects.requireNonNull(facts.holder().grade()),
                    judged(cadreId, facts, home.path(), asOf, language)))
            .orElse(null));
  }

  /** A post that is asked about is judged as it is held, where it is. */
  private List<PostJudged> posts(UUID cadreId, @Nullable UUID position, LocalDate asOf) {
    var held = record.held(cadreId, asOf);
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

  private StandardCheckView.Post judged(
      UUID cadreId, PostJudged post, LocalDate asOf, Locale language) {
    return new StandardCheckView.Post(
        post.positionId(),
        post.organisationCode(),
        post.organisationName(),
        post.titleCode(),
        post.titleName(),
        post.appointmentId(),
        judged(cadreId, record.ofPost(cadreId, post, asOf), post.path(), asOf, language));
  }

  private AssessmentView judged(
      UUID cadreId, StandardFacts facts, String path, LocalDate asOf, Locale language) {
    return AssessmentView.of(judge.assess(assessor, cadreId, asOf, facts, path), language);
  }
}

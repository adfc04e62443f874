package vn.cadre.platform.assessment.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.AssessmentView;
import vn.cadre.platform.assessment.Assessor;
import vn.cadre.platform.assessment.Judge;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.number.TypedJson;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.platform.web.RequestLanguage;

/** Assesses, keeps what was found, and judges it anew. */
@ApplicationScoped
public class AssessmentService {
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có đối tượng này trong phạm vi của bạn", "There is no such subject in your scope");

  private final Map<String, Assessor<?, ?>> assessors;
  private final Judge judge;
  private final Policies policies;
  private final Assessments kept;
  private final CurrentCaller caller;
  private final HttpHeaders headers;
  private final ObjectMapper json;
  private final CivilClock today;
  private final Clock clock;

  AssessmentService(
      @All List<Assessor<?, ?>> assessors,
      Judge judge,
      Policies policies,
      Assessments kept,
      CurrentCaller caller,
      HttpHeaders headers,
      ObjectMapper json,
      CivilClock today,
      Clock clock) {
    this.assessors =
        assessors.stream().collect(Collectors.toMap(a -> a.pack().name(), Function.identity()));
    this.judge = judge;
    this.policies = policies;
    this.kept = kept;
    this.caller = caller;
    this.headers = headers;
    this.json = json;
    this.today = today;
    this.clock = clock;
  }

  @Transactional
  KeptView create(Body<NewAssessment> body) {
    var given = body.value();
    var assessor = assessors.get(given.kind());
    if (assessor == null) {
      var known = assessors.keySet().stream().sorted().collect(Collectors.joining(", "));
      throw ProblemException.invalid(
          new Violations().add("kind", ViolationCode.NOT_ONE_OF, known).all());
    }
    var day = given.asOf() == null ? today.today() : given.asOf();
    var made = keep(assessor, given.subject(), day);
    kept.add(made);
    return KeptView.of(made, language());
  }

  @Transactional
  KeptView get(UUID id) {
    return KeptView.of(readable(id), language());
  }

  @Transactional
  ReplayView replay(UUID id) {
    var found = readable(id);
    return replay(found, assessor(found).orElseThrow());
  }

  private <F extends Record, N extends Record> KeptAssessment keep(
      Assessor<F, N> assessor, UUID subject, LocalDate day) {
    var known = facts(assessor, subject, day);
    return new KeptAssessment(
        UuidV7.next(),
        assessor.pack().name(),
        judge.assess(assessor, subject, day, known.facts(), known.path()),
        known.path(),
        (ObjectNode) tree(known.facts()),
        clock.instant(),
        caller.get().name());
  }

  /** A subject in a body that the caller may not read is as unknown as one that is not there. */
  private static <F extends Record> Assessor.Known<F> facts(
      Assessor<F, ?> assessor, UUID subject, LocalDate day) {
    return assessor
        .facts(subject, day)
        .orElseThrow(() ->
            ProblemException.invalid(
                new Violations().add("subject", "unknown-subject", UNKNOWN).all()));
  }

  private <F extends Record, N extends Record> ReplayView replay(
      KeptAssessment found, Assessor<F, N> assessor) {
    var recorded = found.assessment();
    var facts = TypedJson.read(found.facts(), assessor.factsType());
    var ref = recorded.policy();
    var replayed =
        ref == null
            ? judge.withoutPack(found.kind(), recorded.subject(), recorded.asOf(), recorded.asOf())
            : judge.assess(
                assessor,
                recorded.subject(),
                recorded.asOf(),
                facts,
                policies.version(assessor.pack(), ref.id(), ref.version()));
    var now =
        judge.assessByPackOf(
            today.today(), assessor, recorded.subject(), recorded.asOf(), facts, found.path());
    return new ReplayView(
        AssessmentView.of(recorded, language()),
        AssessmentView.of(replayed, language()),
        tree(recorded).equals(tree(replayed)),
        AssessmentView.of(now, language()),
        !concludes(recorded).equals(concludes(now)));
  }

  /** What was found, whichever pack it rests on. */
  private JsonNode concludes(Assessment assessment) {
    return tree(
        new Assessment(
            assessment.outcome(),
            assessment.subject(),
            assessment.asOf(),
            null,
            assessment.reasons()));
  }

  private KeptAssessment readable(UUID id) {
    return kept.find(id)
        .filter(found ->
            assessor(found)
                .flatMap(assessor ->
                    assessor.facts(found.assessment().subject(), found.assessment().asOf()))
                .isPresent())
        .orElseThrow(ProblemException::notFound);
  }

  private Optional<Assessor<?, ?>> assessor(KeptAssessment found) {
    return Optional.ofNullable(assessors.get(found.kind()));
  }

  /** As it stands in the database, so that what was read equals what is made. */
  private JsonNode tree(Object value) {
    try {
      return json.readTree(json.writeValueAsString(value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Locale language() {
    return RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}

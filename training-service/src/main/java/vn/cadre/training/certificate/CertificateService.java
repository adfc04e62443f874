package vn.cadre.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.audit.ChangeReason;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.code.CertificateState;
import vn.cadre.training.paper.Papers;
import vn.cadre.training.problem.TrainingProblem;
import vn.cadre.training.recording.RecordingView;
import vn.cadre.training.study.Studies;

/** Lists certificates, revokes them, and sends them to the registry again. */
@ApplicationScoped
class CertificateService {
  private static final String HOLD = "SELECT path FROM certificate WHERE id = ? FOR UPDATE";
  private static final String SEEN = "SELECT path FROM certificate WHERE id = ?";
  private static final String REVOKE =
      """
      UPDATE certificate SET version = version + 1, state = 'REVOKED', revoked_on = ?, reason = ?, decision = ?::jsonb
      WHERE id = ?\
      """;
  private static final String RESEND = "UPDATE certificate SET version = version + 1 WHERE id = ?";
  private static final Sorting SORTING =
      Sorting.of("f.id", "-issuedOn")
          .by("issuedOn", "f.issued_on", "date")
          .by("number", "f.year::bigint * 1000000000 + f.serial", "bigint");
  private static final Bilingual ELSEWHERE =
      new Bilingual(
          "Chứng chỉ do tổ chức ngoài phạm vi của bạn cấp",
          "The certificate was issued by an organisation outside your scope");

  private final CertificateViews views;
  private final CertificatesTold told;
  private final Studies studies;
  private final Papers papers;
  private final ChangeReason why;
  private final Organisations organisations;
  private final Preconditions preconditions;
  private final CurrentScope scope;
  private final Sql sql;
  private final Json json;
  private final CivilClock clock;

  CertificateService(
      CertificateViews views,
      CertificatesTold told,
      Studies studies,
      Papers papers,
      ChangeReason why,
      Organisations organisations,
      Preconditions preconditions,
      CurrentScope scope,
      Sql sql,
      Json json,
      CivilClock clock) {
    this.views = views;
    this.told = told;
    this.studies = studies;
    this.papers = papers;
    this.why = why;
    this.organisations = organisations;
    this.preconditions = preconditions;
    this.scope = scope;
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  Page<CertificateView> page(CertificateQuery query, String fingerprint, Locale locale) {
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    return views
        .select()
        .whereGiven(query.classId(), "f.class_id = ?")
        .whereGiven(query.cadreId(), "f.cadre_id = ?")
        .whereGiven(path, "f.path ^@ ?")
        .whereGiven(query.state(), "f.state = ANY (?)")
        .whereGiven(query.registry(), "r.answer = ANY (?)")
        .whereGiven(query.from(), "f.issued_on >= ?")
        .whereGiven(query.to(), "f.issued_on < ?")
        .page(sql, query.paging(), SORTING, fingerprint, row -> views.of(row, locale));
  }

  @Transactional
  CertificateView get(UUID id, Locale locale) {
    return views.select().where("f.id = ?", id).all(sql, "", row -> views.of(row, locale)).stream()
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /** It holds no more from today on; nothing of it is deleted. */
  @Transactional
  CertificateView revoke(UUID id, Body<Revocation> body, Locale locale) {
    var now = held(id, locale);
    var draft = body.draft();
    papers.check(draft, Revocation::decision, "decision");
    var given = draft.sound();
    preconditions.requireVersion(now.version());
    if (now.state() == CertificateState.REVOKED) {
      throw ProblemException.of(TrainingProblem.CERTIFICATE_REVOKED);
    }
    var today = clock.today();
    why.state(given.reason());
    papers.keep(given.decision(), "decision");
    sql.update(REVOKE, Arrays.asList(today, given.reason(), json.text(given.decision()), id));
    told.tell(
        List.of(id),
        "revoked",
        Map.of("state", "REVOKED", "revokedOn", today, "reason", given.reason()));
    studies.end(List.of(now.enrolmentId()), today);
    return get(id, locale);
  }

  /** The same certificate is told once more, so that the registry answers once more. */
  @Transactional
  CertificateView resend(UUID id, Locale locale) {
    var now = held(id, locale);
    preconditions.requireVersion(now.version());
    if (!RecordingView.isAnswerable(now.registry())) {
      throw ProblemException.of(TrainingProblem.NOT_ANSWERABLE);
    }
    sql.update(RESEND, List.of(id));
    told.tell(List.of(id), "resent", Map.of());
    return get(id, locale);
  }

  /**
   * One that is being changed; what the body says is read before it is asked which version the
   * caller saw.
   */
  private CertificateView held(UUID id, Locale locale) {
    var path =
        sql.one(SEEN, List.of(id), row -> row.getString(1)).orElseThrow(ProblemException::notFound);
    if (!scope.get().covers(path)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, ELSEWHERE);
    }
    sql.list(HOLD, List.of(id), row -> true);
    return get(id, locale);
  }
}

package vn.cadre.registry.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.Scopes;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;

/** Records what people within the caller's scope are qualified for. */
@ApplicationScoped
class QualificationService {
  private static final Sorting SORTING =
      Sorting.of("q.id", "kind")
          .by("kind", "q.kind", "text")
          .by("awardedOn", "q.held_from", "date");

  private final QualificationRepository qualifications;
  private final Cadres cadres;
  private final Scopes scopes;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final Sql sql;
  private final CivilClock clock;

  QualificationService(
      QualificationRepository qualifications,
      Cadres cadres,
      Scopes scopes,
      CurrentCaller caller,
      Preconditions preconditions,
      Sql sql,
      CivilClock clock) {
    this.qualifications = qualifications;
    this.cadres = cadres;
    this.scopes = scopes;
    this.caller = caller;
    this.preconditions = preconditions;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<QualificationView> page(UUID cadreId, QualificationQuery query, String fingerprint) {
    requireCadre(cadreId);
    return Select.of("q.*", "qualification q")
        .where("q.cadre_id = ?", cadreId)
        .whereGiven(query.kind(), "q.kind = ANY (?)")
        .whereGiven(query.status(), "q.status = ANY (?)")
        .page(sql, query.paging(), SORTING, fingerprint, QualificationView::of);
  }

  @Transactional
  QualificationView get(UUID cadreId, UUID id) {
    return QualificationView.of(ofCadre(cadreId, id));
  }

  @Transactional
  QualificationView create(UUID cadreId, Body<NewQualification> body) {
    requireCadre(cadreId);
    var qualification = Qualification.create(cadreId, body.value());
    qualifications.persistAndFlush(qualification);
    return QualificationView.of(qualification);
  }

  @Transactional
  QualificationView patch(UUID cadreId, UUID id, Body<NewQualification> body) {
    var qualification = ofCadre(cadreId, id);
    var change = body.mergedInto(qualification.asGiven());
    preconditions.requireVersion(qualification.version);
    qualification.describe(change);
    qualifications.flush();
    return QualificationView.of(qualification);
  }

  private Qualification ofCadre(UUID cadreId, UUID id) {
    requireCadre(cadreId);
    return qualifications
        .findByIdOptional(id)
        .filter(found -> found.cadreId.equals(cadreId))
        .orElseThrow(ProblemException::notFound);
  }

  private void requireCadre(UUID id) {
    if (cadres.home(id, clock.today(), scopes.of(caller.get())).isEmpty()) {
      throw ProblemException.notFound();
    }
  }
}

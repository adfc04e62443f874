package vn.cadre.registry.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
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
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final Sql sql;
  private final CivilClock clock;

  QualificationService(
      QualificationRepository qualifications,
      Cadres cadres,
      CurrentScope scope,
      CurrentCaller caller,
      Preconditions preconditions,
      Sql sql,
      CivilClock clock) {
    this.qualifications = qualifications;
    this.cadres = cadres;
    this.scope = scope;
    this.caller = caller;
    this.preconditions = preconditions;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<QualificationView> page(
      UUID cadreId, Supplier<QualificationQuery> asked, String fingerprint) {
    requireReadable(cadreId);
    var query = asked.get();
    return Select.of("q.*", "qualification q")
        .where("q.cadre_id = ?", cadreId)
        .whereGiven(query.kind(), "q.kind = ANY (?)")
        .whereGiven(query.status(), "q.status = ANY (?)")
        .page(sql, query.paging(), SORTING, fingerprint, QualificationView::of);
  }

  @Transactional
  QualificationView get(UUID cadreId, UUID id) {
    requireReadable(cadreId);
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
    requireCadre(cadreId);
    var qualification = ofCadre(cadreId, id);
    var change = body.mergedInto(qualification.asGiven());
    preconditions.requireVersion(qualification.version);
    qualification.describe(change);
    qualifications.flush();
    return QualificationView.of(qualification);
  }

  private Qualification ofCadre(UUID cadreId, UUID id) {
    return qualifications
        .findByIdOptional(id)
        .filter(found -> found.cadreId.equals(cadreId))
        .orElseThrow(ProblemException::notFound);
  }

  /** Everyone may read their own record, wherever it lies. */
  private void requireReadable(UUID id) {
    cadres
        .readable(id, clock.today(), caller.get(), scope.get())
        .orElseThrow(ProblemException::notFound);
  }

  private void requireCadre(UUID id) {
    if (cadres.home(id, clock.today(), scope.get()).isEmpty()) {
      throw ProblemException.notFound();
    }
  }
}

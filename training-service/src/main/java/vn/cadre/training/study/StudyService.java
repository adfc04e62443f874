package vn.cadre.training.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.problem.TrainingProblem;
import vn.cadre.training.recording.RecordingView;

/** Reads who studies for a degree, and sends it to the registry again. */
@ApplicationScoped
class StudyService {
  private static final String SEEN =
      """
      SELECT e.class_path FROM study s JOIN enrolment e ON e.id = s.enrolment_id WHERE s.enrolment_id = ?\
      """;
  private static final String HOLD = "SELECT 1 FROM study WHERE enrolment_id = ? FOR UPDATE";
  private static final Sorting SORTING =
      Sorting.of("e.id", "-from").by("from", "c.from_day", "date");
  private static final Bilingual ELSEWHERE =
      new Bilingual(
          "Lớp do tổ chức ngoài phạm vi của bạn mở",
          "The class is held by an organisation outside your scope");

  private final Sql sql;
  private final StudyViews views;
  private final Studies studies;
  private final Organisations organisations;
  private final Preconditions preconditions;
  private final CurrentScope scope;

  StudyService(
      Sql sql,
      StudyViews views,
      Studies studies,
      Organisations organisations,
      Preconditions preconditions,
      CurrentScope scope) {
    this.sql = sql;
    this.views = views;
    this.studies = studies;
    this.organisations = organisations;
    this.preconditions = preconditions;
    this.scope = scope;
  }

  @Transactional
  Page<StudyView> page(StudyQuery query, String fingerprint, Locale locale) {
    var violations = new Violations();
    var unit =
        organisations.pathOf(query.organisation(), Scope.EVERYWHERE, "organisation", violations);
    violations.refuseIfAny();
    return views
        .select()
        .whereGiven(query.cadre(), "e.cadre_id = ?")
        .whereGiven(unit, "e.path ^@ ?")
        .whereGiven(query.state(), "s.state = ANY (?)")
        .whereGiven(query.registry(), "r.answer = ANY (?)")
        .page(sql, query.paging(), SORTING, fingerprint, row -> views.of(row, locale));
  }

  @Transactional
  StudyView get(UUID id, Locale locale) {
    return views
        .select()
        .where("e.id = ?", id)
        .first(sql, "", 1, row -> views.of(row, locale))
        .stream()
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /** For whoever has the organiser of the class in scope. */
  @Transactional
  StudyView resend(UUID id, Locale locale) {
    var path =
        sql.one(SEEN, List.of(id), row -> row.getString(1)).orElseThrow(ProblemException::notFound);
    if (!scope.get().covers(path)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, ELSEWHERE);
    }
    sql.list(HOLD, List.of(id), row -> true);
    var now = get(id, locale);
    preconditions.requireVersion(now.version());
    if (!RecordingView.isAnswerable(now.registry())) {
      throw ProblemException.of(TrainingProblem.NOT_ANSWERABLE);
    }
    studies.resend(id);
    return get(id, locale);
  }
}

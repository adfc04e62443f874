package vn.cadre.training.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.roll.Rolls;

/** Lists results, of one class or of all. */
@ApplicationScoped
class ResultList {
  private static final Sorting LATEST =
      Sorting.of("r.enrolment_id", "-recordedAt")
          .by("recordedAt", "r.recorded_at", "timestamptz")
          .by("name", "e.name_sort", "text COLLATE \"C\"");
  private static final Sorting BY_NAME =
      Sorting.of("r.enrolment_id", "name")
          .by("name", "e.name_sort", "text COLLATE \"C\"")
          .by("recordedAt", "r.recorded_at", "timestamptz");

  private final ResultViews views;
  private final Rolls rolls;
  private final Organisations organisations;
  private final Sql sql;

  ResultList(ResultViews views, Rolls rolls, Organisations organisations, Sql sql) {
    this.views = views;
    this.rolls = rolls;
    this.organisations = organisations;
    this.sql = sql;
  }

  @Transactional
  Page<ResultView> page(ResultQuery query, String fingerprint, Locale locale) {
    var violations = new Violations();
    var unit =
        organisations.pathOf(query.organisation(), Scope.EVERYWHERE, "organisation", violations);
    violations.refuseIfAny();
    return seen()
        .whereGiven(query.classId(), "r.class_id = ?")
        .whereGiven(query.cadre(), "e.cadre_id = ?")
        .whereGiven(unit, "e.path ^@ ?")
        .whereGiven(query.passed(), "r.passed = ?")
        .page(sql, query.paging(), LATEST, fingerprint, row -> views.view(row, locale));
  }

  @Transactional
  Page<ResultView> page(
      UUID classId, ResultsOfClassQuery query, String fingerprint, Locale locale) {
    rolls.require(classId);
    return seen()
        .where("r.class_id = ?", classId)
        .whereGiven(query.passed(), "r.passed = ?")
        .page(sql, query.paging(), BY_NAME, fingerprint, row -> views.view(row, locale));
  }

  @Transactional
  ResultView get(UUID enrolment, Locale locale) {
    return seen()
        .where("r.enrolment_id = ?", enrolment)
        .first(sql, "", 1, row -> views.view(row, locale))
        .stream()
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  private Select seen() {
    return ResultViews.seen().whereGiven(rolls.onlyRecord(), "e.cadre_id = ?");
  }
}

package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;

/** Reads who studies for a degree. */
@ApplicationScoped
class StudyService {
  private static final Sorting SORTING =
      Sorting.of("e.id", "-from").by("from", "c.from_day", "date");

  private final Sql sql;
  private final EnrolmentStanding standing;
  private final Organisations organisations;

  StudyService(Sql sql, EnrolmentStanding standing, Organisations organisations) {
    this.sql = sql;
    this.standing = standing;
    this.organisations = organisations;
  }

  @Transactional
  Page<StudyView> page(StudyQuery query, String fingerprint) {
    var violations = new Violations();
    var unit =
        organisations.pathOf(query.organisation(), Scope.EVERYWHERE, "organisation", violations);
    violations.refuseIfAny();
    return seen()
        .whereGiven(query.cadre(), "e.cadre_id = ?")
        .whereGiven(unit, "e.path ^@ ?")
        .whereGiven(query.state(), "s.state = ANY (?)")
        .page(sql, query.paging(), SORTING, fingerprint, StudyView::of);
  }

  @Transactional
  StudyView get(UUID id) {
    return seen().where("e.id = ?", id).first(sql, "", 1, StudyView::of).stream()
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  private Select seen() {
    return Select.of(StudyView.COLUMNS, StudyView.FROM)
        .where("e.seen_by && (SELECT current_scope())")
        .whereGiven(standing.onlyRecord(), "e.cadre_id = ?");
  }
}

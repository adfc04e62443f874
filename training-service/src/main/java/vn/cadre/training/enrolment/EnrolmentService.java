package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.AssessmentView;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.training.code.EnrolmentState;
import vn.cadre.training.klass.Classes;
import vn.cadre.training.workforce.Cadres;

/** Reads enrolments, and says whether somebody may learn in a class. */
@ApplicationScoped
class EnrolmentService {
  private final Enrolments enrolments;
  private final Classes classes;
  private final EnrolmentStanding standing;
  private final LearnerJudge judge;
  private final Cadres cadres;
  private final Organisations organisations;

  EnrolmentService(
      Enrolments enrolments,
      Classes classes,
      EnrolmentStanding standing,
      LearnerJudge judge,
      Cadres cadres,
      Organisations organisations) {
    this.enrolments = enrolments;
    this.classes = classes;
    this.standing = standing;
    this.judge = judge;
    this.cadres = cadres;
    this.organisations = organisations;
  }

  /** Those that the caller sees, of one class or of all. */
  @Transactional
  Page<EnrolmentView> page(@Nullable UUID classId, EnrolmentQuery query, String fingerprint) {
    if (classId != null) {
      classes.require(classId);
    }
    var violations = new Violations();
    var unit =
        organisations.pathOf(query.organisation(), Scope.EVERYWHERE, "organisation", violations);
    var organiser =
        organisations.pathOf(query.organiser(), Scope.EVERYWHERE, "organiser", violations);
    violations.refuseIfAny();
    var select =
        Select.of(Enrolment.COLUMNS, Enrolment.FROM)
            .where("e.seen_by && (SELECT current_scope())")
            .whereGiven(standing.onlyRecord(), "e.cadre_id = ?")
            .whereGiven(classId, "e.class_id = ?")
            .whereGiven(query.cadre(), "e.cadre_id = ?")
            .whereGiven(query.outsidePerson(), "e.outside_person_id = ?")
            .whereGiven(unit, "e.path ^@ ?")
            .whereGiven(organiser, "e.class_path ^@ ?")
            .whereGiven(query.state(), "e.state = ANY (?)")
            .whereGiven(query.audience(), "e.audience = ANY (?)");
    return enrolments.page(select, query.paging(), fingerprint).map(this::view);
  }

  @Transactional
  EnrolmentView get(UUID classId, UUID id) {
    return view(require(classId, id));
  }

  /** As it was approved; before that, as it would be judged now. */
  @Transactional
  AssessmentView assessment(UUID classId, UUID id, Locale language) {
    var enrolment = require(classId, id);
    var kept =
        enrolment.state() == EnrolmentState.NOMINATED
            ? null
            : enrolments.assessment(id).orElse(null);
    return AssessmentView.of(kept == null ? judged(enrolment) : kept, language);
  }

  /** Whether somebody of the register might learn in the class; nothing follows from it. */
  @Transactional
  AssessmentView eligibility(UUID classId, UUID cadre, Locale language) {
    var klass = classes.require(classId);
    var violations = new Violations();
    var person = cadres.find(cadre, "cadre", violations);
    violations.refuseIfAny();
    var found = person.orElseThrow(ProblemException::notFound);
    enrolments.reach(classId, List.of(), List.of(found.id()));
    return AssessmentView.of(
        judge.judge(klass, new LearnerJudge.Candidate(found.id(), found.fullName(), true)),
        language);
  }

  private Assessment judged(Enrolment enrolment) {
    enrolments.reach(enrolment.classId(), List.of(enrolment.id()), List.of());
    return judge.judge(classes.require(enrolment.classId()), LearnerJudge.Candidate.of(enrolment));
  }

  Enrolment require(UUID classId, UUID id) {
    var enrolment = enrolments.require(classId, id);
    if (!standing.mayRead(enrolment)) {
      throw ProblemException.notFound();
    }
    return enrolment;
  }

  EnrolmentView view(Enrolment enrolment) {
    return EnrolmentView.of(enrolment, standing.actions(enrolment));
  }
}

package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.EnrolmentState;
import vn.cadre.training.klass.Classes;
import vn.cadre.training.problem.TrainingProblem;
import vn.cadre.training.workforce.CadreRef;
import vn.cadre.training.workforce.Cadres;

/** Puts people of a unit forward for a class. */
@ApplicationScoped
class Nominations {
  static final Bilingual NOT_THEIRS =
      new Bilingual(
          "Người này thuộc %s; đơn vị chỉ cử người của mình",
          "They belong to %s; a unit puts forward its own people");
  private static final Bilingual ONE =
      new Bilingual(
          "Nêu đúng một người: cadreId, outsidePersonId hoặc outsidePerson",
          "Name one person: by cadreId, outsidePersonId or outsidePerson");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có người ngoài nào có mã %s trong phạm vi của bạn",
          "There is nobody from outside with the id %s in your scope");

  private final Classes classes;
  private final Enrolments enrolments;
  private final EnrolmentService service;
  private final OutsidePeople outside;
  private final LearnerJudge judge;
  private final EnrolmentsTold told;
  private final Cadres cadres;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final CurrentCaller caller;

  Nominations(
      Classes classes,
      Enrolments enrolments,
      EnrolmentService service,
      OutsidePeople outside,
      LearnerJudge judge,
      EnrolmentsTold told,
      Cadres cadres,
      Organisations organisations,
      CurrentScope scope,
      CurrentCaller caller) {
    this.classes = classes;
    this.enrolments = enrolments;
    this.service = service;
    this.outside = outside;
    this.judge = judge;
    this.told = told;
    this.cadres = cadres;
    this.organisations = organisations;
    this.scope = scope;
    this.caller = caller;
  }

  /**
   * Nobody is put forward whom a rule refuses; where one cannot be told, whoever approves decides.
   */
  @Transactional
  EnrolmentView nominate(UUID classId, Body<NewEnrolment> body) {
    classes.require(classId);
    var learner = learner(body.draft());
    var klass = classes.held(classId);
    if (klass.state() != ClassState.OPEN) {
      throw ProblemException.of(TrainingProblem.CLASS_STAGE);
    }
    var row = learner.row(classId, outside);
    enrolments.add(List.of(row), caller.get());
    var cadre = row.cadreId();
    enrolments.reach(classId, List.of(row.id()), cadre == null ? List.of() : List.of(cadre));
    var enrolment = enrolments.require(classId, row.id());
    TrainingProblem.requireNotRefused(judge.judge(klass, LearnerJudge.Candidate.of(enrolment)));
    told.tell(List.of(row.id()), "nominated");
    return service.view(enrolment);
  }

  /** Who is put forward by which unit, as what. */
  private record Learning(
      @Nullable CadreRef cadre,
      OutsidePeople.@Nullable Known known,
      @Nullable OutsideLearner outsider,
      UUID unit,
      Audience audience,
      @Nullable String note) {

    Enrolments.Row row(UUID classId, OutsidePeople people) {
      var outsideId =
          known != null
              ? known.id()
              : outsider == null ? null : people.idOf(new OutsidePeople.Named(unit, outsider));
      return new Enrolments.Row(
          UuidV7.next(),
          classId,
          cadre == null ? null : cadre.id(),
          outsideId,
          name(),
          audience,
          unit,
          EnrolmentState.NOMINATED,
          null,
          null,
          note);
    }

    private String name() {
      if (cadre != null) {
        return cadre.fullName();
      }
      if (known != null) {
        return known.fullName();
      }
      if (outsider == null) {
        throw new IllegalStateException("Nobody is put forward");
      }
      return Text.collapseSpaces(outsider.fullName());
    }
  }

  private Learning learner(Draft<NewEnrolment> draft) {
    draft.check(Nominations::checkOne, "cadreId", "outsidePersonId", "outsidePerson");
    var cadre =
        draft.find(
            (given, found) -> cadres.find(given.cadreId(), "cadreId", found).orElse(null),
            "cadreId");
    var known = draft.find(this::known, "outsidePersonId");
    draft.check(Nominations::checkOutside);
    var unit = draft.find((given, found) -> unit(given, cadre, found), "organisationId");
    var given = draft.sound();
    if (unit == null) {
      throw new IllegalStateException("A learner without a unit");
    }
    return new Learning(
        cadre, known, given.outsidePerson(), unit, audience(given, cadre), given.note());
  }

  private static void checkOne(NewEnrolment given, Violations violations) {
    if (given.learners() != 1) {
      violations.add("cadreId", "one-learner", ONE);
    }
  }

  /** What only a record would tell must be said. */
  private static void checkOutside(NewEnrolment given, Violations violations) {
    if (given.cadreId() != null) {
      return;
    }
    if (given.audience() == null && !violations.touches("audience")) {
      violations.add("audience", ViolationCode.REQUIRED);
    }
    if (given.organisationId() == null && !violations.touches("organisationId")) {
      violations.add("organisationId", ViolationCode.REQUIRED);
    }
  }

  private OutsidePeople.@Nullable Known known(NewEnrolment given, Violations violations) {
    var id = given.outsidePersonId();
    var known = id == null ? null : outside.find(id).orElse(null);
    if (id != null && known == null) {
      violations.add("outsidePersonId", "unknown-outside-person", UNKNOWN.with(id));
    }
    return known;
  }

  /** The unit in the caller's scope: that of the person, or one above. */
  private @Nullable UUID unit(NewEnrolment given, @Nullable CadreRef cadre, Violations violations) {
    var id =
        given.organisationId() == null && cadre != null
            ? cadre.organisationId()
            : given.organisationId();
    if (id == null) {
      return null;
    }
    OrganisationRef unit = organisations.require(id, scope.get(), "organisationId", violations);
    if (unit != null && cadre != null && !belongs(cadre, unit)) {
      violations.add("organisationId", "not-their-unit", NOT_THEIRS.with(cadre.organisationCode()));
    }
    return unit == null ? null : unit.id();
  }

  private static boolean belongs(CadreRef cadre, OrganisationRef unit) {
    return cadre.path() != null && cadre.path().startsWith(unit.path());
  }

  private static Audience audience(NewEnrolment given, @Nullable CadreRef cadre) {
    if (given.audience() != null) {
      return given.audience();
    }
    if (cadre == null) {
      throw new IllegalStateException("A learner from outside without an audience");
    }
    return audienceOf(cadre);
  }

  /** Who somebody of the register is, unless told otherwise. */
  static Audience audienceOf(CadreRef cadre) {
    return switch (cadre.category()) {
      case "CADRE" -> Audience.CADRE;
      case "NON_SPECIALISED" -> Audience.NON_SPECIALISED;
      default -> Audience.CIVIL_SERVANT_OR_PUBLIC_EMPLOYEE;
    };
  }
}

package vn.cadre.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.problem.TrainingProblem;

/**
 * Keeps the courses: everybody reads them, and each is changed by whoever has its keeper in scope.
 */
@ApplicationScoped
class CourseService {
  static final Bilingual NOT_KEPT =
      new Bilingual(
          "Khóa học này do tổ chức ngoài phạm vi của bạn quản lý",
          "The course is kept by an organisation outside your scope");

  private final CourseRows rows;
  private final CourseRules rules;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final AllowedActions actions;
  private final Preconditions preconditions;
  private final Outbox outbox;
  private final CivilClock clock;

  CourseService(
      CourseRows rows,
      CourseRules rules,
      Organisations organisations,
      CurrentScope scope,
      AllowedActions actions,
      Preconditions preconditions,
      Outbox outbox,
      CivilClock clock) {
    this.rows = rows;
    this.rules = rules;
    this.organisations = organisations;
    this.scope = scope;
    this.actions = actions;
    this.preconditions = preconditions;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Page<CourseView> page(CourseQuery query, String fingerprint) {
    var violations = new Violations();
    var below =
        organisations.pathOf(query.organisation(), Scope.EVERYWHERE, "organisation", violations);
    violations.refuseIfAny();
    return rows.page(query, below, clock.today(), fingerprint).map(this::view);
  }

  @Transactional
  CourseView get(String code) {
    return view(rows.find(code).orElseThrow(ProblemException::notFound));
  }

  @Transactional
  CourseView create(Body<NewCourse> body) {
    var given =
        body.draft()
            .check((course, found) -> rules.checkGrant(course.grants(), found), "grants")
            .check(
                (course, found) ->
                    CourseRules.checkPeriod(course.validFrom(), course.validTo(), found),
                "validFrom",
                "validTo")
            .check(
                (course, found) ->
                    rules.checkPrerequisites(
                        course.code(), course.content().prerequisites(), found),
                "code",
                "prerequisites")
            .check(this::checkKeeper, "organisationId")
            .sound();
    if (rows.find(given.code()).isPresent()) {
      throw TrainingProblem.taken("code", given.code());
    }
    var content = given.content();
    var keeper = given.organisationId();
    rows.insert(
        new CourseState(
            UuidV7.next(),
            given.code(),
            content.name(),
            content.kind(),
            content.hours(),
            content.description(),
            content.grants(),
            content.prerequisites(),
            content.passing(),
            content.validFrom(),
            given.validTo(),
            keeper,
            null));
    return published(given.code(), "created", Map.of("code", given.code()));
  }

  private void checkKeeper(NewCourse course, Violations violations) {
    if (course.organisationId() != null) {
      organisations.require(course.organisationId(), scope.get(), "organisationId", violations);
    } else if (!scope.get().everywhere()) {
      violations.add("organisationId", ViolationCode.REQUIRED);
    }
  }

  @Transactional
  CourseView patch(String code, Body<CoursePatch> body) {
    var row = kept(code);
    var now = row.state();
    var violations = new Violations();
    var change = body.mergedInto(now.content(), violations);
    rules.checkGrant(change.grants(), violations);
    CourseRules.checkPeriod(change.validFrom(), now.validTo(), violations);
    rules.checkPrerequisites(code, change.prerequisites(), violations);
    violations.refuseIfAny();
    preconditions.requireVersion(row.version());
    if (change.equals(now.content())) {
      return view(row);
    }
    rows.update(
        new CourseState(
            now.id(),
            code,
            change.name(),
            change.kind(),
            change.hours(),
            change.description(),
            change.grants(),
            change.prerequisites(),
            change.passing(),
            change.validFrom(),
            now.validTo(),
            now.organisationId(),
            now.organisationCode()));
    return published(code, "changed", Changes.between(now.content(), change));
  }

  @Transactional
  CourseView retire(String code, Body<CourseRetirement> body) {
    var row = kept(code);
    var now = row.state();
    var validTo = body.value().validTo();
    var violations = new Violations();
    CourseRules.checkPeriod(now.validFrom(), validTo, violations);
    violations.refuseIfAny();
    preconditions.requireVersion(row.version());
    if (!mayRetire(row)) {
      throw ProblemException.of(TrainingProblem.COURSE_RETIRED);
    }
    rows.update(
        new CourseState(
            now.id(),
            code,
            now.name(),
            now.kind(),
            now.hours(),
            now.description(),
            now.grants(),
            now.prerequisites(),
            now.passing(),
            now.validFrom(),
            validTo,
            now.organisationId(),
            now.organisationCode()));
    return published(code, "retired", Map.of("validTo", validTo));
  }

  /** The course, held, of whoever may change it. */
  private CourseRow kept(String code) {
    var row = rows.find(code).orElseThrow(ProblemException::notFound);
    if (!isKept(row)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, NOT_KEPT);
    }
    return rows.held(code).orElseThrow(ProblemException::notFound);
  }

  private boolean isKept(CourseRow row) {
    return scope.get().covers(row.path());
  }

  /** An end that has come stays. */
  private boolean mayRetire(CourseRow row) {
    var end = row.state().validTo();
    return end == null || end.isAfter(clock.today());
  }

  /** Tells of a change that was written, and shows the course as it is now. */
  CourseView published(String code, String type, Map<String, ?> change) {
    var row = rows.find(code).orElseThrow(ProblemException::notFound);
    outbox.append(
        new DomainEvent(
            CourseState.AGGREGATE,
            row.state().id(),
            row.version() + 1,
            type,
            change,
            row.state(),
            SeenBy.EVERYONE));
    return view(row);
  }

  private CourseView view(CourseRow row) {
    return CourseView.of(
        row,
        actions.of(
            CourseResource.class,
            action -> isKept(row) && (!action.equals("retire") || mayRetire(row))));
  }
}

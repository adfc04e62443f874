package vn.cadre.training.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.audit.ChangeReason;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.paper.Papers;
import vn.cadre.training.problem.TrainingProblem;

/** Records expenses, corrects and annuls them; none is ever deleted. */
@ApplicationScoped
class ExpenseService {
  private static final String ONE =
      "SELECT " + ExpenseTold.COLUMNS + " FROM " + ExpenseTold.FROM + " WHERE x.id = ?";
  private static final Sorting SORTING =
      Sorting.of("x.id", "-spentOn")
          .by("spentOn", "x.spent_on", "date")
          .by("amount", "x.amount", "bigint");
  private static final String UPDATE =
      """
      UPDATE expense SET class_id = ?, organisation_id = ?, source = ?, kind = ?, amount = ?, spent_on = ?, document = ?,
        note = ?, attachment_id = ?, reason = ?, version = version + 1
      WHERE id = ?\
      """;
  private static final String ANNUL =
      """
      UPDATE expense SET state = 'ANNULLED', reason = ?, annulled_at = ?, annuller_name = ?, version = version + 1
      WHERE id = ?\
      """;
  private static final String SCAN = "attachmentId";

  private final Sql sql;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final AllowedActions actions;
  private final ExpenseChecks checks;
  private final NewExpenses fresh;
  private final ExpensesTold told;
  private final Papers papers;
  private final ChangeReason why;
  private final Preconditions preconditions;
  private final Clock clock;

  ExpenseService(
      Sql sql,
      Organisations organisations,
      CurrentScope scope,
      CurrentCaller caller,
      AllowedActions actions,
      ExpenseChecks checks,
      NewExpenses fresh,
      ExpensesTold told,
      Papers papers,
      ChangeReason why,
      Preconditions preconditions,
      Clock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.scope = scope;
    this.caller = caller;
    this.actions = actions;
    this.checks = checks;
    this.fresh = fresh;
    this.told = told;
    this.papers = papers;
    this.why = why;
    this.preconditions = preconditions;
    this.clock = clock;
  }

  @Transactional
  Page<ExpenseView> page(ExpenseQuery query, String fingerprint) {
    var violations = new Violations();
    var organiser = organisations.pathOf(query.organiser(), scope.get(), "organiser", violations);
    violations.refuseIfAny();
    var state =
        query.state() == null || query.state().isEmpty()
            ? Set.of(ExpenseState.RECORDED)
            : query.state();
    return Select.of(ExpenseTold.COLUMNS, ExpenseTold.FROM)
        .where("x.path <@@ (SELECT current_scope())")
        .where("x.state = ANY (?)", state)
        .whereGiven(query.classId(), "x.class_id = ?")
        .whereGiven(
            query.planId(), "c.plan_line_id IN (SELECT l.id FROM plan_line l WHERE l.plan_id = ?)")
        .whereGiven(organiser, "x.path ^@ ?")
        .whereGiven(query.source(), "x.source = ANY (?)")
        .whereGiven(query.kind(), "x.kind = ANY (?)")
        .whereGiven(query.from(), "x.spent_on >= ?")
        .whereGiven(query.to(), "x.spent_on < ?")
        .page(sql, query.paging(), SORTING, fingerprint, this::view);
  }

  @Transactional
  ExpenseView get(UUID id) {
    return find(id, "");
  }

  @Transactional
  ExpenseView create(Body<ExpenseContent> body) {
    var given =
        body.draft()
            .check(checks::checkClass, "classId")
            .check(checks::checkDay, "spentOn")
            .check((one, found) -> checkScan(null, one, found), SCAN)
            .sound();
    papers.keepScan(null, given.attachmentId(), SCAN);
    var id = UuidV7.next();
    fresh.add(List.of(new NewExpenses.One(id, checks.organiser(given.classId()), given)));
    return find(id, "");
  }

  @Transactional
  ExpenseView correct(UUID id, Body<ExpenseContent> body) {
    var now = find(id, " FOR UPDATE OF x");
    var correction =
        body.correcting(now.content(), new Violations())
            .check((given, found) -> checks.checkClass(given.value(), found), "classId")
            .check((given, found) -> checks.checkDay(given.value(), found), "spentOn")
            .check((given, found) -> checkScan(now.attachmentId(), given.value(), found), SCAN)
            .sound();
    preconditions.requireVersion(now.version());
    requireRecorded(now);
    if (correction.value().equals(now.content())) {
      return now;
    }
    why.state(correction.reason());
    papers.keepScan(now.attachmentId(), correction.value().attachmentId(), SCAN);
    sql.update(UPDATE, with(values(correction.value()), correction.reason(), id));
    return published(id, "corrected", Changes.between(now.content(), correction.value()));
  }

  @Transactional
  ExpenseView annul(UUID id, Body<Annulment> body) {
    var now = find(id, " FOR UPDATE OF x");
    var reason = body.value().reason();
    preconditions.requireVersion(now.version());
    requireRecorded(now);
    why.state(reason);
    sql.update(ANNUL, List.of(reason, clock.instant(), caller.get().name(), id));
    return published(id, "annulled", Map.of("state", ExpenseState.ANNULLED, "reason", reason));
  }

  private static void requireRecorded(ExpenseView expense) {
    if (expense.state() != ExpenseState.RECORDED) {
      throw ProblemException.of(TrainingProblem.EXPENSE_ANNULLED);
    }
  }

  private ExpenseView published(UUID id, String type, Map<String, ?> change) {
    told.tell(List.of(id), type, state -> change);
    return find(id, "");
  }

  private ExpenseView find(UUID id, String lock) {
    return sql.one(ONE + lock, List.of(id), this::view).orElseThrow(ProblemException::notFound);
  }

  private void checkScan(@Nullable UUID now, ExpenseContent given, Violations violations) {
    papers.checkScan(now, given.attachmentId(), SCAN, violations);
  }

  private List<@Nullable Object> values(ExpenseContent given) {
    return Arrays.asList(
        given.classId(),
        checks.organiser(given.classId()),
        given.source(),
        given.kind(),
        given.amount(),
        given.spentOn(),
        given.document(),
        given.note(),
        given.attachmentId());
  }

  private static List<@Nullable Object> with(List<@Nullable Object> values, Object... more) {
    var all = new ArrayList<@Nullable Object>(values);
    all.addAll(List.of(more));
    return all;
  }

  private ExpenseView view(ResultSet row) throws SQLException {
    var counts = row.getString("state").equals(ExpenseState.RECORDED.name());
    return ExpenseView.of(row, actions.of(ExpenseResource.class, action -> counts));
  }
}

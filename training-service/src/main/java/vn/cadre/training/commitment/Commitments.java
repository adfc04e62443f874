package vn.cadre.training.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.commitment.rule.Compensation;
import vn.cadre.training.paper.Paper;

/** Reads commitments as they are shown to the caller, and holds them for a change. */
@ApplicationScoped
class Commitments {
  private static final String HOLD = "SELECT path FROM commitment WHERE id = ? FOR UPDATE";
  private static final String SEEN = "SELECT path FROM commitment WHERE id = ?";
  private static final String COLUMNS =
      "m.*, d.separation_id, d.kind AS leaving_kind, d.leaving_on AS leaves_on";
  // of these commitments, or of all
  private static final String FROM =
      "commitment m LEFT JOIN commitment_departures(%s) d ON d.commitment_id = m.id";
  private static final Set<String> READERS =
      Set.of(Roles.TRAINING_MANAGER, Roles.UNIT_NOMINATOR, Roles.AUDITOR);
  private static final Bilingual ELSEWHERE =
      new Bilingual(
          "Cam kết do tổ chức ngoài phạm vi của bạn quản lý",
          "The commitment is kept by an organisation outside your scope");

  private final AllowedActions actions;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final Json json;
  private final CompensationJudge judge;
  private final Preconditions preconditions;
  private final CivilClock clock;
  private final Sql sql;

  Commitments(
      AllowedActions actions,
      CurrentCaller caller,
      CurrentScope scope,
      Json json,
      CompensationJudge judge,
      Preconditions preconditions,
      CivilClock clock,
      Sql sql) {
    this.actions = actions;
    this.caller = caller;
    this.scope = scope;
    this.json = json;
    this.judge = judge;
    this.preconditions = preconditions;
    this.clock = clock;
    this.sql = sql;
  }

  /** All that the caller sees; whoever reads nothing but their own record, their own. */
  Select select() {
    return mine(Select.of(COLUMNS, FROM.formatted("NULL")));
  }

  private Select mine(Select select) {
    return select
        .where("m.seen_by && (SELECT current_scope())")
        .whereGiven(caller.get().onlyRecord(READERS), "m.cadre_id = ?");
  }

  CommitmentView require(UUID id, Locale locale) {
    return mine(Select.of(COLUMNS, FROM.formatted("?::uuid[]"), SqlArray.of("uuid", List.of(id))))
        .where("m.id = ?", id)
        .all(sql, "", row -> view(row, locale))
        .stream()
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /**
   * One that is to be changed, held against everybody else; a body is read next, and {@link
   * #requireMovable} asked after it.
   *
   * @throws ProblemException 404, 403 outside the scope
   */
  CommitmentView held(UUID id, Locale locale) {
    var path =
        sql.one(SEEN, List.of(id), row -> row.getString(1)).orElseThrow(ProblemException::notFound);
    if (!scope.get().covers(path)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, ELSEWHERE);
    }
    sql.list(HOLD, List.of(id), row -> true);
    return require(id, locale);
  }

  /**
   * Where it may go from where it stands, as the caller knows it.
   *
   * @throws ProblemException 428, 412, 409 once it is settled
   */
  CommitmentLifecycle requireMovable(CommitmentView held) {
    preconditions.requireVersion(held.version());
    var stands = new CommitmentLifecycle(held.state(), held.owedUntil(), clock.today());
    stands.requireActive();
    return stands;
  }

  String path(UUID id) {
    return sql.one(SEEN, List.of(id), row -> row.getString(1))
        .orElseThrow(ProblemException::notFound);
  }

  CommitmentView view(ResultSet row, Locale locale) throws SQLException {
    var told = Commitment.of(row);
    var stands = new CommitmentLifecycle(told.state(), told.owedUntil(), clock.today());
    var kept = json.readIfAny(row.getString("assessment"), Assessment.class);
    return new CommitmentView(
        told.id(),
        row.getLong("version"),
        told.cadreId(),
        told.fullName(),
        told.classId(),
        told.enrolmentId(),
        told.organisationId(),
        told.courseName(),
        told.studiedFrom(),
        told.studiedTo(),
        told.owedFrom(),
        told.owedUntil(),
        json.readIfAny(row.getString("policy"), PolicyRef.class),
        told.cost(),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("made_by"),
        told.reason(),
        told.state(),
        told.settledOn(),
        json.readIfAny(row.getString("decision"), Paper.class),
        kept == null ? null : CompensationView.of(kept, locale),
        departure(row, told, locale),
        scope.get().covers(row.getString("path"))
            ? actions.of(CommitmentResource.class, stands::allows)
            : List.of());
  }

  private @Nullable Departure departure(ResultSet row, Commitment told, Locale locale)
      throws SQLException {
    var leavingOn = row.getObject("leaves_on", LocalDate.class);
    if (leavingOn == null) {
      return null;
    }
    // only of one that is not settled
    var facts =
        new Compensation.Facts(told.cost(), told.owedFrom(), told.owedUntil(), leavingOn, false);
    return new Departure(
        row.getObject("separation_id", UUID.class),
        row.getString("leaving_kind"),
        leavingOn,
        CompensationView.of(judge.assess(told.cadreId(), row.getString("path"), facts), locale));
  }
}

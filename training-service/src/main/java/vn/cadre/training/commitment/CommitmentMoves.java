package vn.cadre.training.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.audit.ChangeReason;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.problem.TrainingProblem;

/** Says what a study cost, and settles what is owed after it. */
@ApplicationScoped
class CommitmentMoves {
  private static final String PRICE =
      "UPDATE commitment SET version = version + 1, cost = ?, reason = ? WHERE id = ?";
  private static final String FULFIL =
      "UPDATE commitment SET version = version + 1, state = 'FULFILLED', settled_on = ? WHERE id = ?";
  private static final String BREAK =
      """
      UPDATE commitment SET version = version + 1, state = 'BROKEN', settled_on = ?, reason = ?, leaving_on = ?,
        compensation = ?, assessment = ?::jsonb WHERE id = ?\
      """;
  private static final String RELEASE =
      """
      UPDATE commitment SET version = version + 1, state = 'RELEASED', settled_on = ?, reason = ?, decision = ?::jsonb
      WHERE id = ?\
      """;
  private static final Bilingual SERVED =
      new Bilingual(
          "Đến ngày này đã phục vụ đủ thời gian cam kết (%s)",
          "Everything owed is served by then (%s)");

  private final Commitments commitments;
  private final Compensations compensations;
  private final CommitmentsTold told;
  private final ClassCost classCost;
  private final CommitmentJson json;
  private final ChangeReason why;
  private final CivilClock clock;
  private final Sql sql;

  CommitmentMoves(
      Commitments commitments,
      Compensations compensations,
      CommitmentsTold told,
      ClassCost classCost,
      CommitmentJson json,
      ChangeReason why,
      CivilClock clock,
      Sql sql) {
    this.commitments = commitments;
    this.compensations = compensations;
    this.told = told;
    this.classCost = classCost;
    this.json = json;
    this.why = why;
    this.clock = clock;
    this.sql = sql;
  }

  /** What is given, or what the class cost by now. */
  @Transactional
  CommitmentView price(UUID id, Body<CommitmentPrice> body, Locale locale) {
    var now = commitments.held(id, locale);
    var draft = body.draft();
    draft.check(
        (given, found) -> {
          if (given.cost() == null && now.classId() == null) {
            found.add("cost", ViolationCode.REQUIRED);
          }
        },
        "cost");
    var given = draft.sound();
    var cost = cost(given, now.classId());
    why.state(given.reason());
    sql.update(PRICE, Arrays.asList(cost, given.reason(), id));
    return moved(id, "priced", cost == null ? Map.of() : Map.of("cost", cost), locale);
  }

  private @Nullable Long cost(CommitmentPrice given, @Nullable UUID classId) {
    return given.cost() != null || classId == null ? given.cost() : classCost.each(classId);
  }

  /** Everything owed was served. */
  @Transactional
  CommitmentView fulfil(UUID id, Locale locale) {
    var now = commitments.held(id, locale);
    var today = clock.today();
    new CommitmentLifecycle(now.state(), now.owedUntil(), today).requireServed();
    sql.update(FULFIL, List.of(today, id));
    return moved(id, "fulfilled", settled("FULFILLED", today), locale);
  }

  /** Somebody leaves before; what is to be paid back is kept as it was found. */
  @Transactional
  CommitmentView breakOff(UUID id, Body<CommitmentBreak> body, Locale locale) {
    var now = commitments.held(id, locale);
    var given =
        body.draft().check((one, found) -> checkLeaving(now, one, found), "leavingOn").sound();
    var found = compensations.assess(now, given.leavingOn());
    var amount = CompensationView.amount(found);
    if (amount == null) {
      throw ProblemException.refused(
          TrainingProblem.COMPENSATION_UNDETERMINED,
          TrainingProblem.COMPENSATION_UNDETERMINED.explanation(),
          found.reasons());
    }
    var today = clock.today();
    why.state(given.reason());
    sql.update(
        BREAK,
        List.of(
            today,
            given.reason(),
            given.leavingOn(),
            amount,
            Objects.requireNonNull(json.text(found)),
            id));
    return moved(
        id,
        "broken",
        Map.of("state", "BROKEN", "leavingOn", given.leavingOn(), "compensation", amount),
        locale);
  }

  private static void checkLeaving(
      CommitmentView commitment, CommitmentBreak given, Violations violations) {
    Compensations.check(commitment, given.leavingOn(), violations);
    if (!given.leavingOn().isBefore(commitment.owedUntil())) {
      violations.add("leavingOn", "served", SERVED.with(commitment.owedUntil()));
    }
  }

  /** Nothing is owed any more, by decision. */
  @Transactional
  CommitmentView release(UUID id, Body<CommitmentRelease> body, Locale locale) {
    commitments.held(id, locale);
    var given = body.value();
    var today = clock.today();
    why.state(given.reason());
    sql.update(RELEASE, Arrays.asList(today, given.reason(), json.text(given.decision()), id));
    return moved(id, "released", settled("RELEASED", today), locale);
  }

  private static Map<String, ?> settled(String state, LocalDate day) {
    return Map.of("state", state, "settledOn", day);
  }

  private CommitmentView moved(UUID id, String type, Map<String, ?> change, Locale locale) {
    told.tell(List.of(id), type, change);
    return commitments.require(id, locale);
  }
}

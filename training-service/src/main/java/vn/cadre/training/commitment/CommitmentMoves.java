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
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.paper.Papers;
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
  private static final Bilingual NOTHING_SPENT =
      new Bilingual(
          "Chưa ghi nhận khoản chi nào của lớp; hãy nêu chi phí",
          "Nothing is on record as spent on the class; say what the study cost");
  private static final Bilingual SERVED =
      new Bilingual(
          "Đến ngày này đã phục vụ đủ thời gian cam kết (%s)",
          "Everything owed is served by then (%s)");

  private final Commitments commitments;
  private final Compensations compensations;
  private final CommitmentsTold told;
  private final ClassCost classCost;
  private final Papers papers;
  private final Json json;
  private final ChangeReason why;
  private final CivilClock clock;
  private final Sql sql;

  CommitmentMoves(
      Commitments commitments,
      Compensations compensations,
      CommitmentsTold told,
      ClassCost classCost,
      Papers papers,
      Json json,
      ChangeReason why,
      CivilClock clock,
      Sql sql) {
    this.commitments = commitments;
    this.compensations = compensations;
    this.told = told;
    this.classCost = classCost;
    this.papers = papers;
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
    var found = draft.find((given, wrong) -> cost(given, now.classId(), wrong), "cost");
    var reason = draft.sound().reason();
    commitments.requireMovable(now);
    // a body for which no cost is told or found was refused
    var cost = Objects.requireNonNull(found);
    why.state(reason);
    sql.update(PRICE, List.of(cost, reason, id));
    return moved(id, "priced", Map.of("cost", cost), locale);
  }

  /** Nothing on record is unknown: it may not take the place of a cost that is known. */
  private @Nullable Long cost(
      CommitmentPrice given, @Nullable UUID classId, Violations violations) {
    if (given.cost() != null) {
      return given.cost();
    }
    if (classId == null) {
      violations.add("cost", ViolationCode.REQUIRED);
      return null;
    }
    var share = classCost.each(classId);
    if (share == null) {
      violations.add("cost", ViolationCode.REQUIRED.code(), NOTHING_SPENT);
    }
    return share;
  }

  /** Everything owed was served. */
  @Transactional
  CommitmentView fulfil(UUID id, Locale locale) {
    commitments.requireMovable(commitments.held(id, locale)).requireServed();
    var today = clock.today();
    sql.update(FULFIL, List.of(today, id));
    return moved(id, "fulfilled", settled("FULFILLED", today), locale);
  }

  /** Somebody leaves before; what is to be paid back is kept as it was found. */
  @Transactional
  CommitmentView breakOff(UUID id, Body<CommitmentBreak> body, Locale locale) {
    var now = commitments.held(id, locale);
    var given =
        body.draft().check((one, found) -> checkLeaving(now, one, found), "leavingOn").sound();
    commitments.requireMovable(now);
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
    var now = commitments.held(id, locale);
    var draft = body.draft();
    papers.check(draft, CommitmentRelease::decision, "decision");
    var given = draft.sound();
    commitments.requireMovable(now);
    var today = clock.today();
    why.state(given.reason());
    papers.keep(given.decision(), "decision");
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

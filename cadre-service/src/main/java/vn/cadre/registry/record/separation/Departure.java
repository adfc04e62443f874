package vn.cadre.registry.record.separation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlFailure;
import vn.cadre.registry.appointment.Leaving;
import vn.cadre.registry.authority.Authority;
import vn.cadre.registry.authority.AuthorityFacts;
import vn.cadre.registry.committee.Seated;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.problem.RegistryProblem;

/** What somebody's leaving needs, ends, and gives back when it is undone. */
@ApplicationScoped
class Departure {
  // an earlier one that they did not come back from by then, or a later one without a return in
  // between
  private static final String LEFT =
      """
      SELECT 1 FROM separation s WHERE s.cadre_id = ? AND s.annulled_at IS NULL
        AND NOT CASE WHEN s.effective_on <= ? THEN came_back(s.cadre_id, s.effective_on, ?::date - 1)
                     ELSE came_back(s.cadre_id, ?, s.effective_on - 1) END LIMIT 1\
      """;
  private static final Bilingual REFUSED =
      new Bilingual(
          "Việc thôi công tác này chưa ghi được; từng lý do nêu ở reasons",
          "The separation cannot be recorded; each reason is named by reasons");
  private static final Bilingual STAYS =
      new Bilingual(
          "Không trả lại được những gì việc thôi công tác đã kết thúc; từng lý do nêu ở reasons",
          "What the separation ended cannot be given back; each reason is named by reasons");

  private final SeparationRules rules;
  private final Leaving posts;
  private final Seated seats;
  private final Authority authority;
  private final Decisions decisions;
  private final CurrentScope scope;
  private final Sql sql;

  Departure(
      SeparationRules rules,
      Leaving posts,
      Seated seats,
      Authority authority,
      Decisions decisions,
      CurrentScope scope,
      Sql sql) {
    this.rules = rules;
    this.posts = posts;
    this.seats = seats;
    this.authority = authority;
    this.decisions = decisions;
    this.scope = scope;
    this.sql = sql;
  }

  /**
   * Refuses a separation with everything that stands against it.
   *
   * @param path of the organisation where the person belongs
   */
  @Transactional(
      value = Transactional.TxType.MANDATORY,
      dontRollbackOn = {ProblemException.class, SqlFailure.class})
  void require(NewSeparation given, UUID cadreId, String path) {
    var found = examine(given, cadreId, path);
    if (found.separated()) {
      throw ProblemException.of(RegistryProblem.ALREADY_SEPARATED);
    }
    if (!found.clear()) {
      throw ProblemException.refused(
          found.tiers().isEmpty()
              ? RegistryProblem.SEPARATION_REFUSED
              : RegistryProblem.WRONG_AUTHORITY,
          REFUSED,
          found.reasons());
    }
  }

  /** What it would end, and everything for and against it. */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  Examination examine(NewSeparation given, UUID cadreId, String path) {
    var day = given.effectiveOn();
    var held = posts.posts(cadreId, day);
    return new Examination(
        day,
        sql.one(LEFT, List.of(cadreId, day, day, day), row -> true).isPresent(),
        held,
        seats.seats(cadreId, day),
        tiers(given, held),
        rules.judge(given, cadreId, path),
        scope.get());
  }

  @Transactional(
      value = Transactional.TxType.MANDATORY,
      dontRollbackOn = {ProblemException.class, SqlFailure.class})
  void carryOut(UUID separation, UUID cadreId, LocalDate day, UUID decision) {
    seats.end(cadreId, day, separation);
    posts.end(cadreId, day, decision);
  }

  /** Gives back what it ended, or says what forbids it. */
  @Transactional(
      value = Transactional.TxType.MANDATORY,
      dontRollbackOn = {ProblemException.class, SqlFailure.class})
  void undo(UUID separation, UUID cadreId, UUID decision) {
    var obstacles = posts.obstacles(cadreId, decision);
    if (!obstacles.isEmpty()) {
      throw ProblemException.refused(RegistryProblem.SEPARATION_REFUSED, STAYS, obstacles);
    }
    seats.restore(separation);
    posts.restore(cadreId, decision);
  }

  private List<Reason> tiers(NewSeparation given, List<Leaving.Post> held) {
    var paper = decisions.asRecorded(given.decision());
    return held.stream()
        .filter(post -> post.path() != null)
        .flatMap(post ->
            authority
                .refusal(
                    new AuthorityFacts(
                        paper.type(), paper.date(), given.effectiveOn(), paper.tier(), post.tier()),
                    post.path())
                .stream())
        .distinct()
        .toList();
  }
}

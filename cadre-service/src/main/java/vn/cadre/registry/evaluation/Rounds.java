package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;

/**
 * The table of rounds. Whoever puts something forward holds the round with others who do; whoever
 * moves it on holds it alone, so that nothing comes in while it is judged.
 */
@ApplicationScoped
class Rounds {
  private static final String INSERT =
      """
      INSERT INTO evaluation_round (id, version, organisation_id, year, quarter, state, note, opened_at, opener_subject, opener_name,
                                    submitters)
      VALUES (?, 0, ?, ?, ?, 'OPEN', ?, ?, ?, ?, '{}')\
      """;
  private static final String FIND =
      "SELECT " + Round.COLUMNS + " FROM " + Round.FROM + " WHERE r.id = ?";
  private static final String SUBMIT =
      """
      UPDATE evaluation_round SET state = ?, submitted_at = ?, submitter_subject = ?, submitter_name = ?,
        submitters = array_append(array_remove(submitters, ?), ?), reason = NULL, version = version + 1 WHERE id = ?\
      """;
  private static final String RETURN =
      "UPDATE evaluation_round SET state = ?, reason = ?, version = version + 1 WHERE id = ?";
  private static final String SETTLE =
      """
      UPDATE evaluation_round SET state = ?, settled_at = ?, settler_subject = ?, settler_name = ?, reason = ?, decision_id = ?,
        assessment = ?::jsonb, version = version + 1 WHERE id = ?\
      """;
  private static final Sorting SORTING =
      Sorting.of("r.id", "-openedAt")
          .by("openedAt", "r.opened_at", "timestamptz")
          .by("year", "r.year", "integer");

  private final Sql sql;
  private final Json json;
  private final Clock clock;

  Rounds(Sql sql, Json json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  Page<Round> page(RoundQuery query, @Nullable String path, String fingerprint) {
    var select =
        Select.of(Round.COLUMNS, Round.FROM)
            .where("r.seen_by && (SELECT current_scope())")
            .whereGiven(path, "r.path ^@ ?")
            .whereGiven(query.year(), "r.year = ?")
            .whereGiven(query.quarter(), "r.quarter = ?")
            .whereGiven(query.state(), "r.state = ANY (?)");
    return select.page(sql, query.paging(), SORTING, fingerprint, Round::of);
  }

  /** One that the caller sees. */
  Round require(UUID id) {
    return find(id, "");
  }

  /** As {@link #require}, kept from moving on until the transaction ends. */
  Round held(UUID id) {
    return find(id, " FOR SHARE OF r");
  }

  /** As {@link #require}, kept from everybody else. */
  Round locked(UUID id) {
    return find(id, " FOR NO KEY UPDATE OF r");
  }

  private Round find(UUID id, String lock) {
    return sql.one(FIND + lock, List.of(id), Round::of).orElseThrow(ProblemException::notFound);
  }

  UUID open(NewRound given, Caller opener) {
    var id = UuidV7.next();
    sql.update(
        INSERT,
        Arrays.asList(
            id,
            given.organisationId(),
            given.year(),
            given.quarter(),
            given.note(),
            clock.instant(),
            opener.subject(),
            opener.name()));
    return id;
  }

  void submit(Round round, RoundState next, Caller submitter) {
    sql.update(
        SUBMIT,
        List.of(
            next,
            clock.instant(),
            submitter.subject(),
            submitter.name(),
            submitter.subject(),
            submitter.subject(),
            round.id()));
  }

  void giveBack(Round round, RoundState next, String reason) {
    sql.update(RETURN, List.of(next, reason, round.id()));
  }

  /**
   * Ends it.
   *
   * @param reason why it was cancelled; null where it was approved
   * @param decision by which it was approved; null where it was cancelled
   * @param assessment that the approval rests on
   */
  void settle(
      Round round,
      RoundState end,
      Caller settler,
      @Nullable String reason,
      @Nullable UUID decision,
      @Nullable Assessment assessment) {
    sql.update(
        SETTLE,
        Arrays.asList(
            end,
            clock.instant(),
            settler.subject(),
            settler.name(),
            reason,
            decision,
            json.text(assessment),
            round.id()));
  }

  /** By which it was approved; empty where it was not. */
  Optional<Assessment> assessment(Round round) {
    return sql
        .list(
            "SELECT assessment FROM evaluation_round WHERE id = ? AND assessment IS NOT NULL",
            List.of(round.id()),
            row -> row.getString(1))
        .stream()
        .findFirst()
        .map(this::read);
  }

  private Assessment read(String assessment) {
    return json.read(assessment, Assessment.class);
  }
}

package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.Consequence;
import vn.cadre.registry.decision.Consequence.Outcome;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.Effect;

/**
 * The rounds that decisions approved: with the document a round holds no more, from the beginning,
 * so that another one can be held. The evaluations on the records are told of by themselves.
 */
@ApplicationScoped
class RoundEffects implements DecisionEffects {
  private static final String EFFECT =
      Effect.columns(
          Effect.Kind.EVALUATION_ROUND,
          "'/cadre/v1/evaluation-rounds/' || r.id",
          null,
          "r.year",
          "l.name || ', ' || coalesce('Q' || r.quarter || '/', '') || r.year");
  private static final String FROM =
      """
      evaluation_round r JOIN organisation_label l ON l.id = r.organisation_id JOIN decision d ON d.id = r.decision_id\
      """;
  private static final String REVOKE =
      "UPDATE evaluation_round SET state = ?, version = version + 1 WHERE id = ?";
  private static final String TOUCH =
      """
      UPDATE evaluation_round SET version = version + 1
      WHERE decision_id = ? AND path <@@ (SELECT current_scope()) RETURNING id\
      """;
  private static final Bilingual FROM_THE_BEGINNING =
      new Bilingual(
          "Kết quả của một đợt đánh giá chỉ thu hồi được từ đầu; bỏ trống ngày thu hồi",
          "The grades of a round are taken back from the beginning only; leave the day out");

  private final Rounds rounds;
  private final RoundEvents events;
  private final Sql sql;

  RoundEffects(Rounds rounds, RoundEvents events, Sql sql) {
    this.rounds = rounds;
    this.events = events;
    this.sql = sql;
  }

  private record Approved(UUID id, Effect effect, LocalDate date) {}

  @Override
  public List<Select> effects(UUID decision) {
    return List.of(of(EFFECT, decision));
  }

  @Override
  public List<Consequence> undoing(UUID decision, @Nullable LocalDate from) {
    return approved(decision).stream().map(round -> consequence(round, from)).toList();
  }

  private static Consequence consequence(Approved round, @Nullable LocalDate from) {
    if (from == null || !from.isAfter(round.date())) {
      return new Consequence(round.effect(), Outcome.ANNULLED, round.date(), null);
    }
    return new Consequence(
        round.effect(),
        Outcome.UNCHANGED,
        null,
        new Reason(
            "decision.round-from-the-beginning",
            false,
            round.date().toString(),
            from.toString(),
            "Nguyên tắc của hồ sơ: kết quả xếp loại của một kỳ có giá trị hoặc không",
            FROM_THE_BEGINNING,
            true));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void undo(UUID decision, @Nullable LocalDate from, UUID by) {
    for (var approved : approved(decision)) {
      var round = rounds.locked(approved.id());
      sql.update(REVOKE, List.of(round.state().revoked(), round.id()));
      events.tell(rounds.require(round.id()), "revoked");
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void corrected(UUID decision) {
    sql.list(TOUCH, List.of(decision), row -> row.getObject(1, UUID.class))
        .forEach(id -> events.tell(rounds.require(id), "corrected"));
  }

  private List<Approved> approved(UUID decision) {
    return of(EFFECT + ", r.id, d.date", decision)
        .all(
            sql,
            "r.year, r.id",
            row ->
                new Approved(
                    row.getObject("id", UUID.class),
                    Effect.of(row),
                    row.getObject("date", LocalDate.class)));
  }

  private static Select of(String columns, UUID decision) {
    return Select.of(columns, FROM).where("r.decision_id = ? AND r.state = 'APPROVED'", decision);
  }
}

package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.Consequence;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.Effect;

/**
 * The restructurings that decisions brought about; the policy of the table says which are seen.
 * What was restructured is undone by another restructuring, never by taking the paper back.
 */
@ApplicationScoped
class RestructuringEffects implements DecisionEffects {
  private static final String EFFECT =
      Effect.columns(
          Effect.Kind.RESTRUCTURING,
          "'/cadre/v1/restructurings/' || r.id",
          null,
          "r.effective_from",
          "array_to_string(r.from_codes, ', ') || ' → ' || array_to_string(r.to_codes, ', ')");
  private static final String TOUCH =
      """
      UPDATE restructuring SET version = version + 1
      WHERE decision_id = ? AND seen_by <@ (SELECT current_scope()) RETURNING id\
      """;

  private final RestructuringRows rows;
  private final RestructuringEvents events;
  private final Sql sql;

  RestructuringEffects(RestructuringRows rows, RestructuringEvents events, Sql sql) {
    this.rows = rows;
    this.events = events;
    this.sql = sql;
  }

  @Override
  public List<Select> effects(UUID decision) {
    return List.of(Select.of(EFFECT, "restructuring r").where("r.decision_id = ?", decision));
  }

  private List<Effect> of(UUID decision) {
    return Select.union("u", effects(decision)).all(sql, "u.told_on, u.resource", Effect::of);
  }

  @Override
  public List<Consequence> undoing(UUID decision, @Nullable LocalDate from) {
    return of(decision).stream()
        .map(effect ->
            new Consequence(
                effect,
                Consequence.Outcome.UNCHANGED,
                null,
                Refusals.notUndone(effect.resource(), effect.subject())))
        .toList();
  }

  @Override
  public void undo(UUID decision, @Nullable LocalDate from, UUID by) {
    if (!of(decision).isEmpty()) {
      throw new IllegalStateException("A restructuring stands in the way of revoking " + decision);
    }
  }

  @Override
  public Set<DecisionType> couldBe(UUID decision) {
    return of(decision).isEmpty() ? EnumSet.allOf(DecisionType.class) : Bringing.restructures();
  }

  @Override
  public void corrected(UUID decision) {
    sql.list(TOUCH, List.of(decision), row -> row.getObject(1, UUID.class))
        .forEach(id ->
            events.tell(
                rows.one(id).orElseThrow(ProblemException::notFound),
                "changed",
                Map.of("decision", decision)));
  }
}

package vn.cadre.registry.aim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.Consequence;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.Effect;
import vn.cadre.registry.problem.RegistryProblem;

/** The aims that documents set: each is set by another one before the document is revoked. */
@ApplicationScoped
class TargetEffects implements DecisionEffects {
  private static final String EFFECT =
      Effect.columns(
          Effect.Kind.TARGET, "'/cadre/v1/targets/' || g.id", null, "g.due_on", "g.name");
  private static final Bilingual SET_ANEW =
      new Bilingual(
          "Mục tiêu này (%s) dựa vào văn bản; đặt lại theo văn bản khác trước",
          "This target (%s) rests on the document; set it by another one first");

  private final Sql sql;

  TargetEffects(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Select> effects(UUID decision) {
    return List.of(Select.of(EFFECT, "target g").where("g.decision_id = ?", decision));
  }

  private List<Effect> of(UUID decision) {
    return Select.union("u", effects(decision)).all(sql, "u.told_on, u.resource", Effect::of);
  }

  @Override
  public List<Consequence> undoing(UUID decision, @Nullable LocalDate from) {
    var effects = of(decision);
    if (resting(decision) > effects.size()) {
      // there are others out of sight, which nobody is to be told of
      throw ProblemException.of(RegistryProblem.REVOCATION_REFUSED);
    }
    return effects.stream()
        .map(effect ->
            new Consequence(effect, Consequence.Outcome.UNCHANGED, null, obstacle(effect)))
        .toList();
  }

  @Override
  public void undo(UUID decision, @Nullable LocalDate from, UUID by) {
    if (resting(decision) > 0) {
      throw new IllegalStateException("Targets stand in the way of revoking " + decision);
    }
  }

  @Override
  public Set<DecisionType> couldBe(UUID decision) {
    return resting(decision) == 0 ? EnumSet.allOf(DecisionType.class) : Bringing.targets();
  }

  /** No event tells of targets; whoever holds one as it was reads it again. */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void corrected(UUID decision) {
    sql.update("UPDATE target SET version = version + 1 WHERE decision_id = ?", List.of(decision));
  }

  private long resting(UUID decision) {
    return sql.one("SELECT targets_resting_on(?)", List.of(decision), row -> row.getLong(1))
        .orElseThrow();
  }

  private static Reason obstacle(Effect effect) {
    return new Reason(
        "decision.target-set-anew",
        false,
        null,
        null,
        true,
        "Nguyên tắc của sổ quyết định: mục tiêu luôn dựa vào một văn bản còn hiệu lực",
        SET_ANEW.with(effect.subject()),
        Map.of("resource", effect.resource()),
        List.of());
  }
}

package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.Effect;

/** The restructurings that decisions brought about; the policy of the table says which are seen. */
@ApplicationScoped
class RestructuringEffects implements DecisionEffects {
  private static final String OF_DECISION =
      """
      SELECT id, effective_from, array_to_string(from_codes, ', ') || ' → ' || array_to_string(to_codes, ', ') AS units
      FROM restructuring WHERE decision_id = ? ORDER BY effective_from, id\
      """;

  private final Sql sql;

  RestructuringEffects(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Effect> of(UUID decision) {
    return sql.list(
        OF_DECISION,
        List.of(decision),
        row ->
            new Effect(
                Effect.Kind.RESTRUCTURING,
                "/cadre/v1/restructurings/" + row.getObject("id", UUID.class),
                null,
                null,
                PartialDate.parse(row.getObject("effective_from", LocalDate.class).toString()),
                row.getString("units")));
  }
}

package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.FundingSource;

/** The sums of many plans by two statements, however many lines they have. */
@ApplicationScoped
class PlanSums {
  private static final String COUNTS =
      """
      SELECT l.plan_id, count(*) AS lines, sum(l.classes) AS classes, sum(l.participants) AS participants
      FROM plan_line l WHERE l.plan_id = ANY (?::uuid[]) AND NOT l.removed GROUP BY l.plan_id\
      """;
  private static final String BUDGETS =
      """
      SELECT l.plan_id, b.source, sum(b.amount)::bigint AS amount FROM plan_line l
      CROSS JOIN LATERAL jsonb_to_recordset(l.budget) AS b (source text, amount bigint)
      WHERE l.plan_id = ANY (?::uuid[]) AND NOT l.removed GROUP BY l.plan_id, b.source\
      """;

  private final Sql sql;

  PlanSums(Sql sql) {
    this.sql = sql;
  }

  /** By plan; one without lines is missing. */
  Map<UUID, PlanView.Sums> of(Collection<UUID> plans) {
    var arguments = List.of(SqlArray.of("uuid", plans));
    var budgets = new HashMap<UUID, Map<FundingSource, Long>>();
    sql.list(
        BUDGETS,
        arguments,
        row ->
            budgets
                .computeIfAbsent(
                    row.getObject("plan_id", UUID.class), id -> new EnumMap<>(FundingSource.class))
                .put(FundingSource.valueOf(row.getString("source")), row.getLong("amount")));
    var sums = new HashMap<UUID, PlanView.Sums>();
    sql.list(
        COUNTS,
        arguments,
        row -> {
          var plan = row.getObject("plan_id", UUID.class);
          return sums.put(
              plan,
              PlanView.Sums.of(
                  row.getInt("lines"),
                  row.getLong("classes"),
                  row.getLong("participants"),
                  budgets.getOrDefault(plan, Map.of())));
        });
    return sums;
  }
}

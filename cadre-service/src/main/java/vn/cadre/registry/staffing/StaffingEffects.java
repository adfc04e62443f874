package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.Consequence;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.decision.Effect;

/**
 * The quotas, plans and exceptions that decisions brought about; the policies of the tables say
 * which are seen. What held before is not kept beside them, so nothing can return: whoever takes
 * the paper back assigns by another one first.
 */
@ApplicationScoped
class StaffingEffects implements DecisionEffects {
  private static final String YEAR = "lpad(f.year::text, 4, '0')";
  private static final String NAMED = "o.name || ', ' || f.year";
  private static final String NAMED_BY_CATEGORY = NAMED + " || ', ' || f.category";
  private static final String FROM = "%s f JOIN organisation o ON o.id = f.organisation_id";
  private static final String CHANGED = "changed";
  private static final String COUNT_UP =
      "UPDATE %s SET version = version + 1 WHERE decision_id = ? RETURNING id";
  private static final Bilingual ASSIGN_ANEW =
      new Bilingual(
          "Chỉ tiêu này (%s) dựa vào văn bản; giao lại theo văn bản khác trước",
          "This figure (%s) rests on the document; assign it anew by another one first");
  private static final Bilingual APPROVED =
      new Bilingual(
          "Biên chế ngoài chỉ tiêu (%s) đã được duyệt theo văn bản này",
          "People beyond the quota (%s) were approved by this document");

  private final Sql sql;
  private final QuotasTold quotas;
  private final DownsizingPlansTold plans;
  private final ExceptionsTold exceptions;

  StaffingEffects(
      Sql sql, QuotasTold quotas, DownsizingPlansTold plans, ExceptionsTold exceptions) {
    this.sql = sql;
    this.quotas = quotas;
    this.plans = plans;
    this.exceptions = exceptions;
  }

  @Override
  public List<Select> effects(UUID decision) {
    return List.of(
        of(
            decision,
            "staffing_quota",
            Effect.columns(
                Effect.Kind.STAFFING_QUOTA,
                "'/cadre/v1/staffing-quotas/' || o.id || '/' || f.year || '/' || f.category",
                null,
                YEAR,
                NAMED_BY_CATEGORY)),
        of(
            decision,
            "downsizing_plan",
            Effect.columns(
                Effect.Kind.DOWNSIZING_PLAN,
                "'/cadre/v1/downsizing-plans/' || o.code || '/' || f.year",
                null,
                YEAR,
                NAMED)),
        of(
            decision,
            "staffing_exception",
            Effect.columns(
                Effect.Kind.STAFFING_EXCEPTION,
                "'/cadre/v1/staffing-exceptions/' || f.id",
                null,
                YEAR,
                NAMED_BY_CATEGORY)));
  }

  private static Select of(UUID decision, String table, String columns) {
    return Select.of(columns, FROM.formatted(table)).where("f.decision_id = ?", decision);
  }

  private List<Effect> of(UUID decision) {
    return Select.union("u", effects(decision))
        .all(sql, "u.told_on, u.subject, u.resource", Effect::of);
  }

  @Override
  public List<Consequence> undoing(UUID decision, @Nullable LocalDate from) {
    return of(decision).stream()
        .map(effect ->
            new Consequence(effect, Consequence.Outcome.UNCHANGED, null, obstacle(effect)))
        .toList();
  }

  @Override
  public void undo(UUID decision, @Nullable LocalDate from, UUID by) {
    if (!of(decision).isEmpty()) {
      throw new IllegalStateException("Figures stand in the way of revoking " + decision);
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void corrected(UUID decision) {
    quotas.tell(counted("staffing_quota", decision), CHANGED, q -> paper(q.decision()));
    plans.tell(counted("downsizing_plan", decision), CHANGED, p -> paper(p.decision()));
    exceptions.tell(counted("staffing_exception", decision), CHANGED, e -> paper(e.decision()));
  }

  private List<UUID> counted(String table, UUID decision) {
    return sql.list(
        COUNT_UP.formatted(table), List.of(decision), row -> row.getObject("id", UUID.class));
  }

  private static Map<String, @Nullable Object> paper(@Nullable DecisionView decision) {
    return Collections.singletonMap("decision", decision);
  }

  private static Reason obstacle(Effect effect) {
    var message = effect.kind() == Effect.Kind.STAFFING_EXCEPTION ? APPROVED : ASSIGN_ANEW;
    return new Reason(
        "decision.figure-assigned-anew",
        false,
        null,
        null,
        true,
        "Nguyên tắc của sổ quyết định: chỉ tiêu luôn dựa vào một văn bản còn hiệu lực",
        message.with(effect.subject()),
        Map.of("resource", effect.resource()),
        List.of());
  }
}

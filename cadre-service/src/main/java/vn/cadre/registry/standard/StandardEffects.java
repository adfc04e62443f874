package vn.cadre.registry.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.query.Select;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.Consequence;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.Effect;

/**
 * The standards that documents set. What is asked instead is not known when a document is revoked,
 * so one that is asked by then has to be ended, or set by another document, first.
 */
@ApplicationScoped
class StandardEffects implements DecisionEffects {
  private static final Bilingual END_FIRST =
      new Bilingual(
          "Tiêu chuẩn của %s dựa vào văn bản; hãy kết thúc hoặc đặt lại theo văn bản khác trước",
          "The standard of %s rests on the document; end it, or set it by another one, first");

  private static final String EFFECT =
      Effect.columns(
          Effect.Kind.STANDARD,
          "'/cadre/v1/' || CASE WHEN t.id IS NULL THEN 'grades/' || s.grade ELSE 'titles/' || t.code END || '/standards/' || s.id",
          null,
          "s.valid_from",
          "coalesce(t.code, s.grade)");

  private final Standards standards;

  StandardEffects(Standards standards) {
    this.standards = standards;
  }

  @Override
  public List<Select> effects(UUID decision) {
    return List.of(Select.of(EFFECT, StandardView.FROM).where("s.decision_id = ?", decision));
  }

  @Override
  public List<Consequence> undoing(UUID decision, @Nullable LocalDate from) {
    return standards.restingOn(decision).stream()
        .map(standard ->
            new Consequence(
                effect(standard),
                Consequence.Outcome.UNCHANGED,
                null,
                isOverBy(standard, from) ? null : obstacle(standard)))
        .toList();
  }

  @Override
  public void undo(UUID decision, @Nullable LocalDate from, UUID by) {
    if (standards.restingOn(decision).stream().anyMatch(standard -> !isOverBy(standard, from))) {
      throw new IllegalStateException("Standards stand in the way of revoking " + decision);
    }
  }

  @Override
  public Set<DecisionType> couldBe(UUID decision) {
    return standards.restingOn(decision).isEmpty()
        ? EnumSet.allOf(DecisionType.class)
        : Bringing.standards();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void corrected(UUID decision) {
    standards.restingOn(decision).forEach(standard -> standards.retell(standard.id()));
  }

  private static boolean isOverBy(StandardView standard, @Nullable LocalDate from) {
    var to = standard.validTo();
    return from != null && to != null && !to.isAfter(from);
  }

  private static Effect effect(StandardView standard) {
    return new Effect(
        Effect.Kind.STANDARD,
        resource(standard),
        null,
        null,
        PartialDate.of(standard.validFrom()),
        subject(standard));
  }

  private static String resource(StandardView standard) {
    var collection = standard.titleCode() == null ? "grades" : "titles";
    return "/cadre/v1/%s/%s/standards/%s".formatted(collection, subject(standard), standard.id());
  }

  private static String subject(StandardView standard) {
    return standard.titleCode() == null ? String.valueOf(standard.grade()) : standard.titleCode();
  }

  private static Reason obstacle(StandardView standard) {
    return new Reason(
        "decision.standard-ended",
        false,
        null,
        null,
        true,
        "Nguyên tắc của sổ quyết định: tiêu chuẩn luôn dựa vào một văn bản còn hiệu lực",
        END_FIRST.with(subject(standard)),
        Map.of("resource", resource(standard)),
        List.of());
  }
}

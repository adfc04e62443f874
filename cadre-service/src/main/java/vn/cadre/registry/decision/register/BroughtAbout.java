package vn.cadre.registry.decision.register;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Paging;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.Effect;

/** What documents brought about in all features, as one list. */
@ApplicationScoped
class BroughtAbout {
  private static final Sorting SORTING =
      Sorting.of("u.kind || u.resource", "text", "on").by("on", "u.told_on COLLATE \"C\"", "text");

  private final List<DecisionEffects> effects;
  private final Sql sql;

  BroughtAbout(@All List<DecisionEffects> effects, Sql sql) {
    this.effects = effects;
    this.sql = sql;
  }

  /** The earliest, as far as the caller sees them. */
  List<Effect> first(UUID decision, int most) {
    return of(decision)
        .first(sql, "u.told_on COLLATE \"C\", u.kind || u.resource", most, Effect::of);
  }

  @Transactional
  Page<Effect> page(UUID decision, Paging paging, String fingerprint) {
    return of(decision).page(sql, paging, SORTING, fingerprint, Effect::of);
  }

  private Select of(UUID decision) {
    return Select.union(
        "u", effects.stream().flatMap(feature -> feature.effects(decision).stream()).toList());
  }
}

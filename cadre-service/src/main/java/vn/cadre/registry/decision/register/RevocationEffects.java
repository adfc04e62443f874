package vn.cadre.registry.decision.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.Consequence;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.Effect;

/**
 * The documents that others revoked. What a revoked document had brought about is gone, and others
 * may hold it since: it is decided anew, never by taking the revocation back.
 */
@ApplicationScoped
class RevocationEffects implements DecisionEffects {
  private static final String COLUMNS =
      Effect.columns(
          Effect.Kind.DECISION_REVOKED,
          "'/cadre/v1/decisions/' || d.id",
          null,
          "coalesce(d.revoked_from, d.date)",
          "d.number || ', ' || d.issuer");
  private static final String FROM = "decision d";
  private static final String TYPES = "SELECT DISTINCT type FROM decision WHERE revoked_by_id = ?";
  private static final String REVOKED =
      "SELECT id, date, revoked_from, tier FROM decision WHERE revoked_by_id = ? ORDER BY date, id";
  private static final Bilingual DECIDE_ANEW =
      new Bilingual(
          "Văn bản này đã thu hồi %s; muốn khôi phục cần một quyết định mới",
          "The document revoked %s; what that one said takes a new decision");

  private final DecisionSight sight;
  private final Sql sql;

  RevocationEffects(DecisionSight sight, Sql sql) {
    this.sight = sight;
    this.sql = sql;
  }

  @Override
  public List<Select> effects(UUID decision) {
    return List.of(revokedBy(decision, sight.narrowOne(Select.of(COLUMNS, FROM))));
  }

  @Override
  public List<Consequence> undoing(UUID decision, @Nullable LocalDate from) {
    return revoked(decision).stream()
        .map(effect ->
            new Consequence(effect, Consequence.Outcome.UNCHANGED, null, obstacle(effect)))
        .toList();
  }

  @Override
  public void undo(UUID decision, @Nullable LocalDate from, UUID by) {
    if (!revoked(decision).isEmpty()) {
      throw new IllegalStateException("What it revoked stands in the way of revoking " + decision);
    }
  }

  @Override
  public Set<DecisionType> couldBe(UUID decision) {
    var types = EnumSet.allOf(DecisionType.class);
    sql.list(TYPES, List.of(decision), row -> DecisionType.valueOf(row.getString(1)))
        .forEach(revoked -> types.retainAll(Bringing.revokes(revoked)));
    return types;
  }

  /** No event tells of documents; whoever reads the revoked one reads the right words. */
  @Override
  public void corrected(UUID decision) {}

  /** Wherever they are. */
  private List<Effect> revoked(UUID decision) {
    return revokedBy(decision, Select.of(COLUMNS, FROM)).all(sql, "d.date, d.id", Effect::of);
  }

  /**
   * A document that another one revoked.
   *
   * @param from the first day on which it did not hold; null where it never did
   * @param tier that issued it; null where it does not tell
   */
  record Revoked(UUID id, LocalDate date, @Nullable LocalDate from, @Nullable ManagementTier tier) {
    private static Revoked of(ResultSet row) throws SQLException {
      var tier = row.getString("tier");
      return new Revoked(
          row.getObject("id", UUID.class),
          row.getObject("date", LocalDate.class),
          row.getObject("revoked_from", LocalDate.class),
          tier == null ? null : ManagementTier.valueOf(tier));
    }
  }

  /** The documents that this one revoked, whoever is told of them. */
  List<Revoked> documents(UUID decision) {
    return sql.list(REVOKED, List.of(decision), Revoked::of);
  }

  private static Select revokedBy(UUID decision, Select select) {
    return select.where("d.revoked_by_id = ?", decision);
  }

  private static Reason obstacle(Effect revoked) {
    return new Reason(
        "decision.no-revocation",
        false,
        null,
        null,
        true,
        "Nguyên tắc của sổ quyết định: muốn khôi phục điều đã thu hồi thì ban hành văn bản khác",
        DECIDE_ANEW.with(revoked.subject()),
        Map.of("decision", revoked.resource()),
        List.of());
  }
}

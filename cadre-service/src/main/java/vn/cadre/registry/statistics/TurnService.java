package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.code.Code;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;

/**
 * Counts turns (lượt): a person in a document is one, however many posts it names for them, and a
 * person in two documents is two. Derived from whom documents are about and from the appointments
 * that they began and ended, never stored.
 */
@ApplicationScoped
class TurnService {
  /** A turn stands where its post is, or else where the person belonged on the day. */
  private static final String FROM =
      """
      decision d JOIN decision_concern k ON k.decision_id = d.id
      LEFT JOIN position p ON p.id = k.position_id
      LEFT JOIN person_home h ON h.cadre_id = k.cadre_id AND h.valid_from <= d.date AND h.valid_to > d.date\
      """;

  private static final String COLUMNS =
      "d.type, d.tier, count(DISTINCT (d.id, k.cadre_id)) AS turns";
  private static final Bilingual NOT_RECORDED =
      new Bilingual("Khác, chưa ghi nhận", "Other, not recorded");
  private static final Bilingual ORDER =
      new Bilingual("Ngày kết thúc phải sau ngày bắt đầu", "The end must lie after the start");

  private final Sql sql;
  private final Organisations organisations;
  private final CurrentScope scope;

  TurnService(Sql sql, Organisations organisations, CurrentScope scope) {
    this.sql = sql;
    this.organisations = organisations;
    this.scope = scope;
  }

  private record Cell(String type, @Nullable String tier, long turns) {}

  @Transactional
  TurnStatistic turns(TurnQuery query, Locale language) {
    var violations = new Violations();
    var organisation =
        organisations.find(query.organisation(), scope.get(), "organisation", violations);
    if (!query.to().isAfter(query.from())) {
      violations.add("to", "period-in-order", ORDER);
    }
    violations.refuseIfAny();
    var cells = count(query, organisation);
    var byType = new HashMap<String, Long>();
    var byTier = new HashMap<String, Long>();
    for (var cell : cells) {
      byType.merge(cell.type(), cell.turns(), Long::sum);
      byTier.merge(cell.tier() == null ? Domain.MISSING : cell.tier(), cell.turns(), Long::sum);
    }
    var total = cells.stream().mapToLong(Cell::turns).sum();
    return new TurnStatistic(
        query.from(),
        query.to(),
        organisation == null
            ? null
            : new Composition.Place(organisation.id(), organisation.code(), organisation.name()),
        total,
        List.of(
            group("type", DecisionType.values(), byType, total, language),
            group("tier", ManagementTier.values(), byTier, total, language)),
        StatisticUnit.TURN);
  }

  private List<Cell> count(TurnQuery query, @Nullable OrganisationRef organisation) {
    var select =
        Select.of(COLUMNS, FROM)
            .where("k.cadre_id IS NOT NULL")
            .where("d.date >= ? AND d.date < ?", query.from(), query.to())
            // what was taken back from the beginning was no turn
            .where("NOT (d.state = 'REVOKED' AND d.revoked_from IS NULL)")
            .whereGiven(query.tier(), "d.tier = ANY (?)")
            .whereGiven(query.issuer(), "d.issuer = ?")
            .whereGiven(query.managementTier(), "p.management_tier = ANY (?)");
    if (organisation != null) {
      var below = !Boolean.FALSE.equals(query.descendants());
      select.where(
          below ? "coalesce(p.path, h.path) ^@ ?" : "coalesce(p.path, h.path) = ?",
          organisation.path());
    }
    var reach = scope.get();
    if (!reach.everywhere()) {
      var arguments = new ArrayList<Object>();
      var post = reach.condition("p.path", arguments);
      var home = reach.condition("h.path", arguments);
      select.where("(%s OR %s)".formatted(post, home), arguments.toArray());
    }
    return select.grouped(
        sql,
        "d.type, d.tier",
        row -> new Cell(row.getString("type"), row.getString("tier"), row.getLong("turns")));
  }

  private static Composition.Group group(
      String by, Code[] codes, Map<String, Long> counts, long total, Locale language) {
    var items = new ArrayList<Composition.Item>();
    for (var code : codes) {
      long turns = counts.getOrDefault(code.name(), 0L);
      if (turns > 0) {
        var label = new Bilingual(code.vi(), code.en()).in(language);
        items.add(item(code.name(), label, turns, total));
      }
    }
    var missing = counts.getOrDefault(Domain.MISSING, 0L);
    return new Composition.Group(
        by, items, item(Groups.REMAINDER, NOT_RECORDED.in(language), missing, total));
  }

  private static Composition.Item item(String key, String label, long turns, long total) {
    return new Composition.Item(key, label, turns, Share.of(turns, total), null, null);
  }
}

package vn.cadre.registry.decision.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.InSight;
import vn.cadre.registry.code.DecisionType;

/**
 * Who is told of a document: whoever has the issuing organisation in scope, or anyone or anything
 * that it is about; of one that guides, everybody.
 */
@ApplicationScoped
class DecisionSight {
  /**
   * The documents of a narrow scope, found by its paths at once, whatever the size of the register.
   */
  private static final String OF_A_FEW =
      """
      d.id IN (
        SELECT i.id FROM decision i JOIN organisation io ON io.id = i.issuer_organisation_id WHERE %1$s
        UNION ALL
        SELECT k.decision_id FROM decision_concern k JOIN position kp ON kp.id = k.position_id WHERE %2$s
        UNION ALL
        SELECT k.decision_id FROM decision_concern k JOIN organisation ko ON ko.id = k.organisation_id WHERE %3$s
        UNION ALL
        SELECT k.decision_id FROM decision_concern k JOIN person_home kh ON kh.cadre_id = k.cadre_id
        WHERE kh.valid_from <= ? AND kh.valid_to > ? AND %4$s
        UNION ALL
        SELECT k.decision_id FROM decision_concern k JOIN cadre kc ON kc.id = k.cadre_id
        JOIN organisation kr ON kr.id = kc.organisation_id
        WHERE %5$s AND NOT EXISTS (SELECT 1 FROM person_home b WHERE b.cadre_id = kc.id AND b.valid_from <= ?)
        UNION ALL
        SELECT g.id FROM decision g WHERE g.type = ANY (?))\
      """;

  /**
   * Document by document, as the list is read in its order: where most are seen a page fills at
   * once (tried: 1 ms where the other takes a second). Scalars, since EXISTS would be hashed.
   */
  private static final String ONE_BY_ONE =
      """
      ((SELECT true FROM organisation io WHERE io.id = d.issuer_organisation_id AND %1$s LIMIT 1)
       OR (SELECT true FROM decision_concern k JOIN position kp ON kp.id = k.position_id
           WHERE k.decision_id = d.id AND %2$s LIMIT 1)
       OR (SELECT true FROM decision_concern k JOIN organisation ko ON ko.id = k.organisation_id
           WHERE k.decision_id = d.id AND %3$s LIMIT 1)
       OR (SELECT true FROM decision_concern k JOIN person_home kh ON kh.cadre_id = k.cadre_id
           WHERE k.decision_id = d.id AND kh.valid_from <= ? AND kh.valid_to > ? AND %4$s LIMIT 1)
       OR (SELECT true FROM decision_concern k JOIN cadre kc ON kc.id = k.cadre_id
           JOIN organisation kr ON kr.id = kc.organisation_id
           WHERE k.decision_id = d.id AND %5$s
             AND NOT EXISTS (SELECT 1 FROM person_home b WHERE b.cadre_id = kc.id AND b.valid_from <= ?) LIMIT 1)
       OR d.type = ANY (?))\
      """;

  /** From how many appointments on a scope counts as wide. */
  private static final int WIDE = 2_000;

  private static final String APPOINTMENTS =
      """
      SELECT count(*) FROM (SELECT 1 FROM appointment a JOIN position p ON p.id = a.position_id
                            WHERE %s LIMIT %d) AS near\
      """;
  private static final List<String> GUIDING =
      Arrays.stream(DecisionType.values()).filter(DecisionType::guides).map(Enum::name).toList();

  private final Sql sql;
  private final CurrentScope scope;
  private final CivilClock clock;

  DecisionSight(Sql sql, CurrentScope scope, CivilClock clock) {
    this.sql = sql;
    this.scope = scope;
    this.clock = clock;
  }

  /** A list of documents {@code d} that the caller is told of. */
  Select narrow(Select select) {
    return scope.get().everywhere() ? select : where(select, isWide() ? ONE_BY_ONE : OF_A_FEW);
  }

  /** As {@link #narrow}, where the select names the few documents that it is about. */
  Select narrowOne(Select select) {
    return scope.get().everywhere() ? select : where(select, ONE_BY_ONE);
  }

  private Select where(Select select, String seen) {
    var reach = scope.get();
    var today = clock.today();
    var arguments = new ArrayList<Object>();
    var issuer = reach.condition("io.path", arguments);
    var post = reach.condition("kp.path", arguments);
    var organisation = reach.condition("ko.path", arguments);
    arguments.add(today);
    arguments.add(today);
    var home = reach.condition("kh.path", arguments);
    var registered = reach.condition("kr.path", arguments);
    arguments.add(today);
    arguments.add(GUIDING);
    return select.where(
        seen.formatted(issuer, post, organisation, home, registered), arguments.toArray());
  }

  private boolean isWide() {
    var arguments = new ArrayList<Object>();
    var within = scope.get().condition("p.path", arguments);
    return sql.one(APPOINTMENTS.formatted(within, WIDE), arguments, row -> row.getInt(1))
            .orElseThrow()
        == WIDE;
  }

  /**
   * Subjects {@code s}, with their position {@code p} and organisation {@code o}, that are told.
   */
  Select narrowSubjects(Select select) {
    var reach = scope.get();
    if (reach.everywhere()) {
      return select;
    }
    var arguments = new ArrayList<Object>();
    var organisation = reach.condition("o.path", arguments);
    var person = InSight.today("s.cadre_id", reach, clock.today());
    arguments.addAll(person.arguments());
    return select.where(
        "(%s OR %s)".formatted(organisation, person.condition()), arguments.toArray());
  }
}

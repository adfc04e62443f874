package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.HomeOfCadres;
import vn.cadre.registry.cadre.InSight;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.Consequence;
import vn.cadre.registry.decision.Consequence.Outcome;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.decision.Effect;

/** The posts that decisions began and ended, and what becomes of them without the decision. */
@ApplicationScoped
class AppointmentEffects implements DecisionEffects {
  private static final String PATH = "/cadre/v1/appointments/";
  private static final Set<Outcome> UNNAMED = EnumSet.of(Outcome.SHORTENED, Outcome.RESTORED);
  private static final String FROM =
      """
      appointment a JOIN cadre c ON c.id = a.cadre_id JOIN position_label p ON p.id = a.position_id
      JOIN organisation_label o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
      LEFT JOIN organisation place ON place.id = o.id\
      """;

  private static final String TOUCH =
      """
      UPDATE appointment SET version = version + 1
      WHERE decision_id = ? OR end_decision_id = ? OR extended_by_id = ? RETURNING id\
      """;

  private static final String KINDS =
      """
      SELECT DISTINCT a.kind, t.rank
      FROM appointment a JOIN position_label p ON p.id = a.position_id JOIN title t ON t.id = p.title_id%s
      WHERE %s AND NOT EXISTS (SELECT FROM restructuring r WHERE r.decision_id = a.decision_id)\
      """;

  private final Sql sql;
  private final Undoing undoing;
  private final Undone undone;
  private final Decisions decisions;
  private final AppointmentsTold told;
  private final HomeOfCadres homes;
  private final CurrentScope scope;
  private final CivilClock clock;

  AppointmentEffects(
      Sql sql,
      Undoing undoing,
      Undone undone,
      Decisions decisions,
      AppointmentsTold told,
      HomeOfCadres homes,
      CurrentScope scope,
      CivilClock clock) {
    this.sql = sql;
    this.undoing = undoing;
    this.undone = undone;
    this.decisions = decisions;
    this.told = told;
    this.homes = homes;
    this.scope = scope;
    this.clock = clock;
  }

  @Override
  public List<Select> effects(UUID decision) {
    return Arrays.stream(Link.values()).map(link -> seen(link, decision)).toList();
  }

  @Override
  public List<Consequence> undoing(UUID decision, @Nullable LocalDate from) {
    var steps = undoing.steps(decision, from);
    var effects = effects(steps, decision);
    return steps.stream()
        .map(step ->
            new Consequence(
                Objects.requireNonNull(effects.get(PATH + step.appointment())),
                step.outcome(),
                step.on(),
                step.obstacle()))
        .toList();
  }

  /** By resource: no appointment hangs on a document in two ways here. */
  private Map<String, Effect> effects(List<Undoing.Step> steps, UUID decision) {
    var effects = new HashMap<String, Effect>();
    for (var link : Link.values()) {
      var ids = steps.stream().filter(step -> step.link() == link).map(Undoing.Step::appointment);
      var asked = SqlArray.of("uuid", ids.toList());
      if (!asked.values().isEmpty()) {
        select(link, decision)
            .where("a.id = ANY (?::uuid[])", asked)
            .all(sql, "", Effect::of)
            .forEach(effect -> effects.put(effect.resource(), effect));
      }
    }
    return effects;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void undo(UUID decision, @Nullable LocalDate from, UUID by) {
    var steps = undoing.steps(decision, from);
    // as long as the people still are where it found them
    keepConcern(steps, decision);
    undone.write(steps, by);
    homes.derive(steps.stream().map(Undoing.Step::cadreId).collect(Collectors.toSet()));
    undone.tell(steps);
  }

  /**
   * What was ended or extended will name the document no longer, which was about it all the same.
   */
  private void keepConcern(List<Undoing.Step> steps, UUID decision) {
    decisions.concerns(
        decision,
        steps.stream()
            .filter(step -> UNNAMED.contains(step.outcome()))
            .map(step -> new Decisions.InPost(step.cadreId(), step.positionId()))
            .toList());
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void corrected(UUID decision) {
    var touched =
        sql.list(TOUCH, List.of(decision, decision, decision), row -> row.getObject(1, UUID.class));
    told.tell(touched, "changed", post -> Map.of("decision", decision));
  }

  @Override
  public Set<DecisionType> couldBe(UUID decision) {
    var types = EnumSet.allOf(DecisionType.class);
    for (var link : Link.values()) {
      sql.list(
              KINDS.formatted(link.join(), link.condition()),
              List.of(decision),
              row -> types(row, link))
          .forEach(types::retainAll);
    }
    return types;
  }

  private static Set<DecisionType> types(ResultSet row, Link link) throws SQLException {
    var kind = AppointmentKind.valueOf(row.getString("kind"));
    return switch (link) {
      case BEGUN -> Bringing.begins(kind, TitleRank.valueOf(row.getString("rank")));
      case ENDED, FORESTALLED -> {
        var types = EnumSet.copyOf(Bringing.ends());
        types.add(DecisionType.REVOCATION);
        yield types;
      }
      case EXTENDED -> Bringing.extendsTerms();
      // judged where it is asked what the document revokes, or began
      case ANNULLED, CONTINUED -> EnumSet.allOf(DecisionType.class);
    };
  }

  /** Through the post, or through the person who belongs in scope today. */
  private Select seen(Link link, UUID decision) {
    var select = select(link, decision);
    var reach = scope.get();
    if (!reach.everywhere()) {
      var arguments = new ArrayList<Object>();
      var post = reach.condition("place.path", arguments);
      var person = InSight.today("a.cadre_id", reach, clock.today());
      arguments.addAll(person.arguments());
      select.where("(%s OR %s)".formatted(post, person.condition()), arguments.toArray());
    }
    return select;
  }

  private static Select select(Link link, UUID decision) {
    var columns =
        Effect.columns(
            link.kind(),
            "'%s' || a.id".formatted(PATH),
            new Effect.Person("a.cadre_id", "c.full_name"),
            link.day(),
            "t.name || ', ' || o.name");
    return Select.of(columns, FROM + link.join()).where(link.condition(), decision);
  }
}

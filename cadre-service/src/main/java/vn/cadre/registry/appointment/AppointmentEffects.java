package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
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
  private static final String COLUMNS =
      """
      a.id, a.cadre_id, c.full_name, t.name AS title_name, o.name AS organisation_name, %s AS told_on\
      """;
  private static final String FROM =
      """
      appointment a JOIN cadre c ON c.id = a.cadre_id JOIN position_label p ON p.id = a.position_id
      JOIN organisation_label o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
      LEFT JOIN organisation place ON place.id = o.id\
      """;

  private static final String ANNUL =
      """
      UPDATE appointment SET annulled_by_id = ?, main = false, seat_no = NULL, version = version + 1 WHERE id = ?\
      """;
  private static final String END =
      "UPDATE appointment SET ends = ?, end_decision_id = ?, version = version + 1 WHERE id = ?";
  private static final String SHORTEN =
      """
      UPDATE appointment SET ends = ?, extended_by_id = NULL, extended_to = NULL, version = version + 1 WHERE id = ?\
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
      WHERE %s = ? AND NOT EXISTS (SELECT FROM restructuring r WHERE r.decision_id = a.decision_id)\
      """;

  private final Sql sql;
  private final Undoing undoing;
  private final Decisions decisions;
  private final AppointmentEvents events;
  private final HomeOfCadres homes;
  private final CurrentScope scope;
  private final CivilClock clock;

  AppointmentEffects(
      Sql sql,
      Undoing undoing,
      Decisions decisions,
      AppointmentEvents events,
      HomeOfCadres homes,
      CurrentScope scope,
      CivilClock clock) {
    this.sql = sql;
    this.undoing = undoing;
    this.decisions = decisions;
    this.events = events;
    this.homes = homes;
    this.scope = scope;
    this.clock = clock;
  }

  @Override
  public List<Effect> of(UUID decision) {
    var effects = new ArrayList<Effect>();
    for (var link : Link.values()) {
      effects.addAll(seen(link, decision));
    }
    return effects;
  }

  @Override
  public List<Consequence> undoing(UUID decision, @Nullable LocalDate from) {
    return undoing.steps(decision, from).stream()
        .map(step ->
            new Consequence(effect(step, decision), step.outcome(), step.on(), step.obstacle()))
        .toList();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void undo(UUID decision, @Nullable LocalDate from, UUID by) {
    var steps = undoing.steps(decision, from);
    // as long as the people still are where it found them
    steps.forEach(step -> keepConcern(step, decision));
    // a seat is free before somebody else returns to it
    steps.stream()
        .sorted(Comparator.comparing(Undoing.Step::outcome))
        .forEach(step -> write(step, by));
    homes.derive(steps.stream().map(Undoing.Step::cadreId).collect(Collectors.toSet()));
    steps.forEach(this::tell);
  }

  /**
   * What was ended or extended will name the document no longer, which was about it all the same.
   */
  private void keepConcern(Undoing.Step step, UUID decision) {
    switch (step.outcome()) {
      case SHORTENED, RESTORED -> decisions.concerns(decision, step.cadreId(), step.positionId());
      case ANNULLED, ENDED, UNCHANGED -> {}
    }
  }

  private void write(Undoing.Step step, UUID by) {
    switch (step.outcome()) {
      case ANNULLED -> sql.update(ANNUL, List.of(by, step.appointment()));
      case ENDED -> sql.update(END, List.of(String.valueOf(step.on()), by, step.appointment()));
      case SHORTENED -> sql.update(SHORTEN, Arrays.asList(text(step.end()), step.appointment()));
      case RESTORED -> undoing.restore(step);
      case UNCHANGED -> {}
    }
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }

  private void tell(Undoing.Step step) {
    switch (step.outcome()) {
      case ANNULLED -> events.tell(step.appointment(), "annulled", Map.of("main", false));
      case ENDED ->
          events.tell(step.appointment(), "ended", Map.of("to", String.valueOf(step.on())));
      case SHORTENED, RESTORED -> {
        var change = new HashMap<String, @Nullable Object>();
        change.put("to", step.end());
        events.tell(
            step.appointment(),
            step.outcome() == Outcome.RESTORED ? "restored" : "changed",
            change);
      }
      case UNCHANGED -> {}
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void corrected(UUID decision) {
    sql.list(TOUCH, List.of(decision, decision, decision), row -> row.getObject(1, UUID.class))
        .forEach(id -> events.tell(id, "changed", Map.of("decision", decision)));
  }

  @Override
  public Set<DecisionType> couldBe(UUID decision) {
    var types = EnumSet.allOf(DecisionType.class);
    for (var link : Link.values()) {
      sql.list(
              KINDS.formatted(link.join(), link.document()),
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
      // judged where it is asked what the document revokes
      case ANNULLED -> EnumSet.allOf(DecisionType.class);
    };
  }

  private Effect effect(Undoing.Step step, UUID decision) {
    return select(step.link(), decision)
        .where("a.id = ?", step.appointment())
        .all(sql, "", row -> effect(row, step.link()))
        .getFirst();
  }

  /** Through the post, or through the person who belongs in scope today. */
  private List<Effect> seen(Link link, UUID decision) {
    var select = select(link, decision);
    var reach = scope.get();
    if (!reach.everywhere()) {
      var arguments = new ArrayList<Object>();
      var post = reach.condition("place.path", arguments);
      var person = InSight.today("a.cadre_id", reach, clock.today());
      arguments.addAll(person.arguments());
      select.where("(%s OR %s)".formatted(post, person.condition()), arguments.toArray());
    }
    return select.all(sql, "a.valid_from, a.id", row -> effect(row, link));
  }

  private static Select select(Link link, UUID decision) {
    return Select.of(COLUMNS.formatted(link.day()), FROM + link.join())
        .where(link.document() + " = ?", decision);
  }

  private static Effect effect(ResultSet row, Link link) throws SQLException {
    return new Effect(
        link.kind(),
        "/cadre/v1/appointments/" + row.getObject("id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        PartialDate.parse(row.getString("told_on")),
        row.getString("title_name") + ", " + row.getString("organisation_name"));
  }
}

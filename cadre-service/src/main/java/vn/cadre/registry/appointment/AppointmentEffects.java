package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.InSight;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.Effect;

/** The posts that decisions began and ended. */
@ApplicationScoped
class AppointmentEffects implements DecisionEffects {
  private static final String COLUMNS =
      """
      a.id, a.cadre_id, c.full_name, t.name AS title_name, o.name AS organisation_name, a.starts, a.ends,
      a.decision_id, a.end_decision_id\
      """;
  private static final String FROM =
      """
      appointment a JOIN cadre c ON c.id = a.cadre_id JOIN position_label p ON p.id = a.position_id
      JOIN organisation_label o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
      LEFT JOIN organisation place ON place.id = o.id\
      """;

  private final Sql sql;
  private final CurrentScope scope;
  private final CivilClock clock;

  AppointmentEffects(Sql sql, CurrentScope scope, CivilClock clock) {
    this.sql = sql;
    this.scope = scope;
    this.clock = clock;
  }

  @Override
  public List<Effect> of(UUID decision) {
    var effects = new ArrayList<Effect>();
    effects.addAll(
        seen("a.decision_id = ?", decision, row -> effect(row, Effect.Kind.APPOINTMENT_BEGUN)));
    effects.addAll(
        seen("a.end_decision_id = ?", decision, row -> effect(row, Effect.Kind.APPOINTMENT_ENDED)));
    return effects;
  }

  /** Through the post, or through the person who belongs in scope today. */
  private List<Effect> seen(String condition, UUID decision, Sql.RowMapper<Effect> mapper) {
    var select = Select.of(COLUMNS, FROM).where(condition, decision);
    var reach = scope.get();
    if (!reach.everywhere()) {
      var arguments = new ArrayList<Object>();
      var post = reach.condition("place.path", arguments);
      var person = InSight.today("a.cadre_id", reach, clock.today());
      arguments.addAll(person.arguments());
      select.where("(%s OR %s)".formatted(post, person.condition()), arguments.toArray());
    }
    return select.all(sql, "a.valid_from, a.id", mapper);
  }

  private static Effect effect(ResultSet row, Effect.Kind kind) throws SQLException {
    var day = kind == Effect.Kind.APPOINTMENT_BEGUN ? "starts" : "ends";
    return new Effect(
        kind,
        "/cadre/v1/appointments/" + row.getObject("id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        PartialDate.parse(row.getString(day)),
        row.getString("title_name") + ", " + row.getString("organisation_name"));
  }
}

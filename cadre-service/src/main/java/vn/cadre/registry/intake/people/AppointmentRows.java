package vn.cadre.registry.intake.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.appointment.AppointmentState;
import vn.cadre.registry.appointment.AppointmentView;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.Evidence;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.position.PositionView;

/** Appointments as rows of their table, and the events that tell of them. */
final class AppointmentRows {

  private AppointmentRows() {}

  private static final String OF_PEOPLE =
      """
      SELECT a.id, a.version, a.cadre_id, c.full_name, a.position_id, p.organisation_id, o.code AS organisation_code,
        o.name AS organisation_name, t.code AS title_code, t.name AS title_name, t.rank, a.kind, a.seat_no, a.main,
        a.starts, a.ends, a.extended_by_id, a.annulled_by_id, a.evidence, %s, %s
      FROM appointment a JOIN cadre c ON c.id = a.cadre_id JOIN position_label p ON p.id = a.position_id
      JOIN organisation_label o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
      LEFT JOIN decision d ON d.id = a.decision_id LEFT JOIN decision e ON e.id = a.end_decision_id
      WHERE a.cadre_id = ANY (?) AND a.annulled_by_id IS NULL FOR UPDATE OF a\
      """
          .formatted(DecisionView.COLUMNS, DecisionView.END_COLUMNS);

  /**
   * The appointments of these people that were not taken back, locked until the transaction ends.
   */
  static List<AppointmentView> of(Sql sql, Collection<UUID> cadreIds) {
    return cadreIds.isEmpty()
        ? List.of()
        : sql.list(OF_PEOPLE, List.of(SqlArray.of("uuid", cadreIds)), AppointmentView::of);
  }

  /** A new one, as the row says it. */
  static AppointmentView begun(
      Lookups.Person person,
      PositionView position,
      AppointmentKind kind,
      boolean main,
      @Nullable Integer seat,
      PartialDate from,
      @Nullable PartialDate to,
      @Nullable DecisionView decision) {
    return new AppointmentView(
        UuidV7.next(),
        0,
        person.id(),
        person.fullName(),
        position.id(),
        position.organisationId(),
        position.organisationCode(),
        position.organisationName(),
        position.titleCode(),
        position.titleName(),
        position.rank(),
        kind,
        seat,
        main,
        from,
        to,
        decision,
        null,
        null,
        null,
        decision == null ? Evidence.ROSTER : Evidence.DECISION);
  }

  /** The same, with its end and the document of that. */
  static AppointmentView ended(
      AppointmentView now, PartialDate to, @Nullable DecisionView document) {
    return new AppointmentView(
        now.id(),
        now.version() + 1,
        now.cadreId(),
        now.cadreName(),
        now.positionId(),
        now.organisationId(),
        now.organisationCode(),
        now.organisationName(),
        now.titleCode(),
        now.titleName(),
        now.rank(),
        now.kind(),
        now.seatNo(),
        now.main(),
        now.from(),
        to,
        now.decision(),
        document,
        now.extendedById(),
        null,
        now.evidence());
  }

  static void insert(Sql sql, List<AppointmentView> made) {
    Rows.of(made)
        .with("id", "uuid", AppointmentView::id)
        .with("version", "bigint", AppointmentView::version)
        .with("cadre_id", "uuid", AppointmentView::cadreId)
        .with("position_id", "uuid", AppointmentView::positionId)
        .with("seat_no", "integer", AppointmentView::seatNo)
        .with("kind", "text", AppointmentView::kind)
        .with("main", "boolean", AppointmentView::main)
        .with("starts", "text", AppointmentView::from)
        .with("ends", "text", AppointmentView::to)
        .with("planned_end", "text", AppointmentView::to)
        .with("decision_id", "uuid", a -> a.decision() == null ? null : a.decision().id())
        .with("evidence", "text", AppointmentView::evidence)
        .insert(sql, "appointment");
  }

  /** Seen by the organisation of the post; the person's homes are known once they are derived. */
  static DomainEvent made(AppointmentView appointment, String path) {
    return new DomainEvent(
        AppointmentView.AGGREGATE,
        appointment.id(),
        1,
        "made",
        Map.of("kind", appointment.kind(), "from", appointment.from()),
        AppointmentState.of(appointment),
        SeenBy.through(path));
  }
}

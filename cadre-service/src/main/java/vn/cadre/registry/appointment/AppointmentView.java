package vn.cadre.registry.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.Evidence;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.known.Recorded;

/** An appointment with the names of person, organisation and title. */
@Schema(name = "Appointment")
public record AppointmentView(
    UUID id,
    long version,
    UUID cadreId,
    String cadreName,
    UUID positionId,
    UUID organisationId,
    String organisationCode,
    String organisationName,
    String titleCode,
    String titleName,
    TitleRank rank,
    AppointmentKind kind,
    @Nullable Integer seatNo,
    boolean main,
    PartialDate from,
    @Nullable PartialDate to,
    @Schema(description = "null where only a roster tells of it") @Nullable DecisionView decision,
    @Schema(description = "that ended it; null where it lasts, or ended as first decided")
        @Nullable DecisionView endDecision,
    @Schema(description = "the document that extended its term; null where none did")
        @Nullable UUID extendedById,
    @Schema(
            description =
                "the document that took it back from the beginning; then it never held, whatever from and to say")
        @Nullable UUID annulledById,
    Evidence evidence,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions,
    @Schema(
            description =
                "what a rule found and did not refuse as the appointment was recorded, such as a quota that is exceeded by people who were there before; told in that answer alone")
        List<ReasonView> notices)
    implements Versioned {
  public static final String AGGREGATE = "appointments";
  static final String COLUMNS =
      """
      a.id, a.version, a.cadre_id, c.full_name, a.position_id, p.organisation_id, o.code AS organisation_code,
      o.name AS organisation_name, t.code AS title_code, t.name AS title_name, t.rank, a.kind, a.seat_no, a.main,
      a.starts, a.ends, a.extended_by_id, a.annulled_by_id, a.evidence,
      (SELECT place.path FROM organisation place WHERE place.id = p.organisation_id) AS path,\
      """
          + DecisionView.COLUMNS
          + ", "
          + DecisionView.END_COLUMNS;

  /** Appointments to positions in scope. */
  static final String FROM = from("appointment", "cadre", "position", "organisation");

  /** Appointments of people in scope, wherever the position is. */
  static final String ANYWHERE =
      from("appointment", "cadre", "position_label", "organisation_label");

  /** Appointments of one person in scope, wherever the position is, as they were recorded. */
  static String recorded(Recorded source) {
    return from(
        source.rows("appointment", "appointments"),
        source.rows("cadre", "cadres"),
        "position_label",
        "organisation_label");
  }

  private static String from(
      String appointments, String cadres, String positions, String organisations) {
    return """
    %s a JOIN %s c ON c.id = a.cadre_id JOIN %s p ON p.id = a.position_id
    JOIN %s o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
    LEFT JOIN decision d ON d.id = a.decision_id LEFT JOIN decision e ON e.id = a.end_decision_id\
    """
        .formatted(appointments, cadres, positions, organisations);
  }

  /** As others than the caller see it, or before it is known what the caller may do. */
  public AppointmentView(
      UUID id,
      long version,
      UUID cadreId,
      String cadreName,
      UUID positionId,
      UUID organisationId,
      String organisationCode,
      String organisationName,
      String titleCode,
      String titleName,
      TitleRank rank,
      AppointmentKind kind,
      @Nullable Integer seatNo,
      boolean main,
      PartialDate from,
      @Nullable PartialDate to,
      @Nullable DecisionView decision,
      @Nullable DecisionView endDecision,
      @Nullable UUID extendedById,
      @Nullable UUID annulledById,
      Evidence evidence) {
    this(
        id,
        version,
        cadreId,
        cadreName,
        positionId,
        organisationId,
        organisationCode,
        organisationName,
        titleCode,
        titleName,
        rank,
        kind,
        seatNo,
        main,
        from,
        to,
        decision,
        endDecision,
        extendedById,
        annulledById,
        evidence,
        List.of(),
        List.of());
  }

  AppointmentView allowing(List<String> actions) {
    return with(actions, notices);
  }

  AppointmentView noticing(List<ReasonView> found) {
    return with(allowedActions, found);
  }

  private AppointmentView with(List<String> actions, List<ReasonView> found) {
    return new AppointmentView(
        id,
        version,
        cadreId,
        cadreName,
        positionId,
        organisationId,
        organisationCode,
        organisationName,
        titleCode,
        titleName,
        rank,
        kind,
        seatNo,
        main,
        from,
        to,
        decision,
        endDecision,
        extendedById,
        annulledById,
        evidence,
        actions,
        found);
  }

  /** Whether an end can be recorded or brought forward: some day lies between start and end. */
  boolean canEnd() {
    return annulledById == null && Appointment.canEnd(from, to);
  }

  /** Whether its state lets an operation happen, by its name. */
  boolean allows(String action, LocalDate today) {
    return action.equals("end") ? canEnd() : hasTerm() && to != null && to.latest().isAfter(today);
  }

  /** Whether it is a term whose end was planned, from which a renewal or an extension goes on. */
  boolean hasTerm() {
    return annulledById == null
        && kind.beginsTerm()
        && to != null
        && endDecision == null
        && seatNo != null;
  }

  public static AppointmentView of(ResultSet row) throws SQLException {
    var ends = row.getString("ends");
    return new AppointmentView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        row.getObject("position_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        row.getString("title_code"),
        row.getString("title_name"),
        TitleRank.valueOf(row.getString("rank")),
        AppointmentKind.valueOf(row.getString("kind")),
        row.getObject("seat_no", Integer.class),
        row.getBoolean("main"),
        PartialDate.parse(row.getString("starts")),
        ends == null ? null : PartialDate.parse(ends),
        DecisionView.of(row),
        DecisionView.endOf(row),
        row.getObject("extended_by_id", UUID.class),
        row.getObject("annulled_by_id", UUID.class),
        Evidence.valueOf(row.getString("evidence")));
  }
}

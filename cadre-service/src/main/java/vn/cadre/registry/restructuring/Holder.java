package vn.cadre.registry.restructuring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.registry.code.AppointmentKind;

/**
 * Whoever holds a seat of an organisation that ends, or will.
 *
 * @param appointmentId null for someone who is registered there and awaits a first post
 * @param postId a key of its own where there is no post
 * @param validFrom the first day that is possible
 * @param ending what is decided of its end; nothing where it would go on if the organisation did
 * @param endsWithItsUnit it was made to end on the day on which its organisation does anyway
 */
record Holder(
    @Nullable UUID appointmentId,
    UUID cadreId,
    String cadreName,
    UUID postId,
    String organisation,
    @Nullable String title,
    @Nullable Integer seatNo,
    AppointmentKind kind,
    boolean main,
    LocalDate validFrom,
    Ending ending,
    boolean endsWithItsUnit,
    long version) {

  static Holder of(ResultSet row) throws SQLException {
    return new Holder(
        row.getObject("id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        row.getObject("position_id", UUID.class),
        row.getString("organisation"),
        row.getString("title"),
        row.getObject("seat_no", Integer.class),
        AppointmentKind.valueOf(row.getString("kind")),
        row.getBoolean("main"),
        row.getObject("valid_from", LocalDate.class),
        row.getBoolean("ends_with_unit") ? Ending.NONE : Ending.of(row),
        row.getBoolean("ends_with_unit"),
        row.getLong("version"));
  }

  static Holder awaiting(ResultSet row) throws SQLException {
    return new Holder(
        null,
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        UuidV7.next(),
        row.getString("organisation"),
        null,
        1,
        AppointmentKind.ASSIGNMENT,
        true,
        row.getObject("valid_from", LocalDate.class),
        Ending.NONE,
        false,
        0);
  }

  /**
   * When an appointment ends, and who decided it.
   *
   * @param planned as first decided
   * @param endedBy the document that ended it sooner
   * @param extendedBy the document that extended its term, until {@code extendedTo}
   */
  record Ending(
      @Nullable String ends,
      @Nullable String planned,
      @Nullable UUID endedBy,
      @Nullable UUID extendedBy,
      @Nullable String extendedTo) {
    static final Ending NONE = new Ending(null, null, null, null, null);

    private static Ending of(ResultSet row) throws SQLException {
      return new Ending(
          row.getString("ends"),
          row.getString("planned_end"),
          row.getObject("end_decision_id", UUID.class),
          row.getObject("extended_by_id", UUID.class),
          row.getString("extended_to"));
    }
  }

  /**
   * People who hold one seat one after another go on doing so. Who holds none, as somebody
   * nominated, needs none.
   */
  record Lane(UUID postId, int seatNo) {}

  @Nullable Lane lane() {
    return seatNo == null ? null : new Lane(postId, seatNo);
  }

  /** What a disposition names it by. */
  UUID key() {
    return appointmentId == null ? cadreId : appointmentId;
  }

  boolean hasBegunBefore(LocalDate day) {
    return validFrom.isBefore(day);
  }
}

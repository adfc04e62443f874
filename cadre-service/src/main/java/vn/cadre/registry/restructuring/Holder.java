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
 * @param ends null where it goes on, or would if the organisation did
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
    @Nullable String ends,
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
        row.getBoolean("ends_with_unit") ? null : row.getString("ends"),
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
        null,
        false,
        0);
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

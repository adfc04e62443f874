package vn.cadre.registry.restructuring;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.registry.code.AppointmentKind;

/**
 * What became of one appointment: the one that was, and the one that came of it.
 *
 * @param moved it had not begun, and begins elsewhere as the same one
 */
record Done(
    Holder holder,
    @Nullable UUID madeId,
    @Nullable Post post,
    @Nullable Integer seatNo,
    boolean moved) {

  /** The appointment that ends, if one has begun and did not end anyway. */
  @Nullable UUID endedId() {
    return moved || holder.endsWithItsUnit() ? null : holder.appointmentId();
  }

  /** The appointment that goes on in the same title; another title is another appointment. */
  @Nullable UUID continues() {
    return to().title().equals(holder.title()) ? holder.appointmentId() : null;
  }

  Post to() {
    return Objects.requireNonNull(post);
  }

  /** Who is sent to another title is assigned to it; everybody else goes on as they were. */
  AppointmentKind kind() {
    return to().title().equals(holder.title()) ? holder.kind() : AppointmentKind.ASSIGNMENT;
  }

  /** The day of the restructuring, or the later one on which somebody was to begin. */
  LocalDate starts(LocalDate day) {
    return holder.hasBegunBefore(day) ? day : holder.validFrom();
  }

  static Done of(Plan.Step step, LocalDate day) {
    return switch (step) {
      case Plan.Step.Ends(var holder) -> new Done(holder, null, null, null, false);
      case Plan.Step.Goes(var holder, var post, var seatNo) -> {
        // what has not begun begins elsewhere; what has is ended and goes on as another one
        var moved = holder.appointmentId() != null && !holder.hasBegunBefore(day);
        yield new Done(holder, moved ? holder.appointmentId() : UuidV7.next(), post, seatNo, moved);
      }
    };
  }

  static List<Done> ended(List<Done> done) {
    return done.stream().filter(d -> d.endedId() != null).toList();
  }

  static List<Done> made(List<Done> done) {
    return done.stream().filter(d -> d.madeId() != null && !d.moved()).toList();
  }
}

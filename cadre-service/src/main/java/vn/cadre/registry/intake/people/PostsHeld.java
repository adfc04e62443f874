package vn.cadre.registry.intake.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.tenure.Spell;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.registry.appointment.AppointmentView;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.problem.RegistryProblem;

/** Who holds what, by the record and by the rows of a batch that were taken so far. */
final class PostsHeld {
  private final Map<UUID, List<AppointmentView>> ofPeople = new HashMap<>();

  PostsHeld(Collection<AppointmentView> recorded) {
    recorded.forEach(this::add);
  }

  void add(AppointmentView appointment) {
    ofPeople.computeIfAbsent(appointment.cadreId(), id -> new ArrayList<>()).add(appointment);
  }

  /** The same appointment with another end. */
  void replace(AppointmentView appointment) {
    ofPeople.values().forEach(held -> held.removeIf(now -> now.id().equals(appointment.id())));
    add(appointment);
  }

  /**
   * Refuses a row whose post would stand beside a main post that nobody holds, or would renew a
   * term that there is not.
   */
  void check(ImportRow row, AppointmentKind kind, UUID cadreId, UUID positionId, PartialDate from) {
    var held = ofPeople.getOrDefault(cadreId, List.of());
    if (kind.needsMainPost() && held.stream().noneMatch(post -> isMainOn(post, from))) {
      row.reject("kind", RegistryProblem.NO_MAIN_POST);
    }
    if (kind == AppointmentKind.REAPPOINTMENT
        && held.stream()
            .filter(post -> post.positionId().equals(positionId) && post.seatNo() != null)
            .noneMatch(post -> new Spell(post.from(), post.to()).runsInto(from))) {
      row.reject("kind", RegistryProblem.NOTHING_TO_RENEW);
    }
  }

  /** As the database reckons: in force from the first possible day until before that of the end. */
  private static boolean isMainOn(AppointmentView post, PartialDate from) {
    var day = from.latest();
    var first = post.from().earliest();
    var to = post.to();
    return post.main()
        && !first.isAfter(day)
        && (to == null || to.earliest().isAfter(day) || first.equals(day));
  }
}

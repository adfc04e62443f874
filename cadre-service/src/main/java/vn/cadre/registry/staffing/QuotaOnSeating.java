package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cadre.platform.problem.Reason;
import vn.cadre.registry.appointment.SeatingRule;

/** Quotas bind whoever comes to a main post. */
@ApplicationScoped
class QuotaOnSeating implements SeatingRule {
  private final Rooms rooms;

  QuotaOnSeating(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public List<Reason> judge(Seating seating) {
    return rooms.judge(seating, false);
  }
}

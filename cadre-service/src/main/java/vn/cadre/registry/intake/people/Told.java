package vn.cadre.registry.intake.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.registry.cadre.CadreState;
import vn.cadre.registry.cadre.HomesInSight;

/** The events of a batch, until its people's homes are derived and say who is told. */
final class Told {
  private final List<Event> events = new ArrayList<>();

  private record Event(DomainEvent event, UUID person) {}

  void add(DomainEvent event, UUID person) {
    events.add(new Event(event, person));
  }

  void append(Outbox outbox, HomesInSight inSight) {
    var audiences = inSight.of(events.stream().map(Event::person).collect(Collectors.toSet()));
    outbox.append(
        events.stream()
            .map(told -> {
              var audience = audiences.get(told.person());
              return told.event()
                  .alsoSeenBy(
                      told.event().aggregate().equals(CadreState.AGGREGATE)
                          ? audience.record()
                          : audience.posts());
            })
            .toList());
  }
}

package vn.cadre.platform.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import vn.cadre.platform.calendar.CalendarProgress.Place;
import vn.cadre.platform.scope.Work;
import vn.cadre.platform.time.CivilClock;

/**
 * Tells day by day, kind by kind, in order of ids. What is told and how far one has come are one
 * transaction, so nothing is told twice or left out, also after days without a running service.
 */
@ApplicationScoped
public class CalendarTeller {
  private static final Work CALENDAR = Work.ofService("calendar");

  private final List<DayEffect> effects;
  private final CalendarProgress progress;
  private final CalendarConfig config;
  private final CivilClock clock;

  CalendarTeller(
      Instance<DayEffect.Source> sources,
      CalendarProgress progress,
      CalendarConfig config,
      CivilClock clock) {
    this.effects =
        sources.stream()
            .flatMap(source -> source.effects().stream())
            .sorted(Comparator.comparing(DayEffect::order))
            .toList();
    this.progress = progress;
    this.config = config;
    this.clock = clock;
  }

  boolean hasEffects() {
    return !effects.isEmpty();
  }

  /** Tells all that is due; returns at once while another copy is at it. */
  public void tellWhatIsDue() {
    CALENDAR.run(() -> {
      while (QuarkusTransaction.requiringNew().call(this::step)) {
        // each step is a transaction of its own
      }
    });
  }

  /** One batch, or all days up to it on which nothing happens; whether there may be more. */
  private boolean step() {
    var claimed = progress.claim();
    if (claimed.isEmpty()) {
      return false;
    }
    var today = clock.today();
    var place = claimed.get();
    while (!place.day().isAfter(today)) {
      var index = indexOf(place);
      if (index == effects.size()) {
        place = place.nextDay();
        continue;
      }
      var effect = effects.get(index);
      var told = effect.teller().tell(place.day(), place.after(), config.batch());
      if (told.isPresent()) {
        progress.advance(place.beyond(effect.name(), told.get()));
        return true;
      }
      place =
          index + 1 < effects.size() ? place.on(effects.get(index + 1).name()) : place.nextDay();
    }
    progress.advance(place);
    return false;
  }

  /** Where the place stands among the effects; one that a release has dropped counts as done. */
  private int indexOf(Place place) {
    if (place.effect() == null) {
      return 0;
    }
    for (int i = 0; i < effects.size(); i++) {
      if (effects.get(i).name().equals(place.effect())) {
        return i;
      }
    }
    return effects.size();
  }
}

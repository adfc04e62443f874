package vn.cadre.platform.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
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

  private final EffectsOfDay effects;
  private final CalendarProgress progress;
  private final CalendarConfig config;
  private final CivilClock clock;

  CalendarTeller(
      Instance<DayEffect.Source> sources,
      CalendarProgress progress,
      CalendarConfig config,
      CivilClock clock) {
    this.effects =
        EffectsOfDay.of(sources.stream().flatMap(source -> source.effects().stream()).toList());
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
      var found = effects.at(place);
      if (found.isEmpty()) {
        place = place.nextDay();
        continue;
      }
      var effect = found.get();
      var told = effect.teller().tell(place.day(), place.lastOf(effect), config.batch());
      if (told.isPresent()) {
        progress.advance(place.at(effect, told.get()));
        return true;
      }
      var next = effects.after(effect);
      place = next.isPresent() ? place.at(next.get(), Place.BEGIN) : place.nextDay();
    }
    progress.advance(place);
    return false;
  }
}

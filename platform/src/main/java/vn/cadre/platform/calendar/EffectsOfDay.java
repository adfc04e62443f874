package vn.cadre.platform.calendar;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cadre.platform.calendar.CalendarProgress.Place;

/**
 * What takes effect in the course of a day, in an order that is the same in every copy and release.
 */
record EffectsOfDay(List<DayEffect> effects) {
  private static final Comparator<DayEffect> ORDER =
      Comparator.comparing(DayEffect::order).thenComparing(DayEffect::name);

  static EffectsOfDay of(Collection<DayEffect> effects) {
    return new EffectsOfDay(effects.stream().sorted(ORDER).toList());
  }

  boolean isEmpty() {
    return effects.isEmpty();
  }

  /** The effect at hand; where a release has dropped it, the one that comes after. */
  Optional<DayEffect> at(Place place) {
    if (place.effect() == null) {
      return effects.stream().findFirst();
    }
    return effects.stream()
        .filter(effect -> effect.name().equals(place.effect()))
        .findFirst()
        .or(() -> after(place));
  }

  /** The one that comes after this in the day. */
  Optional<DayEffect> after(DayEffect effect) {
    return effects.stream().filter(other -> ORDER.compare(other, effect) > 0).findFirst();
  }

  /** A place from before places knew their order counts the rest of its day as done. */
  private Optional<DayEffect> after(Place dropped) {
    var order = dropped.order();
    return order == null
        ? Optional.empty()
        : after(new DayEffect(dropped.effect(), order, (day, after, most) -> Optional.empty()));
  }
}

package vn.cadre.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.calendar.CalendarProgress.Place;

class EffectsOfDayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final UUID TOLD = UUID.fromString("0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d60");
  private final DayEffect opens = effect("open", 10);
  private final DayEffect starts = effect("start", 40);
  private final DayEffect expires = effect("expire", 60);
  private final DayEffect closes = effect("close", 60);
  private final EffectsOfDay day = EffectsOfDay.of(List.of(expires, closes, starts, opens));

  private static DayEffect effect(String name, int order) {
    return new DayEffect(name, order, (on, after, most) -> Optional.empty());
  }

  @Test
  void theOrderIsTheSameHoweverEffectsAreFound() {
    assertThat(day.effects()).containsExactly(opens, starts, closes, expires);
    assertThat(day.after(closes)).contains(expires);
    assertThat(day.after(expires)).isEmpty();
  }

  @Test
  void aDayBeginsWithItsFirstEffectAndGoesOnWhereItStood() {
    assertThat(day.at(new Place(DAY, null, null, Place.BEGIN))).contains(opens);
    var place = new Place(DAY, "start", 40, TOLD);
    assertThat(day.at(place)).contains(starts);
    assertThat(place.lastOf(starts)).isEqualTo(TOLD);
  }

  @Test
  void anEffectThatAReleaseDroppedLeavesTheLaterOnesToBeTold() {
    var place = new Place(DAY, "rename", 15, TOLD);
    assertThat(day.at(place)).contains(starts);
    assertThat(place.lastOf(starts)).isEqualTo(Place.BEGIN);
    assertThat(day.at(new Place(DAY, "dissolve", 60, TOLD))).contains(expires);
    assertThat(day.at(new Place(DAY, "later", 90, TOLD))).isEmpty();
  }
}

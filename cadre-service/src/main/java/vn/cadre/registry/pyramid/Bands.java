package vn.cadre.registry.pyramid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.figures.Suppression;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.statistics.Composition.Group;
import vn.cadre.registry.statistics.Composition.Item;
import vn.cadre.registry.statistics.Groups;

/** People put into bands of age, each by sex. */
final class Bands {
  /** Stands for whoever has no band, or no sex on record. */
  private static final String MISSING = "";

  private static final Bilingual UNKNOWN_AGE =
      new Bilingual("Chưa xác định được tuổi", "Age not known for certain");
  private static final Bilingual UNKNOWN_SEX =
      new Bilingual("Khác, chưa ghi nhận", "Other, not recorded");

  private final Map<List<String>, Long> people = new HashMap<>();
  private final List<AgeWidth.Band> bands;
  private final Locale language;
  private final Set<List<String>> hidden = new HashSet<>();
  private long total;

  /**
   * @param suppresses whether small counts stay unsaid, with as many others as it takes
   */
  Bands(
      List<BirthCount> births, LocalDate day, AgeWidth width, boolean suppresses, Locale language) {
    this.language = language;
    var counted = new TreeSet<AgeWidth.Band>();
    for (var one : births) {
      var band = one.band(day, width);
      band.ifPresent(counted::add);
      add(band.map(AgeWidth.Band::key).orElse(MISSING), one.gender(), one.people());
    }
    bands = counted.isEmpty() ? List.of() : width.between(counted.first(), counted.last()).toList();
    if (suppresses) {
      suppress();
    }
  }

  private void add(String band, @Nullable Gender gender, long count) {
    people.merge(List.of(band), count, Long::sum);
    people.merge(List.of(band, gender == null ? MISSING : gender.name()), count, Long::sum);
    total += count;
  }

  private void suppress() {
    var ages = new ArrayList<>(bands.stream().map(AgeWidth.Band::key).toList());
    ages.add(MISSING);
    var sexes = List.of(Gender.MALE.name(), Gender.FEMALE.name(), MISSING);
    var ofBands = Suppression.of(counts(1), List.of(ages), Set.of());
    hidden.addAll(ofBands);
    hidden.addAll(Suppression.of(counts(2), List.of(ages, sexes), ofBands));
  }

  private Map<List<String>, Long> counts(int depth) {
    var counts = new HashMap<>(people);
    counts.keySet().removeIf(cell -> cell.size() != depth);
    return counts;
  }

  long total() {
    return total;
  }

  Group group() {
    return new Group(
        "age",
        bands.stream()
            .map(band -> item(List.of(band.key()), band.key(), band.label(language), total))
            .toList(),
        item(List.of(MISSING), Groups.REMAINDER, UNKNOWN_AGE.in(language), total));
  }

  private Item item(List<String> cell, String key, String label, long whole) {
    if (hidden.contains(cell)) {
      return Item.suppressed(key, label);
    }
    long count = people.getOrDefault(cell, 0L);
    var nested = cell.size() == 1 && count > 0 ? List.of(bySex(cell.getFirst(), count)) : null;
    return new Item(key, label, count, Share.of(count, whole), null, nested);
  }

  private Group bySex(String band, long whole) {
    var items = new ArrayList<Item>();
    for (var gender : Gender.values()) {
      var label = new Bilingual(gender.vi(), gender.en()).in(language);
      var item = item(List.of(band, gender.name()), gender.name(), label, whole);
      if (item.count() == null || item.count() > 0) {
        items.add(item);
      }
    }
    return new Group(
        "gender",
        items,
        item(List.of(band, MISSING), Groups.REMAINDER, UNKNOWN_SEX.in(language), whole));
  }
}

package vn.cadre.registry.pyramid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.print.Chart;
import vn.cadre.platform.print.Paper;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.statistics.Composition.Item;
import vn.cadre.registry.statistics.DimensionName;
import vn.cadre.registry.statistics.Groups;
import vn.cadre.registry.statistics.PaperWords;

/** The age pyramid on paper: men to the left, women to the right, the youngest at the foot. */
final class AgePyramidPaper {
  private static final Bilingual TITLE = new Bilingual("Tháp tuổi", "Age pyramid");
  private static final Bilingual UNKNOWN_SEX =
      new Bilingual("Chưa ghi nhận giới tính", "Sex not recorded");
  private static final Bilingual AGES = new Bilingual("Tuổi bình quân", "Average age");
  private static final Bilingual WHO = new Bilingual("Nhóm", "Who");
  private static final Bilingual AVERAGE = new Bilingual("Bình quân", "Average");
  private static final Bilingual MEDIAN = new Bilingual("Trung vị", "Median");
  private static final Bilingual RULE =
      new Bilingual(
          "Tuổi tròn vào ngày tính. Người chỉ biết năm hoặc tháng sinh được xếp vào nhóm khi mọi ngày sinh có thể có đều cho cùng một nhóm; nếu không thì ở dòng chưa xác định. Bình quân và trung vị tính trên những người biết chắc tuổi.",
          "Full years on the day. Whose birth is known by the year or month alone is in a band if every day it may have been is; otherwise they stand as not known. Average and median are of those whose age is certain.");

  private AgePyramidPaper() {}

  static Paper of(AgePyramid figures, Locale language) {
    var words = new PaperWords(language);
    var notes = new ArrayList<String>();
    if (all(figures).anyMatch(item -> item.count() == null || hidesSomebody(item))) {
      notes.add(words.unsaid());
    }
    notes.add(RULE.in(language));
    notes.add(words.remainder());
    notes.add(words.source());
    return new Paper(
        TITLE.in(language),
        List.of(words.organisation(figures.organisation()), words.day(figures.asOf())),
        List.of(bands(figures, words), ages(figures, words)),
        notes);
  }

  private static boolean hidesSomebody(Item item) {
    return item.groups() != null
        && item.groups().getFirst().items().stream().anyMatch(sex -> sex.count() == null);
  }

  private static Stream<Item> all(AgePyramid figures) {
    return figures.groups().stream()
        .flatMap(group -> Stream.concat(group.items().stream(), Stream.of(group.remainder())));
  }

  private static Paper.Section bands(AgePyramid figures, PaperWords words) {
    var language = words.language();
    var men = label(Gender.MALE, language);
    var women = label(Gender.FEMALE, language);
    var rows = new ArrayList<Paper.Row>();
    all(figures)
        .forEach(item ->
            rows.add(
                Paper.Row.of(
                    item.label(),
                    0,
                    List.of(
                        words.figures().count(of(item, Gender.MALE.name())),
                        words.figures().count(of(item, Gender.FEMALE.name())),
                        words.figures().count(of(item, Groups.REMAINDER)),
                        words.figures().count(item.count()),
                        words.percent(item.share())))));
    rows.add(
        Paper.Row.whole(
            words.total(),
            List.of(
                sum(figures, Gender.MALE.name(), words),
                sum(figures, Gender.FEMALE.name(), words),
                sum(figures, Groups.REMAINDER, words),
                words.figures().count(figures.total()),
                words.percent(Share.of(figures.total(), figures.total())))));
    var items = figures.groups().getFirst().items();
    return new Paper.Section(
        null,
        List.of(
            DimensionName.of("age", language),
            men,
            women,
            UNKNOWN_SEX.in(language),
            words.counted(figures.unit()),
            words.percent()),
        rows,
        new Chart(
            Chart.Kind.PYRAMID,
            TITLE.in(language),
            words.counted(figures.unit()),
            items.stream().map(Item::label).toList(),
            List.of(side(men, Gender.MALE, items), side(women, Gender.FEMALE, items))));
  }

  private static Chart.Series side(String name, Gender gender, List<Item> items) {
    var people = new ArrayList<@Nullable Long>();
    items.forEach(item -> people.add(of(item, gender.name())));
    return new Chart.Series(name, people);
  }

  /** The people of one sex in a band; null where they stay unsaid. */
  private static @Nullable Long of(Item band, String sex) {
    if (band.count() == null) {
      return null;
    }
    if (band.groups() == null) {
      return 0L;
    }
    var group = band.groups().getFirst();
    var found =
        Stream.concat(group.items().stream(), Stream.of(group.remainder()))
            .filter(item -> item.key().equals(sex))
            .findFirst();
    return found.isEmpty() ? Long.valueOf(0) : found.get().count();
  }

  /** Of all bands, as far as all of them are told. */
  private static String sum(AgePyramid figures, String sex, PaperWords words) {
    var people = all(figures).map(item -> Optional.ofNullable(of(item, sex))).toList();
    return words
        .figures()
        .count(
            people.stream().allMatch(Optional::isPresent)
                ? people.stream().mapToLong(one -> one.orElse(0L)).sum()
                : null);
  }

  private static Paper.Section ages(AgePyramid figures, PaperWords words) {
    var language = words.language();
    return new Paper.Section(
        AGES.in(language),
        List.of(
            WHO.in(language),
            words.counted(figures.unit()),
            AVERAGE.in(language),
            MEDIAN.in(language)),
        figures.ages().stream()
            .map(ages ->
                Paper.Row.of(
                    ages.label(),
                    0,
                    List.of(
                        words.figures().count(ages.count()),
                        words.figures().decimal(ages.average()),
                        words.figures().decimal(ages.median()))))
            .toList(),
        null);
  }

  private static String label(Gender gender, Locale language) {
    return new Bilingual(gender.vi(), gender.en()).in(language);
  }
}

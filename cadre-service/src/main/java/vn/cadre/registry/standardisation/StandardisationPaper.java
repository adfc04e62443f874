package vn.cadre.registry.standardisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.print.Chart;
import vn.cadre.platform.print.Figures;
import vn.cadre.platform.print.Paper;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.statistics.DimensionName;
import vn.cadre.registry.statistics.PaperWords;

/** Standardisation on paper: what is asked with who has it, then each value by all of that. */
final class StandardisationPaper {
  private static final Bilingual TITLE =
      new Bilingual("Mức độ chuẩn hóa đội ngũ", "Standardisation");
  private static final Bilingual CRITERION = new Bilingual("Tiêu chuẩn", "What is asked");
  private static final Bilingual EVERYTHING =
      new Bilingual("Tất cả tiêu chuẩn", "Everything together");
  private static final Bilingual ASKED = new Bilingual("Phải đạt", "Asked of");
  private static final Bilingual MET = new Bilingual("Đạt", "Met by");
  private static final Bilingual MET_SHARE = new Bilingual("Đạt (%)", "Met (%)");
  private static final Bilingual LACKING = new Bilingual("Chưa đạt", "Lacking");
  private static final Bilingual UNDETERMINED =
      new Bilingual("Chưa đủ thông tin", "Record does not tell");
  private static final Bilingual WITHOUT =
      new Bilingual("Không có tiêu chuẩn", "Without a standard");
  private static final Bilingual BESIDE =
      new Bilingual(
          "Trong ngoặc là số liệu ngày %s, xét theo tiêu chuẩn của ngày đó.",
          "In brackets are the figures of %s, by the standards of that day.");
  private static final Bilingual RULE =
      new Bilingual(
          "Mỗi người được xét theo tiêu chuẩn của chức danh có hiệu lực vào ngày tính; người có chức danh chưa có tiêu chuẩn được ghi riêng. Tỷ lệ tính trên số người phải đạt.",
          "Everybody is judged by the standard of their title in force on the day; whose title has none is counted apart. Shares are of those of whom it is asked.");

  private final Standardisation figures;
  private final PaperWords words;
  private final Locale language;

  private StandardisationPaper(Standardisation figures, Locale language) {
    this.figures = figures;
    this.words = new PaperWords(language);
    this.language = language;
  }

  static Paper of(Standardisation figures, Locale language) {
    return new StandardisationPaper(figures, language).paper();
  }

  private Paper paper() {
    var facts = new ArrayList<Paper.Fact>();
    facts.add(words.organisation(figures.organisation()));
    facts.add(words.day(figures.asOf()));
    var notes = new ArrayList<String>();
    var then = figures.comparedAsOf();
    if (then != null) {
      facts.add(words.beside(then));
      notes.add(BESIDE.with(Figures.day(then)).in(language));
    }
    notes.add(RULE.in(language));
    notes.add(words.remainder());
    notes.add(words.source());
    var sections = new ArrayList<Paper.Section>();
    sections.add(whole());
    figures.groups().forEach(group -> sections.add(section(group)));
    return new Paper(TITLE.in(language), facts, sections, notes);
  }

  private Paper.Section whole() {
    var now = measures(figures.whole());
    var then = figures.compared() == null ? null : measures(figures.compared());
    var rows = new ArrayList<Paper.Row>();
    for (int i = 0; i < now.size(); i++) {
      var one = now.get(i);
      var other = then == null ? null : then.get(i);
      rows.add(
          Paper.Row.of(
              name(one.criterion()),
              0,
              List.of(
                  both(one, other, m -> words.figures().count(m.met().denominator())),
                  both(one, other, m -> words.figures().count(m.met().numerator())),
                  both(one, other, m -> words.percent(m.met())),
                  both(one, other, m -> words.figures().count(m.lacking())),
                  both(one, other, m -> words.figures().count(m.undetermined())))));
    }
    return new Paper.Section(
        null,
        Stream.of(CRITERION, ASKED, MET, MET_SHARE, LACKING, UNDETERMINED)
            .map(heading -> heading.in(language))
            .toList(),
        rows,
        chart(
            CRITERION.in(language),
            now.stream().map(one -> name(one.criterion())).toList(),
            now.stream().map(Measure::met).toList(),
            then == null ? null : then.stream().map(Measure::met).toList()));
  }

  private static List<Measure> measures(Standing standing) {
    return Stream.concat(Stream.of(standing.all()), standing.criteria().stream()).toList();
  }

  private Paper.Section section(Standardisation.Group group) {
    var columns =
        new ArrayList<>(
            List.of(
                DimensionName.of(group.by(), language),
                words.counted(figures.unit()),
                WITHOUT.in(language)));
    measures(figures.whole()).forEach(one -> columns.add(name(one.criterion()) + " (%)"));
    var rows = new ArrayList<Paper.Row>();
    add(group, 0, rows);
    var whole = figures.whole();
    rows.add(Paper.Row.whole(words.total(), cells(whole, figures.compared())));
    var items = all(group).toList();
    return new Paper.Section(
        DimensionName.of(group.by(), language),
        columns,
        rows,
        chart(
            DimensionName.of(group.by(), language),
            items.stream().map(Standardisation.Item::label).toList(),
            items.stream().map(item -> item.standing().all().met()).toList(),
            figures.compared() == null
                ? null
                : items.stream().map(StandardisationPaper::then).toList()));
  }

  private static Share then(Standardisation.Item item) {
    return item.compared() == null ? Share.of(0, 0) : item.compared().all().met();
  }

  private static Stream<Standardisation.Item> all(Standardisation.Group group) {
    return Stream.concat(group.items().stream(), Stream.of(group.remainder()));
  }

  private void add(Standardisation.Group group, int depth, List<Paper.Row> rows) {
    all(group)
        .forEach(item -> {
          rows.add(Paper.Row.of(item.label(), depth, cells(item.standing(), item.compared())));
          if (item.groups() != null) {
            item.groups().forEach(inner -> add(inner, depth + 1, rows));
          }
        });
  }

  private List<String> cells(Standing now, @Nullable Standing then) {
    var cells = new ArrayList<String>();
    cells.add(both(now, then, s -> words.figures().count(s.count())));
    cells.add(both(now, then, s -> words.figures().count(s.withoutStandard())));
    var ours = measures(now);
    var theirs = then == null ? null : measures(then);
    for (int i = 0; i < ours.size(); i++) {
      var other = theirs == null ? null : theirs.get(i);
      cells.add(both(ours.get(i), other, m -> words.percent(m.met())));
    }
    return cells;
  }

  private static <T> String both(T now, @Nullable T then, Function<T, String> figure) {
    return figure.apply(now) + (then == null ? "" : " (" + figure.apply(then) + ")");
  }

  private Chart chart(String of, List<String> labels, List<Share> now, @Nullable List<Share> then) {
    var series = new ArrayList<Chart.Series>();
    series.add(series(Figures.day(figures.asOf()), now));
    var other = figures.comparedAsOf();
    if (then != null && other != null) {
      series.add(series(Figures.day(other), then));
    }
    return new Chart(
        Chart.Kind.BARS, TITLE.in(language) + ": " + of, MET_SHARE.in(language), labels, series);
  }

  private static Chart.Series series(String name, List<Share> shares) {
    var percents = new ArrayList<@Nullable BigDecimal>();
    shares.forEach(
        share -> percents.add(share.percent() == null ? null : new BigDecimal(share.percent())));
    return new Chart.Series(name, percents);
  }

  private String name(@Nullable Criterion criterion) {
    return criterion == null
        ? EVERYTHING.in(language)
        : new Bilingual(criterion.vi(), criterion.en()).in(language);
  }
}

package vn.cadre.training.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.cadre.platform.print.Chart;
import vn.cadre.platform.print.Figures;
import vn.cadre.platform.print.Paper;
import vn.cadre.platform.problem.Bilingual;

/** Needs on paper: the whole, then a table with bars for each dimension. */
final class NeedPaper {
  private static final Bilingual TITLE =
      new Bilingual(
          "Nhu cầu đào tạo, bồi dưỡng theo tiêu chuẩn chức danh",
          "Training needs by the standards of titles");
  private static final Bilingual ORGANISATION = new Bilingual("Tổ chức", "Organisation");
  private static final Bilingual WHOLE_SCOPE =
      new Bilingual("toàn bộ phạm vi được xem", "the whole scope of the reader");
  private static final Bilingual DAY = new Bilingual("Tính đến ngày", "As of");
  private static final Bilingual PACK = new Bilingual("Bộ tham số", "Policy pack");
  private static final Bilingual UNVERIFIED =
      new Bilingual("chưa đối chiếu văn bản gốc", "not checked against its source");
  private static final Bilingual TOTAL = new Bilingual("Tổng số", "Total");
  private static final Bilingual LACKING = new Bilingual("Cần đào tạo", "In need");
  private static final List<Bilingual> COLUMNS =
      List.of(
          new Bilingual("Số người", "People"),
          new Bilingual("Không có tiêu chuẩn", "Without a standard"),
          new Bilingual("Phải đạt", "Asked of"),
          LACKING,
          new Bilingual("Tỷ lệ (%)", "Share (%)"),
          new Bilingual("Cần và đang học", "In need and studying"),
          new Bilingual("Đạt nhờ đang học", "Met by studying"),
          new Bilingual("Chưa đủ thông tin", "Record does not tell"));
  private static final Bilingual RULE =
      new Bilingual(
          "Mỗi người được xét theo tiêu chuẩn của chức danh chính có hiệu lực vào ngày tính; chỉ tính yêu cầu mà khóa học đáp ứng được. Một người có thể cần nhiều loại chương trình, nên các loại không cộng thành tổng.",
          "Everybody is judged by the standard of their main title in force on the day; only what a course can give counts. One person may need several kinds of course, so kinds do not add up to the total.");

  private final Locale language;
  private final Figures figures;

  private NeedPaper(Locale language) {
    this.language = language;
    this.figures = new Figures(language);
  }

  static Paper of(Needs needs, Locale language) {
    return new NeedPaper(language).paper(needs);
  }

  private Paper paper(Needs needs) {
    var place = needs.organisation();
    var policy = needs.policy();
    var pack = policy.id() + " v" + policy.version();
    var facts =
        List.of(
            new Paper.Fact(
                ORGANISATION.in(language),
                place == null
                    ? WHOLE_SCOPE.in(language)
                    : "%s (%s)".formatted(place.name(), place.code())),
            new Paper.Fact(DAY.in(language), Figures.day(needs.asOf())),
            new Paper.Fact(
                PACK.in(language),
                policy.verified() ? pack : pack + ", " + UNVERIFIED.in(language)));
    var sections = new ArrayList<Paper.Section>();
    sections.add(new Paper.Section(null, columns(""), List.of(whole(needs.whole())), null));
    needs.groups().forEach(group -> sections.add(section(group, needs.whole())));
    return new Paper(TITLE.in(language), facts, sections, List.of(RULE.in(language)));
  }

  private Paper.Section section(Needs.Group group, NeedCount whole) {
    var name = NeedDimension.of(group.by()).label().in(language);
    var rows = new ArrayList<Paper.Row>();
    add(group, 0, rows);
    rows.add(whole(whole));
    var chart =
        new Chart(
            Chart.Kind.BARS,
            LACKING.in(language) + ": " + name,
            LACKING.in(language),
            group.items().stream().map(Needs.Item::label).toList(),
            List.of(
                new Chart.Series(
                    LACKING.in(language),
                    group.items().stream()
                        .map(item -> item.needs().lacking().numerator())
                        .toList())));
    return new Paper.Section(name, columns(name), rows, group.items().isEmpty() ? null : chart);
  }

  private List<String> columns(String first) {
    return Stream.concat(Stream.of(first), COLUMNS.stream().map(column -> column.in(language)))
        .toList();
  }

  private void add(Needs.Group group, int depth, List<Paper.Row> rows) {
    group
        .items()
        .forEach(item -> {
          rows.add(Paper.Row.of(item.label(), depth, cells(item.needs())));
          if (item.groups() != null) {
            item.groups().forEach(inner -> add(inner, depth + 1, rows));
          }
        });
  }

  private Paper.Row whole(NeedCount count) {
    return Paper.Row.whole(TOTAL.in(language), cells(count));
  }

  private List<String> cells(NeedCount count) {
    return List.of(
        figures.count(count.count()),
        figures.count(count.withoutStandard()),
        figures.count(count.lacking().denominator()),
        figures.count(count.lacking().numerator()),
        figures.decimal(count.lacking().percent()),
        figures.count(count.lackingAndStudying()),
        figures.count(count.metByStudying()),
        figures.count(count.undetermined()));
  }
}

package vn.cadre.training.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.print.Chart;
import vn.cadre.platform.print.Paper;
import vn.cadre.platform.problem.Bilingual;

/** The report on paper: one section by the level of the organiser, one by what was asked. */
final class TrainingReportPaper {
  private static final Bilingual TITLE =
      new Bilingual("Kết quả đào tạo, bồi dưỡng", "Training held");
  private static final Bilingual ORGANISER = new Bilingual("Đơn vị tổ chức", "Organiser");
  private static final Bilingual WHOLE =
      new Bilingual("toàn bộ phạm vi được xem", "the whole scope of the reader");
  private static final Bilingual PERIOD = new Bilingual("Lớp khai giảng", "Classes that begin");
  private static final Bilingual FROM_TO =
      new Bilingual("từ %s đến hết %s", "from %s to %s, both included");
  private static final Bilingual TOTAL = new Bilingual("Tổng số", "Total");
  private static final Bilingual ABROAD = new Bilingual("Trong đó ở nước ngoài", "Of it, abroad");
  private static final Bilingual CLASSES = new Bilingual("Số lớp", "Classes");
  private static final Bilingual TURNS = new Bilingual("Số lượt", "Turns");
  private static final Bilingual MONEY = new Bilingual("Kinh phí (đồng)", "Money (VND)");
  private static final Bilingual PLANNED = new Bilingual("Lớp kế hoạch", "Classes planned");
  private static final Bilingual HELD = new Bilingual("Lớp đã mở", "Classes held");
  private static final List<Bilingual> COLUMNS =
      List.of(
          PLANNED,
          HELD,
          new Bilingual("Hoàn thành (%)", "Completed (%)"),
          new Bilingual("Thiếu", "Short"),
          TURNS,
          new Bilingual("Số người", "Persons"),
          new Bilingual("Lượt/lớp", "Turns a class"),
          MONEY,
          new Bilingual("Đồng/lượt", "VND a turn"));
  private static final List<Bilingual> NOTES =
      List.of(
          new Bilingual(
              "Lớp của đơn vị nào tính vào kế hoạch của chính đơn vị đó; tỷ lệ hoàn thành là số lớp đã mở theo kế hoạch trên số lớp kế hoạch.",
              "A class counts for its own organiser's plan; completion is the classes of the plan that were held in those planned."),
          new Bilingual(
              "Một người học nhiều lớp là nhiều lượt nhưng một người, nên số người của các dòng không cộng thành tổng. Kế hoạch chỉ nêu khi thời kỳ gồm trọn năm.",
              "Who comes to several classes is several turns and one person, so persons do not add up to the total. Plans are told of whole years alone."));

  private TrainingReportPaper() {}

  static Paper of(TrainingReport report, Locale language) {
    var figures = new vn.cadre.platform.print.Figures(language);
    var place = report.organiser();
    var sections = new ArrayList<Paper.Section>();
    sections.add(section(Dimension.ORGANISER_LEVEL, report.levels(), report, figures, language));
    if (report.groups() != null) {
      var by = Dimension.of(report.groups().by()).orElseThrow();
      sections.add(section(by, report.groups(), report, figures, language));
    }
    return new Paper(
        TITLE.in(language),
        List.of(
            new Paper.Fact(
                ORGANISER.in(language),
                place == null
                    ? WHOLE.in(language)
                    : "%s (%s)".formatted(place.name(), place.code())),
            new Paper.Fact(
                PERIOD.in(language),
                FROM_TO
                    .with(
                        vn.cadre.platform.print.Figures.day(report.from()),
                        vn.cadre.platform.print.Figures.day(report.to().minusDays(1)))
                    .in(language))),
        sections,
        NOTES.stream().map(note -> note.in(language)).toList());
  }

  private static Paper.Section section(
      Dimension by,
      TrainingReport.Group group,
      TrainingReport report,
      vn.cadre.platform.print.Figures figures,
      Locale language) {
    var columns = new ArrayList<String>();
    columns.add(by.title().in(language));
    COLUMNS.forEach(column -> columns.add(column.in(language)));
    var rows = new ArrayList<Paper.Row>();
    add(group, 0, rows, figures);
    rows.add(Paper.Row.whole(TOTAL.in(language), cells(report.total(), figures)));
    rows.add(Paper.Row.of(ABROAD.in(language), 0, cells(report.abroad(), figures)));
    return new Paper.Section(by.title().in(language), columns, rows, chart(by, group, language));
  }

  private static void add(
      TrainingReport.Group group,
      int depth,
      List<Paper.Row> rows,
      vn.cadre.platform.print.Figures figures) {
    for (var item : group.items()) {
      rows.add(Paper.Row.of(item.label(), depth, cells(item.figures(), figures)));
      if (item.groups() != null) {
        add(item.groups(), depth + 1, rows, figures);
      }
    }
  }

  private static List<String> cells(Figures of, vn.cadre.platform.print.Figures figures) {
    return List.of(
        count(of.planned(), figures),
        count(of.held(), figures),
        figures.decimal(of.completion() == null ? null : of.completion().percent()),
        count(of.shortfall(), figures),
        count(of.turns(), figures),
        count(of.persons(), figures),
        figures.decimal(of.turnsPerClass()),
        count(of.cost(), figures),
        count(of.costPerTurn(), figures));
  }

  private static String count(@Nullable Long count, vn.cadre.platform.print.Figures figures) {
    return count == null ? vn.cadre.platform.print.Figures.NONE : figures.count(count);
  }

  /** Classes where they are told, else turns, else money: a picture has one unit. */
  private static @Nullable Chart chart(Dimension by, TrainingReport.Group group, Locale language) {
    if (group.items().isEmpty()) {
      return null;
    }
    var first = group.items().getFirst().figures();
    var series = new ArrayList<Chart.Series>();
    Bilingual axis;
    if (first.held() != null) {
      axis = CLASSES;
      if (first.planned() != null) {
        series.add(series(PLANNED, group, Figures::planned, language));
      }
      series.add(series(HELD, group, Figures::held, language));
    } else if (first.turns() != null) {
      axis = TURNS;
      series.add(series(TURNS, group, Figures::turns, language));
    } else {
      axis = MONEY;
      series.add(series(MONEY, group, Figures::cost, language));
    }
    return new Chart(
        by.isPeriod() ? Chart.Kind.COLUMNS : Chart.Kind.BARS,
        TITLE.in(language) + ": " + by.title().in(language),
        axis.in(language),
        group.items().stream().map(TrainingReport.Item::label).toList(),
        series);
  }

  private static Chart.Series series(
      Bilingual name,
      TrainingReport.Group group,
      Function<Figures, @Nullable Long> value,
      Locale language) {
    var values = new ArrayList<@Nullable Long>();
    group.items().forEach(item -> values.add(value.apply(item.figures())));
    return new Chart.Series(name.in(language), values);
  }
}

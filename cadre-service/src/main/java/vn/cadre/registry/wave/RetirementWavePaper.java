package vn.cadre.registry.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.print.Chart;
import vn.cadre.platform.print.Figures;
import vn.cadre.platform.print.Paper;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.statistics.DimensionName;
import vn.cadre.registry.statistics.PaperWords;
import vn.cadre.registry.statistics.StatisticUnit;

/** The wave of retirements on paper: columns where it follows time, bars otherwise. */
final class RetirementWavePaper {
  private static final Bilingual TITLE =
      new Bilingual("Dự báo nghỉ hưu theo tuổi", "Retirements by age ahead");
  private static final Bilingual UNDETERMINED =
      new Bilingual(
          "Chưa xác định được ngày nghỉ hưu (ngoài tổng số)",
          "Day of retirement not known (not in the total)");
  private static final Bilingual OF_SERVICE =
      new Bilingual(
          "Tỷ lệ tính trên %s người đang công tác ngày %s, trong từng đơn vị, chức danh thì trên số người ở đó; số vị trí là các chỗ họ đang giữ và còn giữ đến ngày nghỉ hưu.",
          "Shares are of the %s in service on %s, within a unit or title of those there; posts are the seats that they hold and keep until they retire.");
  private static final Bilingual CHECKED = new Bilingual("đã đối chiếu", "checked against the law");
  private static final Bilingual NOT_CHECKED =
      new Bilingual("chưa đối chiếu hết", "not checked against the law as a whole");
  private static final Bilingual BASIS =
      new Bilingual(
          "Căn cứ: %s (bộ tham số %s, phiên bản %s, %s).", "Basis: %s (pack %s, version %s, %s).");

  private RetirementWavePaper() {}

  static Paper of(RetirementWave figures, Locale language) {
    var words = new PaperWords(language);
    var notes = new ArrayList<String>();
    notes.add(
        OF_SERVICE
            .with(words.figures().count(figures.share().denominator()), Figures.day(figures.asOf()))
            .in(language));
    for (var rule : figures.rules()) {
      notes.add(
          BASIS
              .with(
                  rule.basis(),
                  rule.policy().id(),
                  rule.policy().version(),
                  (rule.verified() ? CHECKED : NOT_CHECKED).in(language))
              .in(language));
    }
    notes.add(words.source());
    return new Paper(
        TITLE.in(language),
        List.of(
            words.organisation(figures.organisation()), words.period(figures.from(), figures.to())),
        figures.groups().stream().map(group -> section(group, figures, words)).toList(),
        notes);
  }

  private static Paper.Section section(
      RetirementWave.Group group, RetirementWave figures, PaperWords words) {
    var rows = new ArrayList<Paper.Row>();
    add(group, 0, rows, words);
    rows.add(
        Paper.Row.whole(
            words.total(),
            cells(figures.total(), figures.share(), figures.posts().total(), words)));
    var unknown = figures.undetermined();
    rows.add(
        Paper.Row.of(
            UNDETERMINED.in(words.language()),
            0,
            List.of(
                words.figures().count(unknown.count()),
                words.percent(unknown.share()),
                Figures.NONE)));
    var name = DimensionName.of(group.by(), words.language());
    return new Paper.Section(
        null,
        List.of(
            name,
            words.counted(figures.unit()),
            words.percent(),
            words.counted(StatisticUnit.POST)),
        rows,
        chart(group, name, words));
  }

  private static Chart chart(RetirementWave.Group group, String name, PaperWords words) {
    var inTime = WaveDimension.of(group.by()).period();
    // a period has no remainder: who has no day is not in the total
    var items =
        inTime
            ? group.items()
            : Stream.concat(group.items().stream(), Stream.of(group.remainder())).toList();
    var people = words.counted(StatisticUnit.PERSON);
    var posts = words.counted(StatisticUnit.POST);
    return new Chart(
        inTime ? Chart.Kind.COLUMNS : Chart.Kind.BARS,
        TITLE.in(words.language()) + ": " + name,
        people + ", " + posts,
        items.stream().map(RetirementWave.Item::label).toList(),
        List.of(
            new Chart.Series(people, items.stream().map(RetirementWave.Item::count).toList()),
            new Chart.Series(posts, items.stream().map(RetirementWave.Item::posts).toList())));
  }

  private static void add(
      RetirementWave.Group group, int depth, List<Paper.Row> rows, PaperWords words) {
    Stream.concat(group.items().stream(), Stream.of(group.remainder()))
        .forEach(item -> {
          rows.add(
              Paper.Row.of(
                  item.label(), depth, cells(item.count(), item.share(), item.posts(), words)));
          if (item.groups() != null) {
            item.groups().forEach(inner -> add(inner, depth + 1, rows, words));
          }
        });
  }

  private static List<String> cells(long count, Share share, long posts, PaperWords words) {
    return List.of(
        words.figures().count(count), words.percent(share), words.figures().count(posts));
  }
}

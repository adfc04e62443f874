package vn.cadre.registry.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.print.Chart;
import vn.cadre.platform.print.Paper;
import vn.cadre.platform.problem.Bilingual;

/** Figures that are no composition on paper: turns of decisions and of movements, and coverage. */
final class TurnPapers {
  private static final Bilingual DECISIONS =
      new Bilingual("Lượt cán bộ được quyết định", "Turns decided");
  private static final Bilingual MOVEMENTS =
      new Bilingual("Lượt luân chuyển, điều động", "Turns of movement");
  private static final Bilingual PERSONS = new Bilingual("Số người", "Persons");
  private static final Bilingual TURNS_NOTE =
      new Bilingual(
          "Đơn vị tính là lượt: mỗi người trong mỗi văn bản là một lượt; văn bản bị hủy từ đầu không tính.",
          "The unit is the turn: each person in each document once; a document revoked from the beginning counts nobody.");
  private static final Bilingual MOVED_NOTE =
      new Bilingual(
          "Đơn vị tính là lượt; số người ghi bên cạnh, một người chuyển nhiều lần chỉ tính một người và số người của các dòng không cộng lại.",
          "The unit is the turn; persons stand beside, whoever moved twice is one person, so that the persons of the rows do not add up.");
  private static final Bilingual COVERAGE =
      new Bilingual("Xã có cán bộ được cử về", "Communes with somebody sent there");
  private static final Bilingual DIRECTION =
      new Bilingual("Hướng của lần chuyển gần nhất", "Direction of the last movement");
  private static final Bilingual UNIT = new Bilingual("Xã, phường, đặc khu", "Commune");
  private static final Bilingual TOGETHER = new Bilingual("Tổng hợp", "Together");
  private static final Bilingual EACH = new Bilingual("Từng đơn vị", "Each commune");
  private static final Bilingual COVERED = new Bilingual("Có", "With");
  private static final Bilingual WITHOUT = new Bilingual("Chưa có", "Without");
  private static final Bilingual COMMUNES = new Bilingual("Số đơn vị", "Communes");
  private static final Bilingual COVERAGE_NOTE =
      new Bilingual(
          "Mỗi đơn vị ghi số người đang giữ chức vụ có lần chuyển gần nhất theo hướng này; tỷ lệ là số đơn vị có người trên tổng số đơn vị.",
          "Each commune has the number of people in post whose last movement had the direction; the share is of communes that have somebody, of all.");

  private TurnPapers() {}

  static Paper of(TurnStatistic figures, Locale language) {
    var words = new PaperWords(language);
    var sections = new GroupSections(words, figures.unit(), null);
    return new Paper(
        DECISIONS.in(language),
        List.of(
            words.organisation(figures.organisation()), words.period(figures.from(), figures.to())),
        figures.groups().stream().map(group -> sections.section(group, figures.total())).toList(),
        List.of(TURNS_NOTE.in(language), words.remainder(), words.source()));
  }

  static Paper of(MovementStatistic figures, Locale language) {
    var words = new PaperWords(language);
    return new Paper(
        MOVEMENTS.in(language),
        List.of(
            words.organisation(figures.organisation()), words.period(figures.from(), figures.to())),
        figures.groups().stream().map(group -> section(group, figures, words)).toList(),
        List.of(MOVED_NOTE.in(language), words.remainder(), words.source()));
  }

  private static Paper.Section section(
      MovementStatistic.Group group, MovementStatistic figures, PaperWords words) {
    var name = DimensionName.of(group.by(), words.language());
    var turns = words.counted(figures.unit());
    var items = Stream.concat(group.items().stream(), Stream.of(group.remainder())).toList();
    var rows = new ArrayList<Paper.Row>();
    for (var item : items) {
      rows.add(
          Paper.Row.of(
              item.label(),
              0,
              List.of(
                  words.figures().count(item.count()),
                  words.percent(item.share()),
                  words.figures().count(item.persons()))));
    }
    rows.add(
        Paper.Row.whole(
            words.total(),
            List.of(
                words.figures().count(figures.total()),
                words.percent(Share.of(figures.total(), figures.total())),
                words.figures().count(figures.persons().total()))));
    var chart =
        new Chart(
            Chart.Kind.BARS,
            turns + ": " + name,
            turns,
            items.stream().map(MovementStatistic.Item::label).toList(),
            List.of(
                new Chart.Series(
                    turns, items.stream().map(MovementStatistic.Item::count).toList())));
    return new Paper.Section(
        name, List.of(name, turns, words.percent(), PERSONS.in(words.language())), rows, chart);
  }

  static Paper of(Coverage figures, Locale language) {
    var words = new PaperWords(language);
    var share = figures.share();
    var with = COVERED.in(language);
    var without = WITHOUT.in(language);
    var direction = new Bilingual(figures.direction().vi(), figures.direction().en()).in(language);
    var counts = List.of(share.numerator(), share.denominator() - share.numerator());
    var communes = COMMUNES.in(language);
    var summary =
        new Paper.Section(
            TOGETHER.in(language),
            List.of(UNIT.in(language), communes, words.percent()),
            List.of(
                row(with, counts.getFirst(), share.denominator(), words),
                row(without, counts.getLast(), share.denominator(), words),
                Paper.Row.whole(
                    words.total(), cells(share.denominator(), share.denominator(), words))),
            new Chart(
                Chart.Kind.BARS,
                communes,
                communes,
                List.of(with, without),
                List.of(new Chart.Series(communes, counts))));
    var each =
        new Paper.Section(
            EACH.in(language),
            List.of(UNIT.in(language), PERSONS.in(language)),
            figures.units().stream()
                .map(unit ->
                    Paper.Row.of(
                        "%s (%s)".formatted(unit.name(), unit.code()),
                        0,
                        List.of(words.figures().count(unit.persons()))))
                .toList(),
            null);
    return new Paper(
        COVERAGE.in(language),
        List.of(
            words.organisation(figures.organisation()),
            words.day(figures.asOf()),
            new Paper.Fact(DIRECTION.in(language), direction)),
        List.of(summary, each),
        List.of(COVERAGE_NOTE.in(language), words.source()));
  }

  private static Paper.Row row(String label, long count, long whole, PaperWords words) {
    return Paper.Row.of(label, 0, cells(count, whole, words));
  }

  private static List<String> cells(long count, long whole, PaperWords words) {
    return List.of(words.figures().count(count), words.percent(Share.of(count, whole)));
  }
}

package vn.cadre.registry.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.export.Printed;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.print.Paper;

/** How many turns there were in a period, with the persons who made them beside. */
@Schema(name = "MovementStatistic")
record MovementStatistic(
    @Schema(description = "first day of the period", examples = "2019-01-01") LocalDate from,
    @Schema(description = "first day after the period", examples = "2019-04-01") LocalDate to,
    @Schema(description = "null for the caller's whole scope")
        Composition.@Nullable Place organisation,
    @Schema(description = "turns in all, which each group divides") long total,
    @Schema(description = "the persons who made these turns, each once") Persons persons,
    @Schema(description = "the same turns by each dimension that was asked for") List<Group> groups,
    @Schema(description = "what total and count are of; no figure mixes two") StatisticUnit unit)
    implements Printed<MovementStatistic.Row> {

  MovementStatistic {
    groups = List.copyOf(groups);
  }

  /** Turns of one value with the persons beside them; the first row is the whole. */
  record Row(
      String by,
      String key,
      String label,
      long turns,
      long denominator,
      @Nullable String percent,
      long persons) {
    private static Row of(String by, Item item) {
      return new Row(
          by,
          item.key(),
          item.label(),
          item.count(),
          item.share().denominator(),
          item.share().percent(),
          item.persons());
    }
  }

  @Override
  public Paper onPaper(Locale language) {
    return TurnPapers.of(this, language);
  }

  @Override
  public List<Row> table() {
    var whole = Share.of(total, total);
    return Stream.concat(
            Stream.of(
                new Row(
                    "", "TOTAL", "", total, whole.denominator(), whole.percent(), persons.total())),
            groups.stream()
                .flatMap(group ->
                    Stream.concat(group.items().stream(), Stream.of(group.remainder()))
                        .map(item -> Row.of(group.by(), item))))
        .toList();
  }

  /** A number of persons, beside the turns that they made. */
  @Schema(name = "MovedPersons")
  record Persons(long total, @Schema(description = "what is counted") StatisticUnit unit) {}

  /** The same turns by one dimension; items and remainder add up to the whole. */
  @Schema(name = "MovementGroup")
  record Group(
      @Schema(description = "the dimension", examples = "direction") String by,
      @Schema(description = "in the order of the code list, without those that count nothing")
          List<Item> items,
      @Schema(
              description =
                  "turns of which no source tells the value; shown also when there are none")
          Item remainder) {

    Group {
      items = List.copyOf(items);
    }
  }

  /** The turns of one value. */
  @Schema(name = "MovementItem")
  record Item(
      String key,
      String label,
      @Schema(description = "turns") long count,
      @Schema(description = "of all turns") Share share,
      @Schema(
              description =
                  "the persons who made them, each once; who did several kinds stands in each, so that these do not add up")
          long persons) {}
}

package vn.cadre.registry.wave;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.export.Printed;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.platform.print.Paper;
import vn.cadre.registry.statistics.Composition;
import vn.cadre.registry.statistics.StatisticUnit;

/** How many people retire by age in a period, and how many posts fall free with that. */
@Schema(name = "RetirementWave")
record RetirementWave(
    @Schema(description = "the day on which they belong where they are counted: today")
        LocalDate asOf,
    @Schema(description = "first day of the period", examples = "2027-01-01") LocalDate from,
    @Schema(description = "first day after the period", examples = "2032-01-01") LocalDate to,
    @Schema(description = "null for the caller's whole scope")
        Composition.@Nullable Place organisation,
    @Schema(description = "people whose last day in work lies in the period") long total,
    @Schema(description = "of all who are in service today") Share share,
    @Schema(description = "the posts that fall free with them") Posts posts,
    @Schema(
            description =
                "people in service today of whom no day can be told: their sex or date of birth is not on record, or no pack of the kind retirement holds for them. They are in no group")
        Undetermined undetermined,
    @Schema(description = "the same people by the first dimension") List<Group> groups,
    @Schema(description = "what total and count are of; no figure mixes two") StatisticUnit unit,
    @Schema(description = "by what it is told, the pack that holds everywhere else first")
        List<Rule> rules)
    implements Printed<RetirementWave.Row> {

  RetirementWave {
    groups = List.copyOf(groups);
    rules = List.copyOf(rules);
  }

  @Override
  public Paper onPaper(Locale language) {
    return RetirementWavePaper.of(this, language);
  }

  @Override
  public List<Row> table() {
    return Row.of(this);
  }

  /** Posts, beside the people who leave them. */
  @Schema(name = "FreedPosts")
  record Posts(
      @Schema(
              description =
                  "seats that they hold today and until their last day in work, posts held beside the main one among them")
          long total,
      @Schema(description = "what is counted") StatisticUnit unit) {}

  /** People of whom it cannot be told. */
  @Schema(name = "UndeterminedRetirements")
  record Undetermined(
      @Schema(description = "how many people") long count,
      @Schema(description = "of all who are in service today") Share share) {}

  /** The same people by one dimension; items and remainder add up to the whole. */
  @Schema(name = "RetirementWaveGroup")
  record Group(
      @Schema(description = "the dimension", examples = "year") String by,
      @Schema(
              description =
                  "in order: of the outermost group every period between from and to, otherwise without those in which nobody retires")
          List<Item> items,
      @Schema(description = "those without a value; shown also when there are none")
          Item remainder) {

    Group {
      items = List.copyOf(items);
    }
  }

  /** Those of one value. */
  @Schema(name = "RetirementWaveItem")
  record Item(
      String key,
      String label,
      @Schema(description = "people who retire") long count,
      @Schema(
              description =
                  "of those in service today who share the values that are no period: in a year, of the whole; in an organisation, of its people")
          Share share,
      @Schema(description = "the posts that fall free with them; their unit is POST") long posts,
      @Schema(description = "these people by the next dimension of groupBy")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable List<Group> groups) {}

  /** What tells the age at which they retire. */
  @Schema(name = "RetirementWaveRule")
  record Rule(
      @Schema(description = "the law it rests on", examples = "Phụ lục I Nghị định 135/2020/NĐ-CP")
          String basis,
      @Schema(description = "whether every age of its table was checked against the law")
          boolean verified,
      @Schema(description = "the version of the pack that holds") PolicyRef policy) {}

  /** A figure of the wave as a row; names of nested dimensions stand after one another. */
  record Row(
      String by,
      String key,
      String label,
      long count,
      long denominator,
      @Nullable String percent,
      long posts) {
    private static final String WITHIN = " > ";

    private static List<Row> of(RetirementWave wave) {
      var rows = new ArrayList<Row>();
      var share = wave.share();
      rows.add(
          new Row(
              "",
              "TOTAL",
              "",
              wave.total(),
              share.denominator(),
              share.percent(),
              wave.posts().total()));
      wave.groups().forEach(group -> add(group, "", "", "", rows));
      return rows;
    }

    private static void add(
        Group group, String outerBy, String outerKey, String outerLabel, List<Row> rows) {
      var items = new ArrayList<>(group.items());
      items.add(group.remainder());
      for (var item : items) {
        var by = outerBy + group.by();
        var key = outerKey + item.key();
        var label = outerLabel + item.label();
        rows.add(
            new Row(
                by,
                key,
                label,
                item.count(),
                item.share().denominator(),
                item.share().percent(),
                item.posts()));
        if (item.groups() != null) {
          item.groups()
              .forEach(inner -> add(inner, by + WITHIN, key + WITHIN, label + WITHIN, rows));
        }
      }
    }
  }
}

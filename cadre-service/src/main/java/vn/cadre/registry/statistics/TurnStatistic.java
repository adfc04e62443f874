package vn.cadre.registry.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.export.Printed;
import vn.cadre.platform.print.Paper;

/** How many turns were decided in a period: each person in each document once. */
@Schema(name = "TurnStatistic")
record TurnStatistic(
    @Schema(description = "first day of the period", examples = "2020-01-01") LocalDate from,
    @Schema(description = "first day after the period", examples = "2021-01-01") LocalDate to,
    @Schema(description = "null for the caller's whole scope")
        Composition.@Nullable Place organisation,
    @Schema(description = "turns in all, which each group divides") long total,
    @Schema(
            description =
                "the same turns by the type of the document, and by the tier that issued it")
        List<Composition.Group> groups,
    @Schema(description = "what is counted; no figure mixes two") StatisticUnit unit)
    implements Printed<StatisticRow> {

  TurnStatistic {
    groups = List.copyOf(groups);
  }

  @Override
  public Paper onPaper(Locale language) {
    return TurnPapers.of(this, language);
  }

  @Override
  public List<StatisticRow> table() {
    return StatisticRow.of(total, groups, unit);
  }
}

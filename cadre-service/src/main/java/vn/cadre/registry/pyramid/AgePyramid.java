package vn.cadre.registry.pyramid;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.export.Printed;
import vn.cadre.platform.print.Paper;
import vn.cadre.registry.statistics.Composition;
import vn.cadre.registry.statistics.StatisticRow;
import vn.cadre.registry.statistics.StatisticUnit;

/** How old people are on a day, by bands of age and sex. */
@Schema(name = "AgePyramid")
record AgePyramid(
    LocalDate asOf,
    @Schema(description = "null for the caller's whole scope")
        Composition.@Nullable Place organisation,
    @Schema(description = "all who are counted, their age known or not") long total,
    @Schema(
            description =
                "by age, each band by gender: every band from the youngest to the oldest person, also those that count nobody. The remainder are those who cannot be put into a band for certain")
        List<Composition.Group> groups,
    @Schema(description = "why there is a remainder; null where small counts are suppressed")
        @Nullable Unknown unknown,
    @Schema(
            description =
                "of all, and of men and women apart; where small counts are suppressed of all alone, and of no fewer than five")
        List<Ages> ages,
    StatisticUnit unit)
    implements Printed<StatisticRow> {

  AgePyramid {
    groups = List.copyOf(groups);
    ages = List.copyOf(ages);
  }

  @Override
  public Paper onPaper(Locale language) {
    return AgePyramidPaper.of(this, language);
  }

  @Override
  public List<StatisticRow> table() {
    return StatisticRow.of(total, groups, unit);
  }

  /** Those whose band of age cannot be told. */
  @Schema(name = "UnknownAges")
  record Unknown(
      @Schema(description = "no date of birth is on record") long notRecorded,
      @Schema(
              description =
                  "it is known by the year or month alone, and allows two bands; it is not made up")
          long imprecise) {}
}

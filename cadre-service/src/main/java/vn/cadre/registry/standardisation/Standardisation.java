package vn.cadre.registry.standardisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.export.Printed;
import vn.cadre.platform.print.Paper;
import vn.cadre.registry.statistics.Composition;
import vn.cadre.registry.statistics.StatisticUnit;

/** How many have what the standards of their titles ask. */
@Schema(name = "Standardisation")
record Standardisation(
    LocalDate asOf,
    @Schema(description = "the other day, where one was asked for")
        @Nullable LocalDate comparedAsOf,
    @Schema(description = "null for the caller's whole scope")
        Composition.@Nullable Place organisation,
    @Schema(description = "all who are counted") Standing whole,
    @Schema(description = "the same on the other day, by its standards; null without one")
        @Nullable Standing compared,
    @Schema(description = "the same by the first dimension, if one was asked for")
        List<Group> groups,
    @Schema(
            description =
                "PERSON, by main post; POST for seats in several committees, since one person may sit in two")
        StatisticUnit unit)
    implements Printed<StandardisationRow> {

  Standardisation {
    groups = List.copyOf(groups);
  }

  @Override
  public Paper onPaper(Locale language) {
    return StandardisationPaper.of(this, language);
  }

  @Override
  public List<StandardisationRow> table() {
    return StandardisationRow.of(this);
  }

  /** By one dimension. */
  @Schema(name = "StandardisationGroup")
  record Group(
      @Schema(description = "the dimension", examples = "level") String by,
      @Schema(description = "in the order of the code list, without those that count nobody")
          List<Item> items,
      @Schema(description = "those without a value; shown also when there are none")
          Item remainder) {

    Group {
      items = List.copyOf(items);
    }
  }

  /** Those of one value. */
  @Schema(name = "StandardisationItem")
  record Item(
      String key,
      String label,
      Standing standing,
      @Schema(description = "on the other day; null without one") @Nullable Standing compared,
      @Schema(description = "these by the next dimension of groupBy")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable List<Group> groups) {}
}

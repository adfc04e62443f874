package vn.cadre.registry.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.export.Printed;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.print.Paper;

/** How a number of people is made up. */
@Schema(name = "Composition")
public record Composition(
    LocalDate asOf,
    @Schema(description = "the other day, where one was asked for")
        @Nullable LocalDate comparedAsOf,
    @Schema(description = "null for the caller's whole scope") @Nullable Place organisation,
    long total,
    @Schema(description = "all who are counted on the other day; null without one")
        @Nullable Long comparedTotal,
    List<Group> groups,
    StatisticUnit unit)
    implements Printed<StatisticRow> {

  public Composition {
    groups = List.copyOf(groups);
  }

  /** Of one day. */
  public Composition(
      LocalDate asOf,
      @Nullable Place organisation,
      long total,
      List<Group> groups,
      StatisticUnit unit) {
    this(asOf, null, organisation, total, null, groups, unit);
  }

  @Override
  public Paper onPaper(Locale language) {
    return CompositionPaper.of(this, language);
  }

  @Override
  public List<StatisticRow> table() {
    return StatisticRow.of(total, comparedTotal, groups, unit);
  }

  /** The organisation that was asked for. */
  @Schema(name = "StatisticOrganisation")
  public record Place(UUID id, String code, String name) {}

  /** The same people by one dimension; items and remainder add up to the whole. */
  @Schema(name = "StatisticGroup")
  public record Group(
      @Schema(description = "the dimension", examples = "professionalLevel") String by,
      @Schema(description = "in the order of the code list, without those that count nobody")
          List<Item> items,
      @Schema(description = "those without a recorded value; shown also when there are none")
          Item remainder) {

    public Group {
      items = List.copyOf(items);
    }
  }

  /** The people of one value. */
  @Schema(name = "StatisticItem")
  public record Item(
      String key,
      String label,
      @Schema(description = "null where it is suppressed") @Nullable Long count,
      @Schema(description = "of the whole that the group divides; null where it is suppressed")
          @Nullable Share share,
      @Schema(
              description =
                  "true where the count would tell too much of too few people, or would help to compute one that does")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable Boolean suppressed,
      @Schema(description = "these people by the next dimension of groupBy")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable List<Group> groups,
      @Schema(description = "on the other day, where one was asked for")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable Compared compared) {

    /** Of one day. */
    public Item(
        String key,
        String label,
        @Nullable Long count,
        @Nullable Share share,
        @Nullable Boolean suppressed,
        @Nullable List<Group> groups) {
      this(key, label, count, share, suppressed, groups, null);
    }

    public static Item suppressed(String key, String label) {
      return new Item(key, label, null, null, true, null);
    }
  }

  /** The people of one value on the other day. */
  @Schema(name = "ComparedItem")
  public record Compared(
      @Schema(description = "null where it is suppressed") @Nullable Long count,
      @Schema(description = "of the whole on that day; null where it is suppressed")
          @Nullable Share share,
      @Schema(description = "true where the count would tell too much of too few people")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable Boolean suppressed) {}
}

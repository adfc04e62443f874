package vn.cadre.training.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.export.Printed;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.platform.print.Paper;

/** How many lack what the standards of their titles ask and courses can give. */
@Schema(name = "TrainingNeeds")
record Needs(
    @Schema(description = "the day that the figures speak of") LocalDate asOf,
    @Schema(description = "null for the caller's whole scope") @Nullable Place organisation,
    @Schema(description = "the registry's pack of the kind standard, by which all are judged")
        PolicyRef policy,
    @Schema(description = "all who are counted") NeedCount whole,
    @Schema(description = "the same by the first dimension, if one was asked for")
        List<Group> groups)
    implements Printed<NeedRow> {

  Needs {
    groups = List.copyOf(groups);
  }

  @Override
  public Paper onPaper(Locale language) {
    return NeedPaper.of(this, language);
  }

  @Override
  public List<NeedRow> table() {
    return NeedRow.of(this);
  }

  /** The organisation that was asked for. */
  @Schema(name = "NeedPlace")
  record Place(
      @Schema(description = "as the registry has it") UUID id,
      @Schema(description = "as the registry has it") String code,
      @Schema(description = "as the registry has it") String name) {}

  /** By one dimension. */
  @Schema(name = "NeedGroup")
  record Group(
      @Schema(description = "the dimension", examples = "kind") String by,
      @Schema(
              description =
                  "those that count anybody; one person may stand in several kinds and criteria, and stands in one organisation and one title")
          List<Item> items) {

    Group {
      items = List.copyOf(items);
    }
  }

  /** Those of one value. */
  @Schema(name = "NeedItem")
  record Item(
      @Schema(description = "the code; empty for the asked organisation itself") String key,
      @Schema(description = "in the language that was asked for") String label,
      @Schema(description = "those of this value") NeedCount needs,
      @Schema(description = "these by the next dimension of groupBy")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable List<Group> groups) {}
}

package vn.cadre.registry.decision.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.registry.decision.Consequence;
import vn.cadre.registry.decision.Effect;

/** What became, or would become, of what a document brought about. */
@Schema(name = "RevocationOutcome")
record RevocationOutcome(
    @Schema(description = "true where nothing was done") boolean dryRun,
    @Schema(description = "whether nothing stands in the way") boolean possible,
    @Schema(description = "how many things it brought about", examples = "12") int total,
    @Schema(
            description =
                "what becomes of each of them, what something stands in the way of first; 100 at most, see more")
        List<Item> consequences,
    @Schema(description = "where all is listed of which there is more than is shown")
        List<DecisionDocument.More> more,
    @Schema(description = "the document after it") DecisionDocument document)
    implements Versioned {

  RevocationOutcome {
    consequences = List.copyOf(consequences);
    more = List.copyOf(more);
  }

  static RevocationOutcome of(
      boolean dryRun, List<Consequence> all, DecisionDocument document, Locale language) {
    var shown =
        all.stream()
            .sorted(Comparator.comparing(consequence -> consequence.obstacle() == null))
            .limit(DecisionDocument.SHOWN)
            .map(consequence -> Item.of(consequence, language))
            .toList();
    return new RevocationOutcome(
        dryRun,
        all.stream().allMatch(consequence -> consequence.obstacle() == null),
        all.size(),
        shown,
        shown.size() == all.size()
            ? List.of()
            : List.of(
                new DecisionDocument.More(
                    "consequences", "/cadre/v1/decisions/" + document.id() + "/effects")),
        document);
  }

  /** One thing that the document brought about. */
  @Schema(name = "RevocationConsequence")
  record Item(
      @Schema(description = "what it had brought about") Effect effect,
      @Schema(description = "what becomes of it") Consequence.Outcome outcome,
      @Schema(description = "the day from which that tells", examples = "2025-06-30")
          @Nullable LocalDate on,
      @Schema(description = "what stands in the way") @Nullable ReasonView obstacle) {

    static Item of(Consequence consequence, Locale language) {
      var obstacle = consequence.obstacle();
      return new Item(
          consequence.effect(),
          consequence.outcome(),
          consequence.on(),
          obstacle == null ? null : ReasonView.of(obstacle, language));
    }
  }

  @Override
  public long version() {
    return document.version();
  }
}

package vn.cadre.registry.decision.register;

import java.time.LocalDate;
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
    @Schema(description = "what becomes of each thing that it brought about")
        List<Item> consequences,
    @Schema(description = "the document after it") DecisionDocument document)
    implements Versioned {

  RevocationOutcome {
    consequences = List.copyOf(consequences);
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

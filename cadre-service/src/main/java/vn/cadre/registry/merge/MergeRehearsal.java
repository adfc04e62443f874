package vn.cadre.registry.merge;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.problem.ReasonView;

/** All that joining two records would do, or what stands in its way. */
@Schema(name = "CadreMergeRehearsal")
record MergeRehearsal(
    @Schema(description = "the record that would go on") UUID survivorId,
    @Schema(description = "the record that would be joined into it") UUID joinedId,
    @Schema(description = "whether nothing stands in the way") boolean possible,
    @Schema(description = "each thing that stands in the way") List<ReasonView> refusals,
    @Schema(
            description =
                "fields of the survivor that the joined record would fill or knows more precisely")
        List<String> filled,
    @Schema(
            description =
                "fields in which both say something else; the survivor's stands, the joined record keeps its own")
        List<String> differing,
    @Schema(description = "what would be moved, by collection; nothing where it would be refused")
        List<MergeView.Moved> moved,
    @Schema(
            description =
                "what both records tell alike, by collection: it would stay with the joined one")
        List<MergeView.Moved> toldAlike) {}

package vn.cadre.platform.assessment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.assessment.AssessmentView;

/** An assessment judged anew on the facts that were kept. */
@Schema(name = "AssessmentReplay")
public record ReplayView(
    @Schema(description = "as it was recorded") AssessmentView recorded,
    @Schema(description = "by the same version of the pack") AssessmentView replayed,
    @Schema(description = "whether outcome and findings are those that were recorded") boolean same,
    @Schema(description = "by the pack in force today") AssessmentView today,
    @Schema(description = "whether outcome or findings would be others by the pack in force today")
        boolean differsToday) {}

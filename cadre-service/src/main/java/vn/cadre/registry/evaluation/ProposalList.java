package vn.cadre.registry.evaluation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one request put forward, in its order. */
@Schema(name = "EvaluationProposals")
record ProposalList(@Schema(description = "each as it stands now") List<ProposalView> items) {}

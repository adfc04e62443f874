package vn.cadre.training.result;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was recorded of a class, in the order of names. */
@Schema(name = "Results")
record ResultsView(UUID classId, List<ResultView> items) {}

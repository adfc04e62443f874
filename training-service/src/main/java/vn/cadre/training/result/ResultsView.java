package vn.cadre.training.result;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The results of a class. */
@Schema(name = "Results")
record ResultsView(UUID classId, List<ResultView> items) {}

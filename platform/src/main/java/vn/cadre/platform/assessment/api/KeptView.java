package vn.cadre.platform.assessment.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.AssessmentView;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.platform.problem.ReasonView;

/** An assessment that was kept; it never changes. */
@Schema(name = "KeptAssessment")
public record KeptView(
    UUID id,
    long version,
    String kind,
    String outcome,
    UUID subject,
    LocalDate asOf,
    @Nullable PolicyRef policy,
    List<ReasonView> reasons,
    Instant recordedAt,
    String recordedBy)
    implements Versioned {

  static KeptView of(KeptAssessment kept, Locale locale) {
    var view = AssessmentView.of(kept.assessment(), locale);
    return new KeptView(
        kept.id(),
        0,
        kept.kind(),
        view.outcome(),
        view.subject(),
        view.asOf(),
        view.policy(),
        view.reasons(),
        kept.recordedAt(),
        kept.recordedBy());
  }
}

package vn.cadre.platform.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.platform.problem.ReasonView;

/** An assessment in the language of the caller. */
@Schema(name = "Assessment")
public record AssessmentView(
    @Schema(
            description =
                "UNDETERMINED where something would have to be known first; else as the kind says",
            examples = "NOT_DUE")
        String outcome,
    UUID subject,
    LocalDate asOf,
    @Schema(description = "null where no pack was in force") @Nullable PolicyRef policy,
    @Schema(description = "every rule that was tried, passed ones too") List<ReasonView> reasons) {

  public static AssessmentView of(Assessment assessment, Locale locale) {
    return new AssessmentView(
        assessment.outcome(),
        assessment.subject(),
        assessment.asOf(),
        assessment.policy(),
        assessment.reasons().stream().map(reason -> ReasonView.of(reason, locale)).toList());
  }
}

package vn.cadre.platform.imports.job;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.problem.Problem;
import vn.cadre.platform.problem.Violation;

/** A row that was refused, or taken with warnings. It repeats no cell: those are personal data. */
@Schema(name = "ImportRejection")
public record FindingView(
    @Schema(description = "row of the sheet, or line of the file, counted from 1") int row,
    @Schema(description = "false when the row was taken, with warnings") boolean rejected,
    List<Problem.InvalidField> violations,
    List<Problem.InvalidField> warnings) {

  static FindingView of(Finding finding, Locale locale) {
    return new FindingView(
        finding.row(),
        finding.rejected(),
        shown(finding.violations(), locale),
        shown(finding.warnings(), locale));
  }

  private static List<Problem.InvalidField> shown(List<Violation> violations, Locale locale) {
    return violations.stream()
        .map(v -> new Problem.InvalidField(v.field(), v.code(), v.message().in(locale)))
        .toList();
  }
}

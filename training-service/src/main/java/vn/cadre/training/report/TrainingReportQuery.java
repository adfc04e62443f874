package vn.cadre.training.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Describe;

/** Which figures are wanted. */
record TrainingReportQuery(
    @Describe(value = "classes that begin on this day or later", example = "2020-01-01") @NotNull
        LocalDate from,
    @Describe(value = "classes that begin before this day", example = "2021-01-01") @NotNull
        LocalDate to,
    @Describe(
            "code of an organiser, with everything below it; the caller's whole scope unless told")
        @Nullable String organiser,
    @Describe("held abroad, or not; both unless told") @Nullable Boolean abroad,
    @Describe(
            value =
                "dimensions, nested: kind, grants, organiser, organiserLevel, course, audience, fundingSource, year, month; three at most",
            example = "kind")
        @Nullable
        @Size(max = 3)
        Set<String> groupBy) {
  private static final Bilingual ORDER =
      new Bilingual("Ngày kết thúc phải sau ngày bắt đầu", "The end must lie after the start");

  void check(Violations violations) {
    if (!to.isAfter(from)) {
      violations.add("to", "period-in-order", ORDER);
    }
    for (var given : groupBy == null ? Set.<String>of() : groupBy) {
      if (Dimension.of(given).isEmpty()) {
        violations.add("groupBy", ViolationCode.NOT_ONE_OF, Dimension.all());
      }
    }
  }

  List<Dimension> nesting() {
    return groupBy == null
        ? List.of()
        : groupBy.stream().map(given -> Dimension.of(given).orElseThrow()).toList();
  }
}

package vn.cadre.registry.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.Category;

/** What an organisation may have, and what it has. */
@Schema(name = "Staffing")
record Staffing(Place organisation, int year, LocalDate asOf, List<Line> items, Line total) {

  @Schema(name = "StaffingOrganisation")
  record Place(UUID id, String code, String name) {}

  /** One category, or all. */
  @Schema(name = "StaffingLine")
  @JsonInclude
  record Line(
      @Schema(description = "null of the total") @Nullable Category category,
      @Schema(
              description =
                  "the quotas that stand highest: an organisation's own, else those below it; null where nobody has one")
          @Nullable Figure assigned,
      @Schema(description = "people approved beyond the quotas") Figure excepted,
      @Schema(description = "people who belong there on the day") Figure actual,
      @Schema(description = "quota that nobody fills; null without a quota")
          @Nullable Figure vacant,
      @Schema(description = "people beyond the quota; null without a quota")
          @Nullable Figure over) {

    static Line of(
        @Nullable Category category, @Nullable Long assigned, long excepted, long actual) {
      return new Line(
          category,
          assigned == null ? null : Figure.quota(assigned),
          Figure.persons(excepted),
          Figure.persons(actual),
          assigned == null ? null : Figure.quota(Math.max(assigned - actual, 0)),
          assigned == null ? null : Figure.persons(Math.max(actual - assigned, 0)));
    }

    /** Vacant and over are those of the categories: one is not filled by people of another. */
    static Line total(List<Line> lines) {
      var withQuota = lines.stream().anyMatch(line -> line.assigned != null);
      return new Line(
          null,
          withQuota ? Figure.quota(sum(lines, Line::assigned)) : null,
          Figure.persons(sum(lines, Line::excepted)),
          Figure.persons(sum(lines, Line::actual)),
          withQuota ? Figure.quota(sum(lines, Line::vacant)) : null,
          withQuota ? Figure.persons(sum(lines, Line::over)) : null);
    }

    private static long sum(List<Line> lines, Function<Line, @Nullable Figure> column) {
      return lines.stream()
          .map(column)
          .mapToLong(figure -> figure == null ? 0 : figure.value())
          .sum();
    }

    boolean tells() {
      return assigned != null || excepted.value() > 0 || actual.value() > 0;
    }
  }
}

package vn.cadre.registry.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ReasonView;

/** How far an organisation has shrunk: its plan of the year, its quotas, and its people beside. */
@Schema(name = "Downsizing")
@JsonInclude
record Downsizing(
    Staffing.Place organisation,
    LocalDate asOf,
    @Schema(description = "null where nothing is planned for the year of the day")
        @Nullable Progress plan,
    Quotas quotas,
    Headcount headcount) {

  @Schema(name = "DownsizingProgress")
  record Progress(
      int year,
      Figure planned,
      @Schema(
              description =
                  "people who have left the service by the day, in its year, by a separation that counts as downsizing")
          Figure done,
      Figure remaining,
      Ratio share) {

    static Progress of(int year, long planned, long done) {
      return new Progress(
          year,
          Figure.persons(planned),
          Figure.persons(done),
          Figure.persons(Math.max(planned - done, 0)),
          Ratio.of(done, planned));
    }
  }

  @Schema(name = "DownsizingQuotas")
  @JsonInclude
  record Quotas(
      int baselineYear,
      @Schema(description = "null where nobody has one") @Nullable Figure baseline,
      int year,
      @Schema(description = "null where nobody has one") @Nullable Figure now,
      @Schema(description = "null without both") @Nullable Ratio reduced,
      @Schema(description = "whether it is enough; null without both, or without a pack")
          @Nullable ReasonView target) {}

  /** Beside the quotas and never against them. */
  @Schema(name = "DownsizingHeadcount")
  record Headcount(
      @Schema(description = "on the last day of the baseline year") Figure baseline, Figure now) {}
}

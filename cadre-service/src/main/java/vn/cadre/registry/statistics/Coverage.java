package vn.cadre.registry.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.export.Printed;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.print.Paper;
import vn.cadre.registry.code.MovementDirection;

/** In how many communes somebody is in post whose last movement had one direction. */
@Schema(name = "Coverage")
record Coverage(
    LocalDate asOf,
    @Schema(description = "null for the caller's whole scope")
        Composition.@Nullable Place organisation,
    @Schema(description = "of the last movement that somebody in post is to have made")
        MovementDirection direction,
    @Schema(description = "communes that have such a person, of all communes on the day")
        Share share,
    @Schema(description = "each commune, by code: at most as many as the country has, some 11,000")
        List<Unit> units,
    @Schema(description = "what the share is of; no figure mixes two") StatisticUnit unit)
    implements Printed<Coverage.Unit> {

  Coverage {
    units = List.copyOf(units);
  }

  @Override
  public Paper onPaper(Locale language) {
    return TurnPapers.of(this, language);
  }

  @Override
  public List<Unit> table() {
    return units;
  }

  /** A commune, ward, township or special zone. */
  @Schema(name = "CoveredUnit")
  record Unit(
      UUID id,
      String code,
      @Schema(description = "as it was called on the day", examples = "Xã Bằng Cả") String name,
      @Schema(description = "whether somebody there counts") boolean covered,
      @Schema(description = "how many people do; their unit is PERSON") long persons) {}
}

package vn.cadre.registry.aim;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;
import vn.cadre.registry.statistics.StatisticUnit;

/** What has been reached of an aim on a day. */
@Schema(name = "TargetProgress")
record TargetProgress(
    @Schema(description = "the aim") UUID targetId,
    LocalDate asOf,
    @Schema(description = "per cent that are to be reached at least", examples = "100")
        int leastPercent,
    @Schema(description = "the day by which it is to be reached", examples = "2025-12-31")
        LocalDate dueOn,
    @Schema(
            description =
                "what has been reached; null where there is nothing that it could be measured by")
        @Nullable Share reached,
    @Schema(
            description =
                "by the counts themselves, not by the rounded percentage; null without a share")
        @Nullable Boolean met,
    @Schema(
            description =
                "whether the day lies behind the one it was due, and it is not met; null without a share")
        @Nullable Boolean overdue,
    @Schema(description = "what is counted; no figure mixes two") StatisticUnit unit) {

  static TargetProgress of(
      TargetView target, LocalDate asOf, @Nullable Share reached, StatisticUnit unit) {
    var measured = reached != null && reached.denominator() > 0;
    var met =
        reached == null || !measured
            ? null
            : TargetPolicy.isMet(target.leastPercent(), reached.numerator(), reached.denominator());
    return new TargetProgress(
        target.id(),
        asOf,
        target.leastPercent(),
        target.dueOn(),
        measured ? reached : null,
        met,
        met == null ? null : !met && asOf.isAfter(target.dueOn()),
        unit);
  }
}

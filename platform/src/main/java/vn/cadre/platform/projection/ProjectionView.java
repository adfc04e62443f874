package vn.cadre.platform.projection;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.platform.inbox.ConsumerProgress;
import vn.cadre.platform.inbox.Generations.Generation;
import vn.cadre.platform.inbox.PartitionReport;

/** What is taken in of another service's events, mostly a local copy, and how far that is. */
@Schema(name = "Projection")
public record ProjectionView(
    @Schema(description = "of the copy, as in the path", examples = "organisations") String name,
    long version,
    @Schema(description = "where it learns from") List<String> topics,
    @Schema(
            description =
                "false for what acts on each event once, such as by recording something: it is shown here for where it stands")
        boolean rebuildable,
    @Schema(
            description =
                "CATCHING_UP until it has first taken in all there was; STOPPED while a message of one partition or more fails")
        ProjectionState state,
    @Schema(description = "when the content that is served was begun") Instant since,
    @Schema(description = "when it had first taken in all there was") @Nullable Instant caughtUpAt,
    @Schema(description = "events that took effect") long applied,
    @Schema(description = "events that came again, without effect") long repeated,
    @Schema(description = "events of types that it does not know") long ignored,
    @Schema(description = "messages that failed and were passed over by order") long skipped,
    @Schema(description = "sequences that never came: compacted away") long gaps,
    @Schema(description = "messages not taken in yet; null until the broker has answered")
        @Nullable Long lag,
    @Schema(description = "when the broker last answered") @Nullable Instant lagAt,
    @Schema(description = "when the last event taken in had happened")
        @Nullable Instant lastEventAt,
    @Schema(description = "the same by partition of a topic") List<PartitionView> partitions,
    @Schema(description = "the rebuild under way, null when there is none")
        @Nullable RebuildView rebuild)
    implements Versioned {

  public ProjectionView {
    topics = List.copyOf(topics);
    partitions = List.copyOf(partitions);
  }

  /** One partition of a topic. */
  @Schema(name = "ProjectionPartition")
  public record PartitionView(
      @Schema(
              description = "with the prefix of the installation",
              examples = "cadre.organisations.v1")
          String topic,
      @Schema(description = "number of the partition") int partition,
      @Schema(description = "offset of the next message") long position,
      @Schema(description = "messages not taken in yet; null until the broker has answered")
          @Nullable Long lag,
      @Schema(description = "events that took effect") long applied,
      @Schema(description = "when the last event taken in had happened")
          @Nullable Instant lastEventAt,
      @Schema(description = "when the last event took effect") @Nullable Instant lastAppliedAt,
      @Schema(description = "the message that fails; it is tried again and again")
          @Nullable StopView stopped) {}

  /** Where and why a partition stands still. */
  @Schema(name = "ProjectionStop")
  public record StopView(
      @Schema(description = "of the message that fails") long offset,
      @Schema(description = "when it failed first") Instant since,
      @Schema(description = "how often it was tried") int attempts,
      @Schema(
              description = "what went wrong the last time, for operators",
              examples = "UnreadableEventException: no data.state")
          String reason) {}

  /** The content in the making. */
  @Schema(name = "ProjectionRebuild")
  public record RebuildView(
      @Schema(description = "when it was begun") Instant since,
      @Schema(description = "client and subject", examples = "admin nguyen.thi.thu")
          @Nullable String requestedBy,
      @Schema(description = "events that took effect") long applied,
      @Schema(description = "messages not taken in yet; null until the broker has answered")
          @Nullable Long lag,
      @Schema(description = "the same by partition of a topic") List<PartitionView> partitions) {}

  static ProjectionView of(
      String name,
      List<String> topics,
      boolean rebuildable,
      Generation served,
      List<PartitionReport> reports,
      @Nullable RebuildView rebuild,
      ConsumerProgress progress) {
    var stopped = reports.stream().anyMatch(report -> report.stop() != null);
    return new ProjectionView(
        name,
        served.id(),
        topics,
        rebuildable,
        stopped
            ? ProjectionState.STOPPED
            : rebuild != null
                ? ProjectionState.REBUILDING
                : progress.ready() ? ProjectionState.UP_TO_DATE : ProjectionState.CATCHING_UP,
        served.begunAt(),
        served.caughtUpAt(),
        reports.stream().mapToLong(PartitionReport::applied).sum(),
        reports.stream().mapToLong(PartitionReport::repeated).sum(),
        reports.stream().mapToLong(PartitionReport::ignored).sum(),
        reports.stream().mapToLong(PartitionReport::skipped).sum(),
        reports.stream().mapToLong(PartitionReport::gaps).sum(),
        lag(reports, progress),
        progress.seenAt(),
        reports.stream()
            .map(PartitionReport::lastEventAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        partitions(reports, progress),
        rebuild);
  }

  static RebuildView rebuild(
      Generation made, List<PartitionReport> reports, ConsumerProgress progress) {
    return new RebuildView(
        made.begunAt(),
        made.requestedBy(),
        reports.stream().mapToLong(PartitionReport::applied).sum(),
        lag(reports, progress),
        partitions(reports, progress));
  }

  private static @Nullable Long lag(List<PartitionReport> reports, ConsumerProgress progress) {
    if (progress.seenAt() == null) {
      return null;
    }
    var ends = progress.ends().values().stream().mapToLong(Long::longValue).sum();
    return Math.max(0, ends - reports.stream().mapToLong(PartitionReport::position).sum());
  }

  private static List<PartitionView> partitions(
      List<PartitionReport> reports, ConsumerProgress progress) {
    return reports.stream()
        .map(report -> {
          var end = progress.ends().get(report.partition());
          var stop = report.stop();
          return new PartitionView(
              report.partition().topic(),
              report.partition().partition(),
              report.position(),
              end == null ? null : Math.max(0, end - report.position()),
              report.applied(),
              report.lastEventAt(),
              report.lastAppliedAt(),
              stop == null
                  ? null
                  : new StopView(stop.offset(), stop.since(), stop.attempts(), stop.reason()));
        })
        .toList();
  }
}

package vn.cadre.platform.imports.job;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.platform.imports.ImportMode;

/** An import as its owner sees it. */
@Schema(name = "Import")
public record ImportView(
    UUID id,
    long version,
    String kind,
    @Schema(enumeration = {"create", "upsert"}) String mode,
    boolean dryRun,
    ImportState state,
    String fileName,
    @Schema(description = "rows in the file") int total,
    @Schema(description = "rows done so far") int processed,
    int accepted,
    int rejected,
    @Schema(description = "accepted rows that carry a warning") int warned,
    @Schema(description = "why the whole import failed") @Nullable String failure,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  /**
   * @param owned whether the caller sent it in; nobody else may cancel it
   */
  static ImportView of(ImportJob job, boolean owned, Locale locale) {
    var failure = job.failure();
    return new ImportView(
        job.id(),
        job.version(),
        job.kind(),
        name(job.mode()),
        job.dryRun(),
        job.state(),
        job.fileName(),
        job.total(),
        job.progress().processed(),
        job.progress().accepted(),
        job.progress().rejected(),
        job.progress().warned(),
        failure == null ? null : failure.in(locale),
        job.createdAt(),
        job.startedAt(),
        job.finishedAt(),
        owned && !job.state().hasEnded() ? List.of("cancel") : List.of());
  }

  static String name(ImportMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}

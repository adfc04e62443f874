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
    @Schema(description = "what the owner may do now") List<String> allowedActions)
    implements Versioned {

  static ImportView of(ImportJob job, Locale locale) {
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
        job.state().hasEnded() ? List.of() : List.of("cancel"));
  }

  static String name(ImportMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}

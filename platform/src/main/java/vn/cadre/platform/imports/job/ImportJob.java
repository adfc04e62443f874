package vn.cadre.platform.imports.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.imports.ImportMode;
import vn.cadre.platform.problem.Bilingual;

/** One job as it is stored. */
record ImportJob(
    UUID id,
    long version,
    String kind,
    ImportMode mode,
    boolean dryRun,
    ImportState state,
    String fileName,
    Progress progress,
    int total,
    @Nullable Bilingual failure,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Caller owner) {

  static final String COLUMNS =
      """
      j.id, j.version, j.kind, j.mode, j.dry_run, j.state, j.file_name, j.total, j.processed, j.accepted, j.rejected,
      j.warned, j.failure_vi, j.failure_en, j.created_at, j.started_at, j.finished_at, j.client, j.subject,
      j.caller_name, j.roles, j.org_scope\
      """;

  /** Rows done: each was accepted or rejected; some of the accepted carry warnings. */
  record Progress(int processed, int accepted, int rejected, int warned) {
    static final Progress NONE = new Progress(0, 0, 0, 0);

    Progress plus(Progress more) {
      return new Progress(
          processed + more.processed,
          accepted + more.accepted,
          rejected + more.rejected,
          warned + more.warned);
    }
  }

  static ImportJob read(ResultSet row) throws SQLException {
    var failure = row.getString("failure_vi");
    return new ImportJob(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("kind"),
        ImportMode.valueOf(row.getString("mode")),
        row.getBoolean("dry_run"),
        ImportState.valueOf(row.getString("state")),
        row.getString("file_name"),
        new Progress(
            row.getInt("processed"),
            row.getInt("accepted"),
            row.getInt("rejected"),
            row.getInt("warned")),
        row.getInt("total"),
        failure == null ? null : new Bilingual(failure, row.getString("failure_en")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        new Caller(
            row.getString("client"),
            row.getString("subject"),
            row.getString("caller_name"),
            texts(row, "roles"),
            texts(row, "org_scope"),
            null));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static Set<String> texts(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }
}

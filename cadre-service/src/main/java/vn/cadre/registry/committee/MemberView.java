package vn.cadre.registry.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.platform.scope.Scope;
import vn.cadre.registry.cadre.Levels;

/** A member with name, title and levels. */
@Schema(name = "Membership")
record MemberView(
    UUID id,
    long version,
    UUID bodyId,
    UUID cadreId,
    String cadreName,
    @Nullable String titleCode,
    @Nullable String titleName,
    PartialDate from,
    @Nullable PartialDate to,
    @Schema(
            description =
                "on the day asked for; null where the person belongs outside the caller's scope")
        @Nullable Levels levels,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      """
      bm.id, bm.version, bm.body_id, bm.cadre_id, c.full_name, t.code AS title_code, t.name AS title_name,
      bm.starts, bm.ends, h.path, l.professional, l.political_theory, l.state_management\
      """;

  /** Takes the day twice: for where the person belongs, or belonged last, and for the levels. */
  static final String FROM =
      """
      body_membership bm JOIN body b ON b.id = bm.body_id JOIN cadre c ON c.id = bm.cadre_id
      LEFT JOIN title t ON t.id = bm.title_id
      LEFT JOIN LATERAL (SELECT home.path FROM person_home home
        WHERE home.cadre_id = c.id AND home.valid_from <= ? ORDER BY home.valid_from DESC LIMIT 1) h ON true
      """
          + Levels.JOIN;

  static MemberView of(ResultSet row, Scope scope, List<String> actions) throws SQLException {
    var ends = row.getString("ends");
    var home = row.getString("path");
    return new MemberView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("body_id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        row.getString("title_code"),
        row.getString("title_name"),
        PartialDate.parse(row.getString("starts")),
        ends == null ? null : PartialDate.parse(ends),
        home != null && scope.covers(home) ? Levels.of(row) : null,
        actions);
  }
}

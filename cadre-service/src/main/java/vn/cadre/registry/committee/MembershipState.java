package vn.cadre.registry.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/** A membership as its topic tells of it: who, without a name, in which committee, from and to. */
public record MembershipState(
    UUID id,
    UUID bodyId,
    String bodyCode,
    UUID cadreId,
    @Nullable String titleCode,
    PartialDate from,
    @Nullable PartialDate to) {

  static final String COLUMNS =
      "bm.id, bm.body_id, b.code AS body_code, bm.cadre_id, t.code AS title_code, bm.starts, bm.ends";
  static final String FROM =
      """
      body_membership bm JOIN body b ON b.id = bm.body_id JOIN organisation o ON o.id = b.organisation_id
      LEFT JOIN title t ON t.id = bm.title_id\
      """;

  static MembershipState of(ResultSet row) throws SQLException {
    var ends = row.getString("ends");
    return new MembershipState(
        row.getObject("id", UUID.class),
        row.getObject("body_id", UUID.class),
        row.getString("body_code"),
        row.getObject("cadre_id", UUID.class),
        row.getString("title_code"),
        PartialDate.parse(row.getString("starts")),
        ends == null ? null : PartialDate.parse(ends));
  }
}

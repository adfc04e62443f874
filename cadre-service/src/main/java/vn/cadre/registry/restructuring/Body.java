package vn.cadre.registry.restructuring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.BodyKind;

/**
 * A committee of an organisation that a restructuring touches.
 *
 * @param organisation code of that organisation
 * @param lastJoined the day on which its last member joins; null where it has none
 */
record Body(
    UUID id,
    String code,
    String organisation,
    BodyKind kind,
    String name,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable LocalDate lastJoined) {
  static final String SELECT =
      """
      SELECT b.id, b.code, o.code AS organisation, b.kind, b.name, b.valid_from, b.valid_to,
             (SELECT max(m.valid_from) FROM body_membership m WHERE m.body_id = b.id) AS last_joined
      FROM body b JOIN organisation o ON o.id = b.organisation_id\
      """;

  static Body of(ResultSet row) throws SQLException {
    return new Body(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("organisation"),
        BodyKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getObject("last_joined", LocalDate.class));
  }

  boolean hasBegunBefore(LocalDate day) {
    return validFrom.isBefore(day);
  }

  boolean standsOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
  }

  /** What its code says beside that of its organisation, or its kind where it says nothing. */
  String suffix() {
    return code.startsWith(organisation + "-")
        ? code.substring(organisation.length() + 1)
        : kind.name().replace('_', '-');
  }
}

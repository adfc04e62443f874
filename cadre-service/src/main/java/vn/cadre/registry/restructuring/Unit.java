package vn.cadre.registry.restructuring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that a restructuring touches, as it stands or as it will.
 *
 * @param restructured whether it ended by a restructuring
 * @param namedSince the day of its last renaming; null where there was none
 * @param renamedOn the day on which it gets a name that is decided already; null where none is
 */
record Unit(
    UUID id,
    String code,
    String name,
    String path,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean restructured,
    @Nullable LocalDate namedSince,
    @Nullable LocalDate renamedOn,
    long version) {
  static final String RESTRUCTURED =
      "EXISTS (SELECT 1 FROM restructuring r WHERE r.from_codes @> ARRAY[o.code] AND r.kind <> 'RENAME')";
  static final String COLUMNS =
      "o.id, o.version, o.code, o.name, o.path, o.valid_from, o.valid_to, "
          + RESTRUCTURED
          + " AS restructured,"
          + " (SELECT max(f.valid_to) FROM organisation_former_name f WHERE f.organisation_id = o.id) AS named_since,"
          + " (SELECT n.takes_effect FROM organisation_coming_name n WHERE n.organisation_id = o.id) AS renamed_on";

  static Unit of(ResultSet row) throws SQLException {
    return new Unit(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getString("path"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getBoolean("restructured"),
        row.getObject("named_since", LocalDate.class),
        row.getObject("renamed_on", LocalDate.class),
        row.getLong("version"));
  }

  /** Whether it stands on the day, and nobody has said that it ends. */
  boolean goesOnAfter(LocalDate day) {
    return !validFrom.isAfter(day) && validTo == null;
  }

  /**
   * Whether it stood on the day before and can end on this one: it would go on, or ends then
   * because its level does, and nothing has come after it yet.
   */
  boolean canEndOn(LocalDate day) {
    return validFrom.isBefore(day) && (validTo == null || validTo.equals(day) && !restructured);
  }

  /** Whether it can get another name on the day: it stood before, and stands then or ends then. */
  boolean canBeRenamedOn(LocalDate day) {
    return validFrom.isBefore(day) && (validTo == null || day.isBefore(validTo) || canEndOn(day));
  }

  boolean isBelow(Unit other) {
    return path.startsWith(other.path) && !path.equals(other.path);
  }
}

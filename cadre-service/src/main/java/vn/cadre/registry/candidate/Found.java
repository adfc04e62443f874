package vn.cadre.registry.candidate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.cadre.Levels;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;

/**
 * Somebody whom the list holds.
 *
 * @param path of the organisation they belong to
 * @param seated whether they belong there by a main post
 */
record Found(
    UUID id,
    String fullName,
    @Nullable Gender gender,
    @Nullable PartialDate birthDate,
    Category category,
    UUID organisationId,
    String organisationCode,
    String organisationName,
    String path,
    boolean seated,
    Levels levels) {

  static Found of(ResultSet row) throws SQLException {
    var gender = row.getString("gender");
    var birth = row.getString("birth_date");
    return new Found(
        row.getObject("id", UUID.class),
        row.getString("full_name"),
        gender == null ? null : Gender.valueOf(gender),
        birth == null ? null : PartialDate.parse(birth),
        Category.valueOf(row.getString("category")),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        row.getString("path"),
        row.getObject("appointment_id") != null,
        Levels.of(row));
  }
}

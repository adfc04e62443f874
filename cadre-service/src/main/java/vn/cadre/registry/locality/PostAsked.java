package vn.cadre.registry.locality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.OrganisationLevel;

/**
 * A post, held or asked about.
 *
 * @param nonLocal whether it is to be held by somebody from elsewhere; null where it lies out of
 *     scope
 * @param path of its organisation
 * @param unitCode of the administrative unit that the organisation lies in, if one is named
 * @param appointmentId by which it is held; null where it is not
 * @param since first day of that appointment
 */
record PostAsked(
    UUID positionId,
    String organisationCode,
    String organisationName,
    String titleCode,
    String titleName,
    @Nullable Boolean nonLocal,
    OrganisationLevel level,
    String path,
    @Nullable String unitCode,
    @Nullable UUID appointmentId,
    @Nullable LocalDate since) {

  static PostAsked of(ResultSet row) throws SQLException {
    return new PostAsked(
        row.getObject("position_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        row.getString("title_code"),
        row.getString("title_name"),
        row.getObject("non_local", Boolean.class),
        OrganisationLevel.valueOf(row.getString("level")),
        row.getString("path"),
        row.getString("administrative_unit"),
        row.getObject("appointment_id", UUID.class),
        row.getObject("since", LocalDate.class));
  }
}

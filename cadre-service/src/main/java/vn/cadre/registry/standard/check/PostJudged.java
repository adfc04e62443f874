package vn.cadre.registry.standard.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post, held or asked about.
 *
 * @param path of its organisation
 * @param appointmentId by which it is held; null where it is not
 * @param since the first day on which the person came to it; null where it is not held
 */
record PostJudged(
    UUID positionId,
    String organisationCode,
    String organisationName,
    String titleCode,
    String titleName,
    String path,
    @Nullable UUID appointmentId,
    @Nullable LocalDate since) {

  static PostJudged of(ResultSet row) throws SQLException {
    return new PostJudged(
        row.getObject("position_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        row.getString("title_code"),
        row.getString("title_name"),
        row.getString("path"),
        row.getObject("appointment_id", UUID.class),
        row.getObject("since", LocalDate.class));
  }
}

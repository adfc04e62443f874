package vn.cadre.training.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has a place in a class: a person of the registry, or one from outside.
 *
 * @param enrolmentId what they are named by in the class
 * @param fullName as they were called when they were put forward
 */
public record Learner(
    UUID enrolmentId, @Nullable UUID cadreId, @Nullable UUID outsidePersonId, String fullName) {
  static final String COLUMNS = "e.id, e.cadre_id, e.outside_person_id, e.full_name";

  static Learner of(ResultSet row) throws SQLException {
    return new Learner(
        row.getObject("id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getObject("outside_person_id", UUID.class),
        row.getString("full_name"));
  }
}

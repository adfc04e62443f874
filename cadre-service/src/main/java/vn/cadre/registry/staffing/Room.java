package vn.cadre.registry.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.registry.code.Category;

/**
 * A quota, and who counts against it once somebody more has come.
 *
 * @param excepted people approved beyond it
 * @param actual people who belong there on the day
 * @param inside whether whoever comes counted against it on the day before
 */
record Room(
    String organisation,
    Category category,
    int year,
    int assigned,
    long excepted,
    long actual,
    boolean inside) {

  static Room of(ResultSet row) throws SQLException {
    return new Room(
        row.getString("organisation"),
        Category.valueOf(row.getString("category")),
        row.getInt("year"),
        row.getInt("assigned"),
        row.getLong("excepted"),
        row.getLong("actual"),
        row.getBoolean("inside"));
  }
}

package vn.cadre.registry.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.cadre.registry.code.Category;

/**
 * A quota of a year, and who counts against it once somebody more has come.
 *
 * @param firstDay the first day of that year on which whoever comes is there
 * @param excepted people approved beyond it
 * @param actual the most people who belong there on any day of the year on which whoever comes does
 * @param inside whether whoever comes held a post there on the day before they came
 */
record Room(
    String organisation,
    Category category,
    int year,
    LocalDate firstDay,
    int assigned,
    long excepted,
    long actual,
    boolean inside) {

  static Room of(ResultSet row) throws SQLException {
    return new Room(
        row.getString("organisation"),
        Category.valueOf(row.getString("category")),
        row.getInt("year"),
        row.getObject("first_day", LocalDate.class),
        row.getInt("assigned"),
        row.getLong("excepted"),
        row.getLong("actual"),
        row.getBoolean("inside"));
  }
}

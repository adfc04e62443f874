package vn.cadre.registry.cadre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.platform.query.Select;

/**
 * Who belongs where on one day, as SQL: the ground of lists and of figures. Selects from homes
 * {@code h}, cadres {@code c} with their organisation {@code o}, main appointment {@code m}, its
 * position {@code p} and title {@code t}, and levels {@code l}.
 */
public final class Belonging {
  private static final String FROM =
      """
      cadre_home h JOIN cadre c ON c.id = h.cadre_id JOIN organisation o ON o.id = h.organisation_id
      LEFT JOIN appointment m ON m.id = h.appointment_id
      LEFT JOIN position p ON p.id = m.position_id LEFT JOIN title t ON t.id = p.title_id
      """
          + Levels.JOIN;
  private static final String ON_DAY = "h.valid_from <= ? AND h.valid_to > ?";

  private final LocalDate day;

  private Belonging(LocalDate day) {
    this.day = day;
  }

  public static Belonging on(LocalDate day) {
    return new Belonging(day);
  }

  /** Everyone, also who is between posts or has none any more. */
  public Select everyone(String columns) {
    return select(columns, "", List.of());
  }

  /**
   * Those whom figures count: holders of a main post, and who was registered and awaits a first
   * one.
   *
   * @param joined what the FROM clause goes on with, and its arguments in order
   */
  public Select counted(String columns, String joined, List<?> arguments) {
    return select(columns, joined, arguments).where("h.counted");
  }

  private Select select(String columns, String joined, List<?> arguments) {
    var all = new ArrayList<Object>();
    all.add(day);
    all.addAll(arguments);
    return Select.of(columns, FROM + joined, all.toArray()).where(ON_DAY, day, day);
  }
}

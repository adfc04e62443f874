package vn.cadre.registry.cadre;

/** Who belongs where on a day, as SQL: the ground of lists and of figures. */
public final class Membership {
  /**
   * Cadres {@code c} with their organisation {@code o}, main appointment {@code m}, its title {@code t}, and
   * levels {@code l}. Takes the day three times: for the levels, and twice in {@link #ON_DAY}.
   */
  public static final String FROM =
      """
      cadre_home h JOIN cadre c ON c.id = h.cadre_id JOIN organisation o ON o.id = h.organisation_id
      LEFT JOIN appointment m ON m.id = h.appointment_id
      LEFT JOIN position p ON p.id = m.position_id LEFT JOIN title t ON t.id = p.title_id
      """
          + Levels.JOIN;

  public static final String ON_DAY = "h.valid_from <= ? AND h.valid_to > ?";

  private Membership() {}
}

package vn.cadre.registry.cadre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.platform.query.Select;

/**
 * Who belongs where on one day, as SQL: the ground of lists and of figures. Selects from homes
 * {@code h}, cadres {@code c} with their organisation {@code o}, and levels {@code l}; {@link
 * #withPosts} also main appointment {@code m}, its position {@code p} and title {@code t}.
 */
public final class Belonging {
  private static final String HOMES =
      """
      cadre_home h JOIN cadre c ON c.id = h.cadre_id JOIN organisation o ON o.id = h.organisation_id
      """;
  private static final String POSTS =
      """
      LEFT JOIN appointment m ON m.id = h.appointment_id
      LEFT JOIN position p ON p.id = m.position_id LEFT JOIN title t ON t.id = p.title_id
      """;
  private static final String ON_DAY = "h.valid_from <= ? AND h.valid_to > ?";

  private final LocalDate day;
  private final boolean posts;
  private final boolean levels;

  private Belonging(LocalDate day, boolean posts, boolean levels) {
    this.day = day;
    this.posts = posts;
    this.levels = levels;
  }

  public static Belonging on(LocalDate day) {
    return new Belonging(day, false, true);
  }

  /**
   * With what somebody's main post is, for whoever asks for it. PostgreSQL leaves out what nobody
   * asks for as well, but plans every search anew, and three tables and their policies more took a
   * fifth of that.
   *
   * @param asked false leaves it as it is
   */
  public Belonging withPosts(boolean asked) {
    return new Belonging(day, posts || asked, levels);
  }

  /** Without the levels {@code l}, for whoever finds them in another way. */
  public Belonging withoutLevels() {
    return new Belonging(day, posts, false);
  }

  /** Everyone, also who is between posts or has none any more. */
  public Select everyone(String columns) {
    return everyone(columns, "", List.of());
  }

  /**
   * As {@link #everyone(String)}.
   *
   * @param joined what the FROM clause goes on with, and its arguments in order
   */
  public Select everyone(String columns, String joined, List<?> arguments) {
    return select(columns, joined, arguments);
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
    if (levels) {
      all.add(day);
    }
    all.addAll(arguments);
    var from = HOMES + (posts ? POSTS : "") + (levels ? Levels.JOIN : "") + joined;
    return Select.of(columns, from, all.toArray()).where(ON_DAY, day, day);
  }
}

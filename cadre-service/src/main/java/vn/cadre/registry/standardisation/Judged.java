package vn.cadre.registry.standardisation;

import java.util.ArrayList;
import java.util.List;
import vn.cadre.kernel.standard.MemberFrom;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.platform.query.Select;
import vn.cadre.registry.cadre.Belonging;
import vn.cadre.registry.standard.StandardVerdicts;

/**
 * Holders of main posts, or members of committees, with their verdicts, as SQL: cadres {@code c},
 * their organisation or that of the committee {@code o}, titles {@code t}, standards {@code s} and
 * verdicts {@code v}.
 */
final class Judged {
  private static final String FIRST_DAY_IN_POST =
      """
      (SELECT min(e.valid_from) FROM appointment e
       WHERE e.cadre_id = c.id AND e.position_id = m.position_id AND e.annulled_by_id IS NULL)\
      """;
  private static final String POSTS = StandardVerdicts.join("p.title_id", FIRST_DAY_IN_POST);
  private static final String SEATS =
      """
      body_membership bm JOIN body b ON b.id = bm.body_id JOIN cadre c ON c.id = bm.cadre_id
      JOIN organisation o ON o.id = b.organisation_id LEFT JOIN title t ON t.id = bm.title_id\
      """;
  private static final String OF_SEATS = StandardVerdicts.join("bm.title_id", "bm.valid_from");

  /** Found by their titles, so that nobody else's record is read. */
  private static final String HOLDERS =
      """
      c.id = ANY (ARRAY(
        SELECT a.cadre_id FROM standard s JOIN position x ON x.title_id = s.title_id JOIN appointment a ON a.position_id = x.id
        WHERE s.valid_from <= ? AND (s.valid_to IS NULL OR s.valid_to > ?) AND %s
          AND %s AND x.path ^@ ? AND a.main AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)))\
      """;

  private Judged() {}

  /** The key that no two rows share, and by which a page goes on. */
  static String id(Frame frame) {
    return frame.ofBodies() ? "bm.id" : "c.id";
  }

  /** The path that the rows are placed by. */
  static String path(Frame frame) {
    return frame.ofBodies() ? "o.path" : "h.path";
  }

  /** Whether whoever is admitted is a member already, which figures know of everybody. */
  static boolean membershipIsAdmission(StandardNumbers numbers) {
    return numbers.memberFrom() == MemberFrom.ADMITTED;
  }

  /** As {@link #of}; only those whose standard asks for more than {@link LevelCensus} knows. */
  static Select ofWhomMoreIsAsked(Frame frame, String columns, String joined, List<?> arguments) {
    var admission = membershipIsAdmission(frame.numbers());
    var day = frame.day();
    var held = new ArrayList<Object>(List.of(day, day, admission));
    var within = frame.scope().condition("x.path", held);
    var organisation = frame.organisation();
    held.addAll(List.of(organisation == null ? "/" : organisation.path(), day, day));
    return of(frame, columns, joined, arguments)
        .where(LevelCensus.ASKS_MORE, admission)
        .where(HOLDERS.formatted(LevelCensus.ASKS_MORE, within), held.toArray());
  }

  /**
   * @param joined what the FROM clause goes on with, and its arguments in order
   */
  static Select of(Frame frame, String columns, String joined, List<?> arguments) {
    var day = frame.day();
    var all = new ArrayList<Object>(StandardVerdicts.arguments(day, frame.numbers()));
    all.addAll(arguments);
    var select =
        frame.ofBodies()
            ? Select.of(columns, SEATS + OF_SEATS + joined, all.toArray())
                .where("bm.valid_from <= ? AND (bm.valid_to IS NULL OR bm.valid_to > ?)", day, day)
                .where("b.valid_from <= ? AND (b.valid_to IS NULL OR b.valid_to > ?)", day, day)
                .whereGiven(frame.body(), "b.id = ?")
            : Belonging.on(day)
                .withPosts(true)
                .withoutLevels()
                .counted(columns, POSTS + joined, all);
    var whose = frame.whose();
    var organisation = frame.organisation();
    return select
        .within(frame.scope(), path(frame))
        .whereGiven(organisation == null ? null : organisation.path(), path(frame) + " ^@ ?")
        .whereGiven(whose.rank(), "t.rank = ANY (?)")
        .whereGiven(whose.level(), "o.level = ANY (?)")
        .whereGiven(whose.title(), "t.code = ?");
  }
}

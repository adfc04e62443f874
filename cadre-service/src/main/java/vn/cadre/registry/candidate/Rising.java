package vn.cadre.registry.candidate;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a post is a higher one than the main post that people {@code c} held last by a day, as
 * SQL: of a higher rank, or of the same rank at a higher level, as for the bar of disciplines (ADR
 * 0036). Whoever led nothing before rises with the first post that leads.
 */
final class Rising {
  private static final String ORDER =
      "array_position(ARRAY['STAFF', 'DEPUTY', 'HEAD'], %s), array_position(ARRAY['COMMUNE', 'DISTRICT', 'PROVINCE', 'CENTRAL'], %s)";
  private static final String RISES =
      """
      coalesce((SELECT asked.rank > held.rank OR asked.rank = held.rank AND asked.level > held.level
        FROM (SELECT %1$s) AS asked (rank, level),
             (SELECT %2$s FROM appointment a JOIN position_label p ON p.id = a.position_id JOIN title t ON t.id = p.title_id
              JOIN organisation_territory o ON o.id = p.organisation_id
              WHERE a.cadre_id = c.id AND a.main AND a.annulled_by_id IS NULL AND a.valid_from <= ?
              ORDER BY a.valid_from DESC, a.id DESC LIMIT 1) AS held (rank, level)), true)\
      """
          .formatted(ORDER.formatted("?", "?"), ORDER.formatted("t.rank", "o.level"));

  private Rising() {}

  /** Takes {@link #arguments}; nobody rises to a post that does not lead. */
  static String condition(AskedPost post) {
    return post.leads() ? RISES : "false";
  }

  static List<Object> arguments(AskedPost post, LocalDate day) {
    return post.leads() ? List.of(post.rank(), post.level(), day) : List.of();
  }
}

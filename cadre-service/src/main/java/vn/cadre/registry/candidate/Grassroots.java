package vn.cadre.registry.candidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.candidate.rule.CandidateNumbers;
import vn.cadre.registry.code.MovementDirection;

/**
 * What the record tells of work at the grassroots by a day, as SQL: appointments to posts that lead
 * there; entries of the work history whose organisation lies there (by the register, or by the
 * words of its name) and whose post begins as those do that lead; and movements to there of which
 * only a report tells. Filter and reasons read the same rows.
 */
final class Grassroots {
  private static final String ROWS =
      """
      SELECT a.cadre_id, 'APPOINTMENT' AS source, true AS leads, a.starts AS since, o.name AS organisation, t.name AS post
      FROM appointment a JOIN position_label p ON p.id = a.position_id
      JOIN organisation_territory o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
      WHERE a.cadre_id %1$s AND a.annulled_by_id IS NULL AND a.valid_from <= ?
        AND o.level = ANY (?::text[]) AND t.rank = ANY (?::text[])
      UNION ALL
      SELECT e.cadre_id, 'WORK_HISTORY', true, e.starts, e.organisation, e.position
      FROM work_history e LEFT JOIN organisation_territory o ON o.id = e.organisation_id
      WHERE e.cadre_id %1$s AND e.annulled_at IS NULL AND e.valid_from <= ?
        AND (o.level = ANY (?::text[]) OR o.id IS NULL AND EXISTS (SELECT FROM unnest(?::text[]) word
          WHERE ' ' || lower(e.organisation COLLATE "und-x-icu") || ' ' LIKE '%% ' || lower(word COLLATE "und-x-icu") || ' %%'))
        AND EXISTS (SELECT FROM unnest(?::text[]) word
          WHERE lower(e.position COLLATE "und-x-icu") || ' ' LIKE lower(word COLLATE "und-x-icu") || ' %%')
      UNION ALL
      SELECT r.cadre_id, 'MOVEMENT', false, r.moved_on, o.name, NULL
      FROM recorded_movement r LEFT JOIN organisation_territory o ON o.id = r.to_organisation_id
      WHERE r.cadre_id %1$s AND r.annulled_at IS NULL AND r.day <= ?
        AND (o.level = ANY (?::text[]) OR o.id IS NULL AND r.direction = ANY (?::text[]))\
      """;

  private Grassroots() {}

  /**
   * The rows of people.
   *
   * @param people what their ids are compared with: {@code = c.id}
   */
  static String rows(String people) {
    return ROWS.formatted(people);
  }

  /**
   * The arguments of {@link #rows}, in order.
   *
   * @param people those of the comparison
   */
  static List<Object> arguments(CandidateNumbers numbers, LocalDate day, List<Object> people) {
    var levels = SqlArray.of("text", numbers.grassroots());
    var arguments = new ArrayList<Object>(people);
    arguments.addAll(List.of(day, levels, SqlArray.of("text", numbers.leading())));
    arguments.addAll(people);
    arguments.addAll(
        List.of(
            day,
            levels,
            SqlArray.of("text", numbers.grassrootsWords()),
            SqlArray.of("text", numbers.leadingWords())));
    arguments.addAll(people);
    arguments.addAll(List.of(day, levels, SqlArray.of("text", directions(numbers))));
    return arguments;
  }

  private static List<MovementDirection> directions(CandidateNumbers numbers) {
    return Arrays.stream(MovementDirection.values())
        .filter(one -> one.to() != null && numbers.grassroots().contains(one.to()))
        .toList();
  }
}

package vn.cadre.registry.statistics;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Censuses of nodes that lie near a day, and as SQL what changed between them and that day. Their
 * cells and these changes are counted together, in one statement, which is of one moment.
 *
 * @param day the day that is asked for
 * @param ofTheScope whether people are told by the organisations of a scope, not by what is right
 *     below one
 * @param nodes one census each
 */
public record KeptCensuses(LocalDate day, boolean ofTheScope, List<Node> nodes) {
  private static final String KEPT =
      """
      WITH kept AS MATERIALIZED (
        SELECT c.id, c.path, left(c.path, -1) || '0' AS path_end, c.day, least(c.day, ?::date) AS first,
               greatest(c.day, ?::date) AS last, CASE WHEN c.day < ?::date THEN 1 ELSE -1 END AS began
        FROM census c WHERE c.id = ANY (?::bigint[])),
      changed AS MATERIALIZED (\
      """;

  /** What has been written and is not in the censuses yet, as of their days. */
  private static final String UNSETTLED =
      """
      SELECT %s, d.people::bigint AS people FROM kept k
      JOIN state_delta d ON d.path >= k.path AND d.path < k.path_end AND d.valid_from <= k.day AND d.valid_to > k.day\
      """;

  /**
   * States that hold on the later of both days and not on the earlier, and the other way round.
   * Which of them come to a census and which go depends on which of the days is its own. The days
   * are said once more as values, by which the planner sees that they are few.
   */
  private static final String BEGAN =
      """
       UNION ALL SELECT %s, k.began FROM kept k
      JOIN state_in_full d ON d.valid_from > k.first AND d.valid_from <= k.last AND d.valid_to > k.last
        AND d.valid_from > ?::date AND d.valid_from <= ?::date AND d.path >= k.path AND d.path < k.path_end\
      """;

  private static final String ENDED =
      """
       UNION ALL SELECT %s, - k.began FROM kept k
      JOIN state_in_full d ON d.valid_to > k.first AND d.valid_to <= k.last AND d.valid_from <= k.first
        AND d.valid_to > ?::date AND d.valid_to <= ?::date AND d.path >= k.path AND d.path < k.path_end\
      """;

  private static final String OF_THE_SCOPE = "split_part(k.path, '/', -2)";
  private static final String RIGHT_BELOW =
      "nullif(split_part(substr(d.path, length(k.path) + 1), '/', 1), '')";

  public KeptCensuses {
    nodes = List.copyOf(nodes);
  }

  /** One census. */
  public record Node(long id, LocalDate day) {}

  /** SQL of the code of the organisation that a cell {@code c} of a census {@code k} is told by. */
  public String organisationOfCell() {
    return ofTheScope ? OF_THE_SCOPE : "c.organisation";
  }

  /** The same of a changed state {@code d}. */
  public String organisationOfState() {
    return ofTheScope ? OF_THE_SCOPE : RIGHT_BELOW;
  }

  /**
   * The WITH clause: {@code kept}, the censuses that are still there, of which cells are found by
   * {@code kept.id}; and {@code changed}, what has to be added to them.
   *
   * @param columns of states {@code d} of {@code changed}; {@code people} follows them
   * @param arguments takes those of the clause
   */
  public String with(String columns, List<Object> arguments) {
    arguments.addAll(List.of(day, day, day, nodes.stream().map(Node::id).toList()));
    var text = new StringBuilder(KEPT).append(UNSETTLED.formatted(columns));
    var first = days().min(naturalOrder()).orElseThrow();
    var last = days().max(naturalOrder()).orElseThrow();
    if (first.isBefore(last)) {
      text.append(BEGAN.formatted(columns)).append(ENDED.formatted(columns));
      arguments.addAll(List.of(first, last, first, last));
    }
    return text.append(") ").toString();
  }

  private Stream<LocalDate> days() {
    return Stream.concat(nodes.stream().map(Node::day), Stream.of(day));
  }
}

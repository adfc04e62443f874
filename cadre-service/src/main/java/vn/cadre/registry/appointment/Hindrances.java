package vn.cadre.registry.appointment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * The other appointments that stand in the way of undoing some, found by one query of each sort
 * whatever the number of posts.
 */
final class Hindrances {
  static final String BASIS =
      "Nguyên tắc của sổ quyết định: một chỗ một người, một người một chức vụ chính";

  private static final Set<Link> BEGUN = EnumSet.of(Link.BEGUN, Link.CONTINUED);
  private static final String LATER_TERM =
      """
      SELECT DISTINCT ON (a.id) a.id AS of, b.id, b.starts
      FROM appointment a JOIN appointment b ON b.cadre_id = a.cadre_id AND b.position_id = a.position_id
        AND b.valid_from > a.valid_from AND b.annulled_by_id IS NULL AND b.decision_id IS DISTINCT FROM ?
      WHERE a.id = ANY (?::uuid[]) ORDER BY a.id, b.valid_from\
      """;
  private static final String CONTINUED =
      """
      SELECT DISTINCT ON (a.id) a.id AS of, b.id, b.starts
      FROM appointment a JOIN restructuring r ON r.decision_id = a.end_decision_id
      JOIN appointment b ON b.cadre_id = a.cadre_id AND b.decision_id = a.end_decision_id AND b.id <> a.id
        AND b.continues_id IS DISTINCT FROM a.id
      WHERE a.id = ANY (?::uuid[]) AND a.valid_to = r.effective_from AND b.valid_from = r.effective_from
        AND b.annulled_by_id IS NULL AND (?::date IS NULL OR b.valid_to IS NULL OR b.valid_to > ?::date)
      ORDER BY a.id, b.valid_from\
      """;
  // what restoring them would overlap
  private static final String OVERLAPPED =
      """
      SELECT DISTINCT ON (a.id) a.id AS of, b.id, b.starts
      FROM unnest(?::uuid[], ?::text[]) AS back (id, ends) JOIN appointment a ON a.id = back.id
      JOIN appointment b ON b.id <> a.id AND %s AND b.certain && certain_period(a.starts, back.ends)
        AND b.decision_id IS DISTINCT FROM ?
      ORDER BY a.id, b.valid_from\
      """;
  private static final String IN_THE_SEAT =
      OVERLAPPED.formatted("b.position_id = a.position_id AND b.seat_no = a.seat_no");
  private static final String MAIN_POST =
      OVERLAPPED.formatted("a.main AND b.main AND b.cadre_id = a.cadre_id");

  private final Map<UUID, Other> continued;
  private final Map<UUID, Other> laterTerms;
  private final Map<UUID, Other> seats;
  private final Map<UUID, Other> mainPosts;

  private Hindrances(
      Map<UUID, Other> continued,
      Map<UUID, Other> laterTerms,
      Map<UUID, Other> seats,
      Map<UUID, Other> mainPosts) {
    this.continued = continued;
    this.laterTerms = laterTerms;
    this.seats = seats;
    this.mainPosts = mainPosts;
  }

  private record Other(UUID id, String starts) {}

  /**
   * Of posts that hang on the document.
   *
   * @param from the first day on which the document no longer holds; null where it never held
   */
  static Hindrances of(Sql sql, List<HeldPost> posts, UUID decision, @Nullable LocalDate from) {
    var begun = ids(posts, post -> BEGUN.contains(post.link()));
    var carriedOn = ids(posts, post -> BEGUN.contains(post.link()) || post.link() == Link.EXTENDED);
    var ended = posts.stream().filter(post -> post.link() == Link.ENDED).toList();
    var back = SqlArray.of("uuid", ended.stream().map(HeldPost::id).toList());
    var until = SqlArray.of("text", ended.stream().map(HeldPost::endWithoutThis).toList());
    return new Hindrances(
        found(sql, CONTINUED, carriedOn, Arrays.asList(carriedOn, from, from)),
        found(sql, LATER_TERM, begun, List.of(decision, begun)),
        found(sql, IN_THE_SEAT, back, List.of(back, until, decision)),
        found(sql, MAIN_POST, back, List.of(back, until, decision)));
  }

  private static SqlArray ids(List<HeldPost> posts, Predicate<HeldPost> wanted) {
    return SqlArray.of("uuid", posts.stream().filter(wanted).map(HeldPost::id).toList());
  }

  private static Map<UUID, Other> found(Sql sql, String query, SqlArray posts, List<?> arguments) {
    var found = new HashMap<UUID, Other>();
    if (!posts.values().isEmpty()) {
      sql.list(
          query,
          arguments,
          row ->
              found.put(
                  row.getObject("of", UUID.class),
                  new Other(row.getObject("id", UUID.class), row.getString("starts"))));
    }
    return found;
  }

  /**
   * A restructuring sent the person to another title by its own document, which would outlive this
   * one; or the extension went along with the post.
   */
  Optional<Reason> continued(HeldPost post) {
    return obstacle(
        continued,
        post,
        "decision.not-continued",
        "Việc sắp xếp tổ chức đã chuyển người này sang vị trí mới từ %s; kết thúc chức vụ đó bằng một quyết định khác",
        "A restructuring carried the person on in another post from %s; end that one by another decision");
  }

  Optional<Reason> laterTerm(HeldPost post) {
    return obstacle(
        laterTerms,
        post,
        "decision.no-later-term",
        "Người này đã có nhiệm kỳ sau ở chính vị trí này; thu hồi quyết định của nhiệm kỳ đó trước",
        "The person has a later term in this very post; revoke its document first");
  }

  /** Somebody else holds the seat by now, or the person another main post. */
  Optional<Reason> taken(HeldPost post) {
    return obstacle(
            seats,
            post,
            "decision.seat-free",
            "Chỗ này đã có người khác giữ từ %s",
            "Somebody else holds the seat from %s")
        .or(() ->
            obstacle(
                mainPosts,
                post,
                "decision.main-post-free",
                "Người này đã có chức vụ chính khác từ %s",
                "The person has another main post from %s"));
  }

  private static Optional<Reason> obstacle(
      Map<UUID, Other> others, HeldPost post, String rule, String vi, String en) {
    return Optional.ofNullable(others.get(post.id()))
        .map(other ->
            new Reason(
                rule,
                false,
                null,
                null,
                true,
                BASIS,
                new Bilingual(vi.formatted(other.starts()), en.formatted(other.starts())),
                Map.of("appointmentId", other.id().toString(), "from", other.starts()),
                List.of()));
  }
}

package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.Consequence.Outcome;

/** What revoking a document makes of the posts that it began and ended, and what forbids it. */
@ApplicationScoped
class Undoing {
  private static final String HELD =
      """
      SELECT a.id, a.cadre_id, a.position_id, a.seat_no, a.main, a.starts, a.ends, a.planned_end, a.extended_to, a.decision_id,
        a.end_decision_id, a.extended_by_id, p.valid_to AS position_ends, former.ends AS former_ends,
        former.decision_id AS former_decision_id
      FROM appointment a JOIN position p ON p.id = a.position_id
      LEFT JOIN LATERAL (SELECT f.ends, f.decision_id
        FROM appointment_former_end f JOIN decision d ON d.id = f.decision_id
        WHERE f.appointment_id = a.id AND d.state = 'IN_FORCE'
        ORDER BY partial_earliest(f.ends), f.decision_id LIMIT 1) former ON true
      WHERE (a.decision_id = ? OR a.end_decision_id = ? OR a.extended_by_id = ?
             OR a.id = ANY (ARRAY(SELECT o.appointment_id FROM appointment_former_end o WHERE o.decision_id = ?)))
        AND a.annulled_by_id IS NULL
      ORDER BY a.valid_from, a.id FOR UPDATE OF a, p\
      """;
  private static final String LATER_TERM =
      """
      SELECT b.id, b.starts FROM appointment b
      WHERE b.cadre_id = ? AND b.position_id = ? AND b.valid_from > ? AND b.annulled_by_id IS NULL
        AND b.decision_id IS DISTINCT FROM ? ORDER BY b.valid_from LIMIT 1\
      """;
  private static final String IN_THE_SEAT =
      """
      SELECT b.id, b.starts FROM appointment b
      WHERE b.position_id = ? AND b.seat_no = ? AND b.id <> ? AND b.certain && certain_period(?, ?)
        AND b.decision_id IS DISTINCT FROM ? ORDER BY b.valid_from LIMIT 1\
      """;
  private static final String MAIN_POST =
      """
      SELECT b.id, b.starts FROM appointment b
      WHERE b.cadre_id = ? AND b.main AND b.id <> ? AND b.certain && certain_period(?, ?)
        AND b.decision_id IS DISTINCT FROM ? ORDER BY b.valid_from LIMIT 1\
      """;
  private static final String CONTINUED =
      """
      SELECT b.id, b.starts FROM appointment a JOIN restructuring r ON r.decision_id = a.end_decision_id
      JOIN appointment b ON b.cadre_id = a.cadre_id AND b.decision_id = a.end_decision_id AND b.id <> a.id
      WHERE a.id = ? AND a.valid_to = r.effective_from AND b.valid_from = r.effective_from AND b.annulled_by_id IS NULL
        AND (?::date IS NULL OR b.valid_to IS NULL OR b.valid_to > ?::date)
      LIMIT 1\
      """;
  private static final String RESTORE =
      "UPDATE appointment SET ends = ?, end_decision_id = ?, version = version + 1 WHERE id = ?";
  private static final String BASIS =
      "Nguyên tắc của sổ quyết định: một chỗ một người, một người một chức vụ chính";

  private final Sql sql;

  Undoing(Sql sql) {
    this.sql = sql;
  }

  /**
   * An appointment that hangs on the document, and what becomes of it.
   *
   * @param end that it will have then, where it is restored or shortened
   * @param endDecision the document of that end; null where it is as first decided
   */
  record Step(
      UUID appointment,
      UUID cadreId,
      UUID positionId,
      Link link,
      Outcome outcome,
      @Nullable LocalDate on,
      @Nullable PartialDate end,
      @Nullable UUID endDecision,
      @Nullable Reason obstacle) {}

  private record Other(UUID id, String starts) {}

  private record Post(
      UUID id,
      UUID cadreId,
      UUID positionId,
      @Nullable Integer seatNo,
      boolean main,
      PartialDate starts,
      @Nullable PartialDate ends,
      @Nullable PartialDate plannedEnd,
      @Nullable PartialDate extendedTo,
      Link link,
      @Nullable LocalDate positionEnds,
      @Nullable FormerEnd former) {

    /** As decided and extended, where nothing ends it sooner. */
    @Nullable PartialDate endUnlessEnded() {
      return extendedTo == null ? plannedEnd : extendedTo;
    }

    /**
     * What ends it where the present end is taken back: another document still in force, if any.
     */
    Optional<FormerEnd> stillEnds() {
      return Optional.ofNullable(former).filter(end -> isSooner(end.ends(), endUnlessEnded()));
    }

    @Nullable PartialDate endWithoutThis() {
      return stillEnds().map(FormerEnd::ends).orElseGet(this::endUnlessEnded);
    }

    /** The end once nothing extends it: where it was ended sooner, it stays so. */
    @Nullable PartialDate endUnextended() {
      return isSooner(ends, plannedEnd) ? ends : plannedEnd;
    }

    private static boolean isSooner(@Nullable PartialDate end, @Nullable PartialDate than) {
      return end != null && (than == null || end.earliest().isBefore(than.earliest()));
    }
  }

  /** An end that gave way to the present one, and by which document it was decided. */
  private record FormerEnd(PartialDate ends, UUID decision) {}

  /** In the order of starts; a post that the document both began and ended counts as begun. */
  List<Step> steps(UUID decision, @Nullable LocalDate from) {
    return sql
        .list(HELD, List.of(decision, decision, decision, decision), row -> post(row, decision))
        .stream()
        .map(post ->
            switch (post.link()) {
              case BEGUN, ANNULLED -> begun(post, decision, from);
              case ENDED -> ended(post, decision, from);
              case EXTENDED -> extended(post, from);
              case FORESTALLED -> step(post, Outcome.UNCHANGED, null, null);
            })
        .toList();
  }

  /** Gives a post back until it would have ended otherwise. */
  void restore(Step step) {
    var end = step.end();
    sql.update(
        RESTORE,
        Arrays.asList(end == null ? null : end.toString(), step.endDecision(), step.appointment()));
  }

  private Step begun(Post post, UUID decision, @Nullable LocalDate from) {
    var start = post.starts().earliest();
    var end = post.ends();
    if (from != null && end != null && !end.earliest().isAfter(from)) {
      return step(post, Outcome.UNCHANGED, null, continued(post, from).orElse(null));
    }
    var later = continued(post, from).or(() -> laterTerm(post, decision));
    return from == null || !from.isAfter(start)
        ? step(post, Outcome.ANNULLED, start, later.orElse(null))
        : step(post, Outcome.ENDED, from, later.orElse(null));
  }

  /** A restructuring carried the post on under its own document, which would outlive this one. */
  private Optional<Reason> continued(Post post, @Nullable LocalDate from) {
    return other(CONTINUED, Arrays.asList(post.id(), from, from))
        .map(next ->
            obstacle(
                "decision.not-continued",
                new Bilingual(
                    "Việc sắp xếp tổ chức đã chuyển người này sang vị trí mới từ %s; kết thúc chức vụ đó bằng một quyết định khác"
                        .formatted(next.starts()),
                    "A restructuring carried the person on in another post from %s; end that one by another decision"
                        .formatted(next.starts())),
                next));
  }

  private Optional<Reason> laterTerm(Post post, UUID decision) {
    return other(
            LATER_TERM,
            Arrays.asList(post.cadreId(), post.positionId(), post.starts().earliest(), decision))
        .map(term ->
            obstacle(
                "decision.no-later-term",
                new Bilingual(
                    "Người này đã có nhiệm kỳ sau ở chính vị trí này; thu hồi quyết định của nhiệm kỳ đó trước",
                    "The person has a later term in this very post; revoke its document first"),
                term));
  }

  private Step ended(Post post, UUID decision, @Nullable LocalDate from) {
    var end = post.ends() == null ? null : post.ends().earliest();
    if (end == null) {
      return step(post, Outcome.UNCHANGED, null, null);
    }
    if (from != null && from.isAfter(end)) {
      return step(
          post,
          Outcome.RESTORED,
          from,
          new Reason(
              "decision.restores-without-gap",
              false,
              end.toString(),
              from.toString(),
              BASIS,
              new Bilingual(
                  "Chức vụ đã thôi trước ngày thu hồi có hiệu lực; cần một quyết định bổ nhiệm mới",
                  "The post had ended before the revocation takes effect; it takes a new appointment"),
              true));
    }
    return step(post, Outcome.RESTORED, end, blocked(post, decision).orElse(null));
  }

  /** An extension that had run its course by then is over. */
  private Step extended(Post post, @Nullable LocalDate from) {
    var planned = post.plannedEnd();
    var end = post.ends();
    var obstacle = continued(post, from).orElse(null);
    if (planned == null || from != null && end != null && !end.earliest().isAfter(from)) {
      return step(post, Outcome.UNCHANGED, null, obstacle);
    }
    if (from != null && from.isAfter(planned.earliest())) {
      return step(post, Outcome.ENDED, from, obstacle);
    }
    var left = post.endUnextended();
    return step(post, Outcome.SHORTENED, left == null ? null : left.earliest(), obstacle);
  }

  private Optional<Reason> blocked(Post post, UUID decision) {
    var starts = post.starts().toString();
    var end = post.endWithoutThis();
    var ends = end == null ? null : end.toString();
    var closes = post.positionEnds();
    if (closes != null && (end == null || end.earliest().isAfter(closes))) {
      return Optional.of(
          new Reason(
              "decision.post-in-force",
              false,
              ends,
              closes.toString(),
              BASIS,
              new Bilingual(
                  "Vị trí không còn tồn tại sau %s".formatted(closes),
                  "The position does not exist after %s".formatted(closes)),
              true));
    }
    return other(
            IN_THE_SEAT,
            Arrays.asList(post.positionId(), post.seatNo(), post.id(), starts, ends, decision))
        .map(holder ->
            obstacle(
                "decision.seat-free",
                new Bilingual(
                    "Chỗ này đã có người khác giữ từ %s".formatted(holder.starts()),
                    "Somebody else holds the seat from %s".formatted(holder.starts())),
                holder))
        .or(() ->
            !post.main()
                ? Optional.empty()
                : other(MAIN_POST, Arrays.asList(post.cadreId(), post.id(), starts, ends, decision))
                    .map(held ->
                        obstacle(
                            "decision.main-post-free",
                            new Bilingual(
                                "Người này đã có chức vụ chính khác từ %s".formatted(held.starts()),
                                "The person has another main post from %s"
                                    .formatted(held.starts())),
                            held)));
  }

  private Optional<Other> other(String query, List<?> arguments) {
    return sql.one(
        query,
        arguments,
        row -> new Other(row.getObject("id", UUID.class), row.getString("starts")));
  }

  private static Reason obstacle(String rule, Bilingual message, Other other) {
    return new Reason(
        rule,
        false,
        null,
        null,
        true,
        BASIS,
        message,
        Map.of("appointmentId", other.id().toString(), "from", other.starts()),
        List.of());
  }

  private static Step step(
      Post post, Outcome outcome, @Nullable LocalDate on, @Nullable Reason obstacle) {
    return new Step(
        post.id(),
        post.cadreId(),
        post.positionId(),
        post.link(),
        outcome,
        on,
        outcome == Outcome.RESTORED ? post.endWithoutThis() : post.endUnextended(),
        outcome == Outcome.RESTORED ? post.stillEnds().map(FormerEnd::decision).orElse(null) : null,
        obstacle);
  }

  private static Post post(ResultSet row, UUID decision) throws SQLException {
    var ends = row.getString("ends");
    var planned = row.getString("planned_end");
    var extended = row.getString("extended_to");
    var former = row.getString("former_ends");
    return new Post(
        row.getObject("id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getObject("position_id", UUID.class),
        row.getObject("seat_no", Integer.class),
        row.getBoolean("main"),
        PartialDate.parse(row.getString("starts")),
        ends == null ? null : PartialDate.parse(ends),
        planned == null ? null : PartialDate.parse(planned),
        extended == null ? null : PartialDate.parse(extended),
        link(row, decision),
        row.getObject("position_ends", LocalDate.class),
        former == null
            ? null
            : new FormerEnd(
                PartialDate.parse(former), row.getObject("former_decision_id", UUID.class)));
  }

  private static Link link(ResultSet row, UUID decision) throws SQLException {
    if (decision.equals(row.getObject("decision_id", UUID.class))) {
      return Link.BEGUN;
    }
    if (decision.equals(row.getObject("end_decision_id", UUID.class))) {
      return Link.ENDED;
    }
    return decision.equals(row.getObject("extended_by_id", UUID.class))
        ? Link.EXTENDED
        : Link.FORESTALLED;
  }
}

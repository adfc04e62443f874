package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
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
      @Nullable Reason obstacle) {

    private static Step of(
        HeldPost post, Outcome outcome, @Nullable LocalDate on, @Nullable Reason obstacle) {
      var restored = outcome == Outcome.RESTORED;
      return new Step(
          post.id(),
          post.cadreId(),
          post.positionId(),
          post.link(),
          outcome,
          on,
          restored ? post.endWithoutThis() : post.endUnextended(),
          restored ? post.stillEnds().map(HeldPost.FormerEnd::decision).orElse(null) : null,
          obstacle);
    }
  }

  /** In the order of starts; the posts are held until the transaction ends. */
  List<Step> steps(UUID decision, @Nullable LocalDate from) {
    var posts =
        sql.list(
            HeldPost.OF_DECISION,
            Collections.nCopies(6, decision),
            row -> HeldPost.of(row, decision));
    var hindrances = Hindrances.of(sql, posts, decision, from);
    return posts.stream()
        .map(post ->
            switch (post.link()) {
              case BEGUN, CONTINUED, ANNULLED -> begun(post, hindrances, from);
              case ENDED -> ended(post, hindrances, from);
              case EXTENDED -> extended(post, hindrances, from);
              case FORESTALLED -> Step.of(post, Outcome.UNCHANGED, null, null);
            })
        .toList();
  }

  private static Step begun(HeldPost post, Hindrances hindrances, @Nullable LocalDate from) {
    var start = post.starts().earliest();
    var continued = hindrances.continued(post);
    if (post.isOverBy(from)) {
      return Step.of(post, Outcome.UNCHANGED, null, continued.orElse(null));
    }
    var later = continued.or(() -> hindrances.laterTerm(post)).orElse(null);
    return from == null || !from.isAfter(start)
        ? Step.of(post, Outcome.ANNULLED, start, later)
        : Step.of(post, Outcome.ENDED, from, later);
  }

  private static Step ended(HeldPost post, Hindrances hindrances, @Nullable LocalDate from) {
    var end = post.ends() == null ? null : post.ends().earliest();
    if (end == null) {
      return Step.of(post, Outcome.UNCHANGED, null, null);
    }
    if (from != null && from.isAfter(end)) {
      return Step.of(
          post,
          Outcome.RESTORED,
          from,
          new Reason(
              "decision.restores-without-gap",
              false,
              end.toString(),
              from.toString(),
              Hindrances.BASIS,
              new Bilingual(
                  "Chức vụ đã thôi trước ngày thu hồi có hiệu lực; cần một quyết định bổ nhiệm mới",
                  "The post had ended before the revocation takes effect; it takes a new appointment"),
              true));
    }
    return Step.of(
        post, Outcome.RESTORED, end, closed(post).or(() -> hindrances.taken(post)).orElse(null));
  }

  /** An extension that had run its course by then is over. */
  private static Step extended(HeldPost post, Hindrances hindrances, @Nullable LocalDate from) {
    var planned = post.plannedEnd();
    var obstacle = hindrances.continued(post).orElse(null);
    if (planned == null || post.isOverBy(from)) {
      return Step.of(post, Outcome.UNCHANGED, null, obstacle);
    }
    var start = post.starts().earliest();
    if (!planned.earliest().isAfter(start) && (from == null || !from.isAfter(start))) {
      // a restructuring carried it on when it would have ended already
      return Step.of(post, Outcome.ANNULLED, start, obstacle);
    }
    if (from != null && from.isAfter(planned.earliest())) {
      return Step.of(post, Outcome.ENDED, from, obstacle);
    }
    var left = post.endUnextended();
    return Step.of(post, Outcome.SHORTENED, left == null ? null : left.earliest(), obstacle);
  }

  private static Optional<Reason> closed(HeldPost post) {
    var end = post.endWithoutThis();
    var closes = post.positionEnds();
    if (closes == null || end != null && !end.earliest().isAfter(closes)) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            "decision.post-in-force",
            false,
            end == null ? null : end.toString(),
            closes.toString(),
            Hindrances.BASIS,
            new Bilingual(
                "Vị trí không còn tồn tại sau %s".formatted(closes),
                "The position does not exist after %s".formatted(closes)),
            true));
  }
}

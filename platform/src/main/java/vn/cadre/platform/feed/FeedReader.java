package vn.cadre.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cadre.platform.outbox.CloudEvent;
import vn.cadre.platform.outbox.OutboxConfig;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;

/** Reads the outbox as the caller may see it; each look is a short transaction of its own. */
@ApplicationScoped
class FeedReader {
  private static final String WINDOW = "SELECT floor, head FROM outbox_window";

  /** A stretch of positions, so that one statement is short however little of it is seen. */
  private static final String STRETCH =
      "SELECT "
          + CloudEvent.COLUMNS
          + """
           FROM outbox_event WHERE position > ? AND position <= ?
            AND aggregate = ANY (?) AND seen_by &&& (SELECT feed_scope())
          ORDER BY position LIMIT ?\
          """;

  private final Sql sql;
  private final OutboxConfig outbox;
  private final FeedConfig config;

  FeedReader(Sql sql, OutboxConfig outbox, FeedConfig config) {
    this.sql = sql;
    this.outbox = outbox;
    this.config = config;
  }

  /** The positions that can be read: after {@code floor}, up to {@code head}. */
  record Window(long floor, long head) {

    boolean holds(long position) {
      return floor <= position && position <= head;
    }
  }

  /** What a look found: the events, and up to which position it has seen everything. */
  record Look(List<CloudEvent> events, long upTo, boolean more) {}

  @Transactional
  Window window() {
    return sql.one(WINDOW, List.of(), row -> new Window(row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }

  /** Everything after the position, until the page is full, all is seen or the patience is used. */
  @Transactional
  Look look(long after, Set<String> aggregates, int limit) {
    var head = window().head();
    var events = new ArrayList<CloudEvent>();
    var upTo = after;
    var until = System.nanoTime() + config.patience().toNanos();
    while (upTo < head && events.size() < limit && System.nanoTime() < until) {
      var end = Math.min(head, upTo + config.stride());
      var wanted = limit - events.size();
      var found =
          sql.list(
              STRETCH,
              List.of(upTo, end, aggregates, wanted),
              row -> CloudEvent.of(outbox.service(), row));
      events.addAll(found);
      upTo = found.size() == wanted ? found.getLast().position() : end;
    }
    // what was purged meanwhile was not read, and must not be passed over in silence
    if (window().floor() > after) {
      throw ProblemException.of(FeedProblem.CURSOR_EXPIRED);
    }
    return new Look(events, upTo, upTo < head);
  }
}

package vn.cadre.platform.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;

/**
 * The changes of a service as far as the caller may read them. Waiting holds neither a connection
 * nor a platform thread, so operations run it on virtual threads and outside a transaction.
 */
@ApplicationScoped
public class Feed {
  private static final Duration SLICE = Duration.ofSeconds(1);
  private static final Bilingual TOO_MANY_WAIT =
      new Bilingual(
          "Quá nhiều yêu cầu đang chờ thay đổi; hãy thử lại hoặc gọi không có wait",
          "Too many requests wait for changes; try again, or ask without wait");

  private final FeedReader reader;
  private final FeedWatch watch;
  private final FeedAccess access;
  private final FeedConfig config;
  private final CurrentCaller caller;
  private final CurrentVertxRequest request;
  private final Semaphore places;

  Feed(
      FeedReader reader,
      FeedWatch watch,
      FeedAccess access,
      FeedConfig config,
      CurrentCaller caller,
      CurrentVertxRequest request,
      MeterRegistry meters) {
    this.reader = reader;
    this.watch = watch;
    this.access = access;
    this.config = config;
    this.caller = caller;
    this.request = request;
    this.places = new Semaphore(config.waiters());
    meters.gauge("feed.waiters", this, feed -> config.waiters() - feed.places.availablePermits());
  }

  public ChangePage page(FeedQuery query) {
    var aggregates = access.readable(caller.get(), query.aggregate());
    if (aggregates.isEmpty()) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
    try {
      return query.patience() == 0
          ? page(reader.look(start(query), aggregates, query.size()))
          : awaited(query, aggregates);
    } catch (ProblemException refused) {
      throw refused.type() == FeedProblem.CURSOR_EXPIRED
          ? withSnapshots(refused, aggregates)
          : refused;
    }
  }

  /** The cursor of everything that has happened by now. */
  public String latest() {
    return new FeedCursor(reader.window().head()).encode();
  }

  private long start(FeedQuery query) {
    var window = reader.window();
    return switch (query.after()) {
      case null -> window.floor();
      case FeedQuery.LATEST -> window.head();
      case String cursor -> {
        var position = FeedCursor.decode(cursor).position();
        // one beyond the head was given out before the database was restored to an earlier day
        if (!window.holds(position)) {
          throw ProblemException.of(FeedProblem.CURSOR_EXPIRED);
        }
        yield position;
      }
    };
  }

  private ChangePage awaited(FeedQuery query, Set<String> aggregates) {
    if (!places.tryAcquire()) {
      throw ProblemException.unavailable(Duration.ofSeconds(5), TOO_MANY_WAIT);
    }
    try {
      return await(query, aggregates);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(CommonProblem.UNAVAILABLE);
    } finally {
      places.release();
    }
  }

  private ChangePage await(FeedQuery query, Set<String> aggregates) throws InterruptedException {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(query.patience());
    var position = start(query);
    while (true) {
      var seen = watch.news();
      var look = reader.look(position, aggregates, query.size());
      if (!look.events().isEmpty() || look.more() || !newsBefore(until, seen)) {
        return page(look);
      }
      position = look.upTo();
      TimeUnit.NANOSECONDS.sleep(Math.min(config.breath().toNanos(), until - System.nanoTime()));
    }
  }

  /** Waits slice by slice, so that a caller who has left does not keep a place. */
  private boolean newsBefore(long until, long seen) throws InterruptedException {
    while (!watch.isStopping() && !isGone()) {
      var left = until - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      if (watch.awaitBeyond(seen, Duration.ofNanos(Math.min(left, SLICE.toNanos())))) {
        return !watch.isStopping();
      }
    }
    return false;
  }

  private boolean isGone() {
    var current = request.getCurrent();
    return current != null && current.response().closed();
  }

  private static ChangePage page(FeedReader.Look look) {
    return new ChangePage(look.events(), new FeedCursor(look.upTo()).encode(), look.more());
  }

  private ProblemException withSnapshots(ProblemException refused, Set<String> aggregates) {
    return refused.withHeader(
        "Link",
        aggregates.stream()
            .map(aggregate ->
                "<%s>; rel=\"snapshot\"; title=\"%s\""
                    .formatted(access.pathOf(aggregate), aggregate))
            .collect(Collectors.joining(", ")));
  }
}

package vn.cadre.platform.imports.job;

import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;

/**
 * Bounds how many follow imports at once on this copy: each holds a connection and looks at the
 * database four times a second until the import ends.
 */
final class Watchers {
  private static final Duration COME_AGAIN = Duration.ofSeconds(5);
  private static final Bilingual TOO_MANY =
      new Bilingual(
          "Quá nhiều người đang theo dõi các đợt nhập; hãy thử lại sau, hoặc đọc trạng thái của đợt nhập",
          "Too many are watching imports; try again later, or read the state of the import");

  private final Semaphore places;

  Watchers(int most) {
    places = new Semaphore(most);
  }

  /**
   * The events, for one watcher more; the place is free again once they end, fail or are cancelled.
   *
   * @throws ProblemException {@code unavailable}, where all places are taken
   */
  <T> Multi<T> watching(Multi<T> events) {
    if (!places.tryAcquire()) {
      throw ProblemException.unavailable(COME_AGAIN, TOO_MANY);
    }
    return events.onTermination().invoke(places::release);
  }
}

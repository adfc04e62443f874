package vn.cadre.platform.calendar;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks now and then whether a new day has come. */
@ApplicationScoped
class CalendarWatch {
  private static final Logger LOG = Logger.getLogger(CalendarWatch.class);

  private final CalendarTeller teller;
  private final CalendarConfig config;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;

  CalendarWatch(CalendarTeller teller, CalendarConfig config) {
    this.teller = teller;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (teller.hasEffects()) {
      thread = Thread.ofVirtual().name("calendar").start(this::watch);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping.countDown();
    if (thread != null) {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    }
  }

  private void watch() {
    try {
      do {
        look();
      } while (!stopping.await(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      teller.tellWhatIsDue();
    } catch (RuntimeException refused) {
      // a row that somebody holds, or a database that is away, passes; a defect must be loud
      LOG.errorf(refused, "What takes effect by the calendar waits: %s", refused.getMessage());
    }
  }
}

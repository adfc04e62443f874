package vn.cadre.platform.export;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;

/** How many streams run at a time, so that they never take what requests need. */
@ApplicationScoped
class Places {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Bilingual TOO_MANY =
      new Bilingual(
          "Quá nhiều bản kết xuất đang chạy; hãy thử lại sau",
          "Too many exports are running; try again later");

  private final Semaphore places;

  Places(ExportConfig config, MeterRegistry meters) {
    places = new Semaphore(config.streams());
    meters.gauge("export.streams", places, free -> config.streams() - free.availablePermits());
  }

  /** What is written to a client. */
  interface Stream {
    void run() throws IOException;
  }

  /** Refuses while all are taken, as long as that can still be said. */
  void requireOne() {
    if (places.availablePermits() == 0) {
      throw ProblemException.unavailable(PATIENCE, TOO_MANY);
    }
  }

  /** Whoever was let in a moment ago waits for those who came just before. */
  void run(Stream stream) throws IOException {
    enter();
    try {
      stream.run();
    } finally {
      places.release();
    }
  }

  private void enter() throws IOException {
    try {
      if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException(TOO_MANY.en());
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}

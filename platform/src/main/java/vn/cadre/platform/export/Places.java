package vn.cadre.platform.export;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
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

  private static final Logger LOG = Logger.getLogger(Places.class);

  private final CurrentVertxRequest request;
  private final Semaphore places;
  private final Counter halfWay;

  Places(CurrentVertxRequest request, ExportConfig config, MeterRegistry meters) {
    this.request = request;
    places = new Semaphore(config.streams());
    halfWay = meters.counter("export.streams.half-way");
    meters.gauge("export.streams", places, free -> config.streams() - free.availablePermits());
  }

  /** What is written to a client. */
  interface Stream {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Refuses while all are taken, as long as that can still be said. */
  void requireOne() {
    if (places.availablePermits() == 0) {
      throw ProblemException.unavailable(PATIENCE, TOO_MANY);
    }
  }

  /**
   * Whoever was let in a moment ago waits for those who came just before. What has begun cannot be
   * refused any more: where it ends half-way the connection is broken off, since an answer that
   * ends in order would look whole. It ends as soon as nobody takes it any more.
   */
  void run(OutputStream out, Stream stream) {
    var http = request.getCurrent().request();
    try {
      enter();
      try {
        stream.writeTo(new Taken(out, http.response()));
      } finally {
        places.release();
      }
    } catch (IOException ended) {
      LOG.infof("The stream of %s ended half-way: %s", http.path(), ended.getMessage());
      halfWay.increment();
      breakOff(http);
    } catch (RuntimeException fault) {
      LOG.errorf(fault, "The stream of %s failed half-way", http.path());
      halfWay.increment();
      breakOff(http);
    }
  }

  /**
   * At once: closing in order waits for what is still to be sent, and the end of the answer would
   * be among it. Vert.x does that for whoever closes its channel, so the close begins below it.
   */
  private static void breakOff(HttpServerRequest http) {
    if (http.connection() instanceof ConnectionBase connection) {
      // none where the client has closed it meanwhile
      var lowest = connection.channel().pipeline().firstContext();
      if (lowest != null) {
        lowest.close();
      }
    } else {
      http.connection().close();
    }
  }

  /** Something that is made as a whole before it is sent; refuses while all are taken. */
  <T> T inOne(Supplier<T> made) {
    if (!places.tryAcquire()) {
      throw ProblemException.unavailable(PATIENCE, TOO_MANY);
    }
    try {
      return made.get();
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

package vn.cadre.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.ProxyContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ProblemException;

/**
 * One request on its way to a service, until the head of the answer is there. Ends it when the
 * service keeps the gateway waiting too long, and remembers why. Lives on one event loop.
 */
final class Exchange {
  private static final String KEY = Exchange.class.getName();

  private final Vertx vertx;
  private final Duration patience;
  private final Supplier<ProblemException> impatience;
  private @Nullable HttpClientRequest outbound;
  private @Nullable ProblemException refusal;
  private @Nullable Long timer;
  private boolean answered;

  /**
   * @param patience how long the service may keep the gateway waiting
   * @param impatience what the caller is told when it does so for longer
   */
  Exchange(Vertx vertx, Duration patience, Supplier<ProblemException> impatience) {
    this.vertx = vertx;
    this.patience = patience;
    this.impatience = impatience;
  }

  static Exchange of(ProxyContext context) {
    return context.get(KEY, Exchange.class);
  }

  void attachTo(ProxyContext context) {
    context.set(KEY, this);
  }

  void opened(HttpClientRequest request) {
    outbound = request;
    request
        .response()
        .onComplete(answer -> {
          answered = true;
          proceeds();
        });
  }

  /** It is the service's turn now. */
  void waits() {
    if (timer == null && !answered) {
      timer = vertx.setTimer(patience.toMillis(), id -> end(impatience.get()));
    }
  }

  /** The service did something. */
  void proceeds() {
    if (timer != null) {
      vertx.cancelTimer(timer);
      timer = null;
    }
  }

  /** Gives the request up; without effect once the answer has begun. */
  void end(ProblemException why) {
    if (!answered && refusal == null) {
      refusal = why;
      proceeds();
      if (outbound != null) {
        outbound.reset(0L, why);
      }
    }
  }

  /** Why the gateway itself ended the request, if it did. */
  Optional<ProblemException> refusal() {
    return Optional.ofNullable(refusal);
  }
}

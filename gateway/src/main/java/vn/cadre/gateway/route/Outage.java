package vn.cadre.gateway.route;

import java.time.Duration;
import vn.cadre.gateway.backend.Backend;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;

/** What callers are told when a service does not do its part. */
record Outage(Backend backend, Duration retryAfter) {
  private static final Bilingual DOWN =
      new Bilingual(
          "Dịch vụ %s đang ngừng hoặc không kết nối được",
          "The service %s is down or cannot be reached");
  private static final Bilingual SLOW =
      new Bilingual("Dịch vụ %s không trả lời kịp", "The service %s did not answer in time");

  ProblemException down() {
    return ProblemException.unavailable(retryAfter, DOWN.with(backend.id()));
  }

  ProblemException slow() {
    return ProblemException.of(CommonProblem.TIMEOUT, SLOW.with(backend.id()))
        .withHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
  }
}

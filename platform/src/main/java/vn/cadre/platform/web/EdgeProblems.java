package vn.cadre.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.Problem;
import vn.cadre.platform.problem.ProblemException;

/** Refusals that the HTTP layer makes before any operation runs get the same body as all others. */
@ApplicationScoped
public class EdgeProblems {
  private final ObjectMapper json;

  EdgeProblems(ObjectMapper json) {
    this.json = json;
  }

  void install(@Observes Router router) {
    router.errorHandler(413, context -> answer(context, CommonProblem.PAYLOAD_TOO_LARGE));
    router.errorHandler(404, context -> answer(context, CommonProblem.NOT_FOUND));
  }

  private void answer(RoutingContext context, CommonProblem type) {
    var locale = RequestLanguage.of(context.request().getHeader("Accept-Language"));
    var problem =
        Problem.of(
            ProblemException.of(type),
            locale,
            context.request().path(),
            ProblemResponses.traceId());
    try {
      context
          .response()
          .setStatusCode(type.status())
          .putHeader("Content-Type", Problem.MEDIA_TYPE)
          .putHeader("Connection", "close")
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

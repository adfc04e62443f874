package vn.cadre.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.Problem;
import vn.cadre.platform.problem.ProblemException;

/** Refusals that the HTTP layer makes before any operation runs get the same body as all others. */
@ApplicationScoped
public class EdgeProblems {
  /** Characters of path and query together. */
  static final int LONGEST_TARGET = 8_000;

  /** Characters of the names and values of all headers together. */
  static final int LARGEST_HEADERS = 20_000;

  private final ObjectMapper json;
  private final long largestBody;

  EdgeProblems(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.json = json;
    this.largestBody = largestBody.asLongValue();
  }

  void install(@Observes Router router) {
    // one step before Quarkus, which would refuse the same request without saying why
    router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::refuseExcess);
    router.errorHandler(400, context -> answer(context, CommonProblem.INVALID_INPUT));
    router.errorHandler(413, context -> answer(context, CommonProblem.PAYLOAD_TOO_LARGE));
    router.errorHandler(404, context -> answer(context, CommonProblem.NOT_FOUND));
  }

  /** Ends the request with a problem, in the language that it asks for. */
  public void answer(RoutingContext context, ProblemException refusal) {
    var response = context.response();
    response
        .setStatusCode(refusal.type().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language(context.request()))
        .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    refusal.headers().forEach(response::putHeader);
    if (refusal.type() == CommonProblem.PAYLOAD_TOO_LARGE) {
      // whoever sends too much is not trusted to stop: what still arrives is discarded, then we
      // hang up
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    response.end(body(context.request(), refusal));
  }

  /** The JSON of a problem for a request that no operation answers. */
  public String body(HttpServerRequest request, ProblemException refusal) {
    var problem =
        Problem.of(
            refusal,
            RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
            request.path(),
            ProblemResponses.traceId());
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void answer(RoutingContext context, CommonProblem type) {
    answer(context, ProblemException.of(type));
  }

  /** The decoder takes more than is documented, so that what exceeds it can be told why. */
  private void refuseExcess(RoutingContext context) {
    var request = context.request();
    if (request.uri().length() > LONGEST_TARGET) {
      answer(context, CommonProblem.URI_TOO_LONG);
    } else if (size(request) > LARGEST_HEADERS) {
      answer(context, CommonProblem.HEADERS_TOO_LARGE);
    } else if (announced(request) > largestBody) {
      answer(context, CommonProblem.PAYLOAD_TOO_LARGE);
    } else {
      context.next();
    }
  }

  private static int size(HttpServerRequest request) {
    return request.headers().entries().stream()
        .mapToInt(header -> header.getKey().length() + header.getValue().length())
        .sum();
  }

  /** The announced length, or 0; a malformed one never gets past the HTTP decoder. */
  private static long announced(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  private static String language(HttpServerRequest request) {
    return RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).getLanguage();
  }
}

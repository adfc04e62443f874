package vn.cadre.platform.web;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.cadre.platform.problem.Problem;
import vn.cadre.platform.problem.ProblemException;

/** Renders a refusal for the request at hand. */
public final class ProblemResponses {

  private ProblemResponses() {}

  public static Response of(ProblemException refusal, ContainerRequestContext request) {
    var locale = RequestLanguage.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var problem =
        Problem.of(refusal, locale, request.getUriInfo().getRequestUri().getPath(), traceId());
    var response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
            .entity(problem);
    refusal.headers().forEach(response::header);
    return response.build();
  }

  public static String traceId() {
    return Span.current().getSpanContext().getTraceId();
  }
}

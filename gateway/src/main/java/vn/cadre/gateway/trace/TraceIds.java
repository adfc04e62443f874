package vn.cadre.gateway.trace;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells every caller the id under which operators find the request. The span that carries it was
 * begun from the caller's {@code traceparent}, or anew when there was none that W3C Trace Context
 * would accept.
 */
@ApplicationScoped
public class TraceIds {
  public static final String HEADER = "Trace-Id";

  void install(@Observes Router router) {
    // ahead of every refusal, so that refused requests have an id too
    router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2).handler(TraceIds::tell);
  }

  private static void tell(RoutingContext context) {
    var span = Span.current().getSpanContext();
    if (span.isValid()) {
      context.response().putHeader(HEADER, span.getTraceId());
    }
    context.next();
  }
}

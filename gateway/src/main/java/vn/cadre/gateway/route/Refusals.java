package vn.cadre.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.Problem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.web.EdgeProblems;
import vn.cadre.platform.web.RequestLanguage;

/** Answers with a problem when no answer comes from the service. */
record Refusals(Outage outage, EdgeProblems problems) implements ProxyInterceptor {
  private static final Logger LOG = Logger.getLogger(Refusals.class);

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    return context
        .sendRequest()
        .recover(failure -> Future.succeededFuture(answer(context, why(context, failure))));
  }

  private ProblemException why(ProxyContext context, Throwable failure) {
    var request = context.request().proxiedRequest();
    var ended = Exchange.of(context).refusal();
    if (ended.isEmpty()) {
      LOG.warnf(
          "%s did not answer %s %s: %s",
          outage.backend().id(), request.method(), request.path(), failure);
    }
    return ended.orElseGet(outage::down);
  }

  private ProxyResponse answer(ProxyContext context, ProblemException why) {
    var inbound = context.request().proxiedRequest();
    var language = RequestLanguage.of(inbound.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var body = Buffer.buffer(problems.body(inbound, why));
    var response = context.request().release().response();
    response
        .setStatusCode(why.type().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .setBody(Body.body(body));
    why.headers().forEach(response::putHeader);
    if (why.type() == CommonProblem.PAYLOAD_TOO_LARGE) {
      inbound.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    return response;
  }
}

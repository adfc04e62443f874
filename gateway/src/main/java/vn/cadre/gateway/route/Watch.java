package vn.cadre.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;

/** Watches each request for a body without end and for a service without an answer. */
record Watch(Vertx vertx, Duration patience, long largestBody, Outage outage)
    implements ProxyInterceptor {

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    var exchange = new Exchange(vertx, patience, outage::slow);
    exchange.attachTo(context);
    var request = context.request();
    var body = new InboundBody(request.proxiedRequest(), largestBody, exchange);
    request.setBody(Body.body(body, request.getBody().length()));
    return context.sendRequest();
  }
}

package vn.cadre.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Set;
import vn.cadre.gateway.trace.TraceIds;

/** Headers that mean one hop only stay on their hop; all others pass as they are. */
final class HopHeaders implements ProxyInterceptor {
  /** RFC 9110 section 7.6.1. */
  private static final List<String> ONE_HOP =
      List.of(
          "Connection",
          "Keep-Alive",
          "Proxy-Connection",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "TE",
          "Trailer",
          "Upgrade");

  private static final Set<Integer> BODILESS = Set.of(204, 304);

  /**
   * Set anew here. The gateway is the edge: what a caller says of its own address is no evidence
   * (behind another proxy, Quarkus takes these from it when told to trust it). The trace headers
   * are written from the span, which continues the caller's trace if it sent a well-formed one.
   */
  private static final List<String> OURS =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Proto",
          "X-Real-IP",
          "Expect",
          "traceparent",
          "tracestate");

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    var request = context.request();
    var inbound = request.proxiedRequest();
    var headers = request.headers();
    dropOneHop(headers);
    OURS.forEach(headers::remove);
    var caller = inbound.remoteAddress();
    if (caller != null && caller.hostAddress() != null) {
      headers.set("X-Forwarded-For", caller.hostAddress());
    }
    headers.set("X-Forwarded-Proto", inbound.scheme());
    var authority = inbound.authority();
    if (authority != null) {
      headers.set("X-Forwarded-Host", authority.toString());
      request.setAuthority(
          authority); // Location and links are made from it, and right for the caller
    }
    return context.sendRequest();
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    var headers = context.response().headers();
    dropOneHop(headers);
    headers.remove(TraceIds.HEADER);
    if (headers.contains(HttpHeaders.CONTENT_ENCODING)) {
      // Quarkus marks every answer as not to be compressed until something says otherwise
      context.request().proxiedRequest().response().headers().remove(HttpHeaders.CONTENT_ENCODING);
    }
    if (BODILESS.contains(context.response().getStatusCode())) {
      context.response().getBody().stream()
          .resume(); // or the connection would wait for a reader for ever
      context.response().setBody(null); // or the proxy would announce chunks, and then send none
    }
    return context.sendResponse();
  }

  private static void dropOneHop(MultiMap headers) {
    for (var named : headers.getAll(HttpHeaders.CONNECTION)) {
      for (var name : named.split(",")) {
        if (!name.isBlank()) {
          headers.remove(name.strip());
        }
      }
    }
    ONE_HOP.forEach(headers::remove);
  }
}

package vn.cadre.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cadre.gateway.backend.Backend;
import vn.cadre.gateway.backend.Backends;
import vn.cadre.platform.web.EdgeProblems;

/**
 * Forwards requests without holding their bodies: each side is read only as fast as the other takes
 * it. Every event loop has clients of its own, so a request never changes threads on its way.
 */
@ApplicationScoped
class Forwarder {
  /** Headers of answers: links with long cursors and scopes go beyond the usual 8 KB. */
  private static final int ANSWER_HEADERS = 64 * 1024;

  private final Vertx vertx;
  private final Backends backends;
  private final ForwardingConfig config;
  private final EdgeProblems problems;
  private final long largestBody;
  private final Map<Thread, Map<Backend, HttpProxy>> proxies = new ConcurrentHashMap<>();

  Forwarder(
      Vertx vertx,
      Backends backends,
      ForwardingConfig config,
      EdgeProblems problems,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.vertx = vertx;
    this.backends = backends;
    this.config = config;
    this.problems = problems;
    this.largestBody = largestBody.asLongValue();
  }

  /** Must be called on the event loop of the request. */
  void forward(Backend backend, HttpServerRequest request) {
    if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
      request.response().writeContinue();
    }
    proxies
        .computeIfAbsent(Thread.currentThread(), eventLoop -> proxiesOfOneLoop())
        .get(backend)
        .handle(request);
  }

  private Map<Backend, HttpProxy> proxiesOfOneLoop() {
    var client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(config.connections())
                .setConnectTimeout((int) config.connectWithin().toMillis())
                .setMaxHeaderSize(ANSWER_HEADERS)
                .setDecompressionSupported(false));
    var made = new EnumMap<Backend, HttpProxy>(Backend.class);
    for (var backend : Backend.values()) {
      made.put(backend, proxy(backend, client));
    }
    return made;
  }

  private HttpProxy proxy(Backend backend, HttpClient client) {
    var target = target(backends.address(backend));
    var outage = new Outage(backend, config.retryAfter());
    return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
        .origin(context -> open(target, context))
        .addInterceptor(new Refusals(outage, problems))
        .addInterceptor(new HopHeaders())
        .addInterceptor(new Watch(vertx, config.answerWithin(), largestBody, outage));
  }

  /**
   * Names the service, not the caller's Host: connections are pooled by this, and callers choose
   * theirs.
   */
  private RequestOptions target(URI address) {
    var secure = "https".equals(address.getScheme());
    var usual = secure ? 443 : 80;
    return new RequestOptions()
        .setHost(address.getHost())
        .setPort(address.getPort() < 0 ? usual : address.getPort())
        .setSsl(secure)
        .setConnectTimeout(config.connectWithin().toMillis());
  }

  private static Future<HttpClientRequest> open(RequestOptions target, ProxyContext context) {
    return context
        .client()
        .request(new RequestOptions(target))
        .onSuccess(Exchange.of(context)::opened);
  }
}

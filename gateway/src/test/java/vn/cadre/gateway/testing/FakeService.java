package vn.cadre.gateway.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A service that tells what reached it: {@code /echo} repeats the request, {@code /stream} sends
 * its second event only once {@code /release} was called, {@code /silent} never answers, {@code
 * /broken} hangs up, {@code /answer/{status}} answers without a body.
 */
final class FakeService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final String prefix;
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  FakeService(String name, String contract) {
    prefix = "/" + name + "/v1";
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/q/openapi", exchange -> send(exchange, 200, contract));
    server.createContext(
        "/q/health/ready",
        exchange ->
            send(
                exchange,
                200,
                """
                {"status":"UP","checks":[
                  {"name":"events","status":"UP","data":{"publishing":true,"unpublished":3}},
                  {"name":"Database connections health check","status":"UP","data":{"<default>":"UP"}}]}\
                """));
    server.createContext(prefix + "/", this::api);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void api(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().substring(prefix.length());
    switch (path) {
      case "/stream" -> stream(exchange);
      case "/release" -> {
        released.countDown();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
      }
      case "/silent" -> {
        await(closed);
        exchange.close();
      }
      case "/broken" -> exchange.close();
      default -> {
        if (path.startsWith("/answer/")) {
          exchange.getResponseHeaders().set("ETag", "\"1.abc\"");
          exchange.sendResponseHeaders(Integer.parseInt(path.substring("/answer/".length())), -1);
          exchange.close();
        } else {
          echo(exchange);
        }
      }
    }
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      body.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
      body.flush();
      await(released);
      body.write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IOException("nobody came");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException(stop);
    }
  }

  private static void echo(HttpExchange exchange) throws IOException {
    var seen = new LinkedHashMap<String, Object>();
    seen.put("method", exchange.getRequestMethod());
    seen.put("uri", exchange.getRequestURI().toString());
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join("|", values)));
    seen.put("headers", headers);
    var digest = digest();
    var length = 0L;
    var buffer = new byte[64 * 1024];
    try (var body = exchange.getRequestBody()) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        digest.update(buffer, 0, n);
        length += n;
      }
    }
    seen.put("length", length);
    seen.put("sha256", HexFormat.of().formatHex(digest.digest()));
    exchange.getResponseHeaders().set("X-Own", "kept");
    exchange.getResponseHeaders().set("Keep-Alive", "timeout=5");
    send(exchange, 201, JSON.writeValueAsString(seen));
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    released.countDown();
    closed.countDown();
    server.stop(0);
  }
}

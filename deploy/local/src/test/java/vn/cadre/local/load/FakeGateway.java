package vn.cadre.local.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Answers imports the way cadre-service does: taken, running once, then done. */
final class FakeGateway implements AutoCloseable {
  private static final Pattern FIELD =
      Pattern.compile("name=\"(kind|mode|dryRun)\"\r\n\r\n([a-zA-Z-]+)\r\n");

  private final HttpServer server;
  private final List<Upload> uploads = new CopyOnWriteArrayList<>();
  private final Map<Integer, Integer> looks = new ConcurrentHashMap<>();
  private Optional<String> rejecting = Optional.empty();

  /**
   * An import that was posted.
   *
   * @param rows lines of the file
   */
  record Upload(String kind, String mode, String dryRun, String token, long rows) {}

  FakeGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/cadre/v1/imports", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  List<Upload> uploads() {
    return List.copyOf(uploads);
  }

  /** From now on one row of this kind is rejected; of none when empty. */
  void reject(Optional<String> kind) {
    rejecting = kind;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var path = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("POST")) {
      uploads.add(upload(body, exchange.getRequestHeaders().getFirst("Authorization")));
      exchange.getResponseHeaders().add("Location", path + "/" + (uploads.size() - 1));
      send(exchange, 202, "{\"state\":\"QUEUED\"}");
    } else if (path.endsWith("/rejections")) {
      send(
          exchange,
          200,
          """
          {"items":[{"row":7,"violations":[{"field":"birthDate","code":"date","message":"No such date."}]}]}
          """);
    } else {
      send(exchange, 200, job(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1))));
    }
  }

  private static Upload upload(String body, String token) {
    var fields = new ConcurrentHashMap<String, String>();
    FIELD.matcher(body).results().forEach(found -> fields.put(found.group(1), found.group(2)));
    var rows = body.lines().filter(line -> line.startsWith("{")).count();
    return new Upload(fields.get("kind"), fields.get("mode"), fields.get("dryRun"), token, rows);
  }

  private String job(int number) {
    var upload = uploads.get(number);
    var ended = looks.merge(number, 1, Integer::sum) > 1;
    var rejected = rejecting.filter(upload.kind()::equals).isPresent() ? 1 : 0;
    return """
    {"state":"%s","total":%d,"processed":%d,"accepted":%d,"rejected":%d,"failure":null}
    """
        .formatted(
            ended ? "COMPLETED" : "RUNNING",
            upload.rows(),
            upload.rows(),
            upload.rows() - rejected,
            rejected);
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

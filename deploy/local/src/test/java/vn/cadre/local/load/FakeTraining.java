package vn.cadre.local.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the launcher asks of training-service the way it does: organisations are not known
 * at once, plans move from state to state with entity tags, lists come in pages.
 */
final class FakeTraining implements AutoCloseable {
  private static final Pattern KIND = Pattern.compile("name=\"kind\"\r\n\r\n([a-z-]+)\r\n");
  private static final int QUESTIONS_BEFORE_LEARNED = 3;
  private static final int CLASSES = 96;
  private static final int PAGE = 50;

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Plan> plans = new ConcurrentHashMap<>();
  private final List<JsonNode> expenses = new CopyOnWriteArrayList<>();
  private final List<String> imported = new CopyOnWriteArrayList<>();
  private Optional<String> rejecting = Optional.empty();
  private int asked;

  /** What was asked for beside readings, such as {@code import courses} or {@code approve}. */
  record Call(String what, String token) {}

  /**
   * A plan as it stands.
   *
   * @param version counted with each move
   */
  record Plan(String organiser, String state, int version) {}

  FakeTraining() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  Map<String, Plan> plans() {
    return Map.copyOf(plans);
  }

  List<JsonNode> expenses() {
    return List.copyOf(expenses);
  }

  /** From now on one row of this kind is rejected; of none when empty. */
  void reject(Optional<String> kind) {
    rejecting = kind;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var path = exchange.getRequestURI().getPath().replaceFirst("^/(training|cadre)/v1/", "");
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    if (exchange.getRequestMethod().equals("POST")) {
      post(exchange, path, body);
    } else if (path.endsWith("/rejections")) {
      send(
          exchange,
          200,
          "{\"items\":[{\"row\":7,\"violations\":[{\"field\":\"fullName\",\"message\":\"No.\"}]}]}");
    } else if (path.startsWith("imports/")) {
      send(exchange, 200, job(imported.get(Integer.parseInt(path.substring("imports/".length())))));
    } else if (path.equals("plans") && !query.contains("year=")) {
      send(exchange, ++asked > QUESTIONS_BEFORE_LEARNED ? 200 : 400, "{\"items\":[]}");
    } else if (path.equals("plans")) {
      var organiser = query.replaceFirst(".*organiser=([A-Z-]+).*", "$1");
      send(
          exchange,
          200,
          list(
              plans.entrySet().stream()
                  .filter(plan -> plan.getValue().organiser().equals(organiser))
                  .map(plan -> "{\"id\":\"%s\"}".formatted(plan.getKey()))
                  .toList(),
              ""));
    } else if (path.startsWith("plans/")) {
      show(exchange, path.substring("plans/".length()), 200);
    } else if (path.equals("classes")) {
      send(exchange, 200, classes(query.contains("cursor=next+one") ? PAGE : 0));
    } else if (path.equals("expenses")) {
      send(exchange, 200, list(expenses.stream().map(JsonNode::toString).toList(), ""));
    } else if (path.equals("organisations")) {
      send(exchange, 200, list(List.of("{\"id\":\"of-%s\"}".formatted(code(query))), ""));
    } else {
      send(exchange, 404, "{}");
    }
  }

  private void post(HttpExchange exchange, String path, String body) throws IOException {
    var token = exchange.getRequestHeaders().getFirst("Authorization");
    if (path.equals("imports")) {
      var kind = KIND.matcher(body);
      calls.add(new Call("import " + (kind.find() ? kind.group(1) : "nothing"), token));
      imported.add(kind.group(1));
      exchange
          .getResponseHeaders()
          .add("Location", "/training/v1/imports/" + (imported.size() - 1));
      send(exchange, 202, "{\"state\":\"QUEUED\"}");
    } else if (path.equals("plans")) {
      calls.add(new Call("draft", token));
      var organiser = json(body).path("organiserId").asString("").substring("of-".length());
      var id = "plan-" + plans.size();
      plans.put(id, new Plan(organiser, "DRAFT", 0));
      show(exchange, id, 201);
    } else if (path.equals("expenses")) {
      expenses.add(json(body));
      send(exchange, 201, "{}");
    } else {
      move(exchange, path.split("/")[1], path.split("/")[2], token);
    }
  }

  private void move(HttpExchange exchange, String id, String transition, String token)
      throws IOException {
    var plan = plans.get(id);
    var wanted = transition.equals("submit") ? "DRAFT" : "SUBMITTED";
    var tag = exchange.getRequestHeaders().getFirst("If-Match");
    if (!("\"" + plan.version() + "\"").equals(tag) || !plan.state().equals(wanted)) {
      send(exchange, 412, "{\"detail\":\"not as it stands\"}");
      return;
    }
    calls.add(new Call(transition, token));
    var next = transition.equals("submit") ? "SUBMITTED" : "APPROVED";
    plans.put(id, new Plan(plan.organiser(), next, plan.version() + 1));
    show(exchange, id, 200);
  }

  private void show(HttpExchange exchange, String id, int status) throws IOException {
    var plan = plans.get(id);
    exchange.getResponseHeaders().add("ETag", "\"" + plan.version() + "\"");
    send(exchange, status, "{\"id\":\"%s\",\"state\":\"%s\"}".formatted(id, plan.state()));
  }

  private String job(String kind) {
    var rejected = rejecting.filter(kind::equals).isPresent() ? 1 : 0;
    return "{\"state\":\"COMPLETED\",\"total\":9,\"accepted\":9,\"rejected\":%d,\"failure\":null}"
        .formatted(rejected);
  }

  private static String classes(int from) {
    var items = new ArrayList<String>();
    IntStream.range(from, Math.min(from + PAGE, CLASSES))
        .forEach(
            i -> items.add("{\"id\":\"class-%1$d\",\"code\":\"QN-2020-%1$03d\"}".formatted(i + 1)));
    return list(items, from + PAGE < CLASSES ? "next one" : "");
  }

  private static String list(List<String> items, String next) {
    return items.stream().collect(Collectors.joining(",", "{\"items\":[", "],\"next\":"))
        + (next.isEmpty() ? "null}" : "\"" + next + "\"}");
  }

  private static String code(String query) {
    return query.replaceFirst(".*code=([A-Z-]+).*", "$1");
  }

  private static JsonNode json(String body) {
    return JsonMapper.shared().readTree(body);
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

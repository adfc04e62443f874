package vn.cadre.local.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import vn.cadre.local.host.LaunchException;

/** Calls of training-service, each of which must be granted. */
final class TrainingCalls {
  static final String TRAINING = "/training/v1/";
  private static final int PAGE = 200;
  private static final Set<Integer> GRANTED = Set.of(200, 201);

  private final GatewayApi api;

  TrainingCalls(GatewayApi api) {
    this.api = api;
  }

  /**
   * @param path below {@code /training/v1}
   * @throws LaunchException if it is not answered with what was asked for
   */
  JsonNode get(String client, String path) {
    return granted(path, api.get(client, TRAINING + path));
  }

  JsonNode post(String client, String path, Map<String, ?> body) {
    return granted(path, api.post(client, TRAINING + path, body));
  }

  /** A transition of a resource as it stands. */
  void move(String client, String path, String transition, Map<String, ?> body) {
    var read = api.get(client, TRAINING + path);
    granted(path, read);
    var moved = path + "/" + transition;
    granted(moved, api.move(client, TRAINING + moved, read.etag(), body));
  }

  /**
   * All items of a list, page by page.
   *
   * @param list path with a filter
   */
  void each(String client, String list, Consumer<JsonNode> use) {
    var cursor = "";
    do {
      var page = get(client, list + "&limit=" + PAGE + cursor);
      page.path("items").forEach(use);
      cursor =
          page.hasNonNull("next")
              ? "&cursor=" + URLEncoder.encode(page.path("next").asString(), StandardCharsets.UTF_8)
              : "";
    } while (!cursor.isEmpty());
  }

  /** The body of an answer, if it is what was asked for. */
  static JsonNode granted(String what, GatewayApi.Answer answer) {
    if (!GRANTED.contains(answer.status())) {
      throw new LaunchException(
          "The sample's training does not go in (%s: %d): %s"
              .formatted(what, answer.status(), FileImports.reason(answer.body())));
    }
    return answer.body();
  }
}

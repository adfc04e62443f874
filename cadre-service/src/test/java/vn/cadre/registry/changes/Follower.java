package vn.cadre.registry.changes;

import static vn.cadre.registry.Registry.as;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Someone who follows the feed, from the moment at which they were made. */
final class Follower {
  private final List<String> roles;
  private final String[] organisations;
  private String cursor;

  private Follower(List<String> roles, String... organisations) {
    this.roles = roles;
    this.organisations = organisations;
    cursor = ask(Map.of("after", "latest")).getString("next");
  }

  static Follower from(String role, String... organisations) {
    return new Follower(List.of(role), organisations);
  }

  String cursor() {
    return cursor;
  }

  RequestSpecification request() {
    return as(roles, organisations);
  }

  JsonPath ask(Map<String, ?> parameters) {
    return request()
        .queryParams(parameters)
        .get("/cadre/v1/changes")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /**
   * Goes on until as many events of these aggregates' ids were told, or ten seconds have passed.
   */
  List<Event> told(int expected) {
    var told = new ArrayList<Event>();
    var until = Instant.now().plus(Duration.ofSeconds(10));
    while (told.size() < expected && Instant.now().isBefore(until)) {
      told.addAll(page(Map.of("after", cursor, "wait", 1)));
    }
    return told;
  }

  /** All that is there, up to what happened before this call, which {@code last} is the id of. */
  List<Event> toldUntil(String last) {
    var told = new ArrayList<Event>();
    var until = Instant.now().plus(Duration.ofSeconds(10));
    while (told.stream().noneMatch(e -> e.subject().equals(last))
        && Instant.now().isBefore(until)) {
      told.addAll(page(Map.of("after", cursor, "wait", 1)));
    }
    return told;
  }

  List<Event> page(Map<String, ?> parameters) {
    var page = ask(parameters);
    cursor = page.getString("next");
    return page.<Map<String, Object>>getList("items").stream().map(Event::of).toList();
  }

  /** What the tests look at. */
  record Event(
      String id, String subject, String type, int sequence, int position, Map<?, ?> state) {

    static Event of(Map<String, Object> event) {
      return new Event(
          (String) event.get("id"),
          (String) event.get("subject"),
          (String) event.get("type"),
          (int) event.get("sequence"),
          (int) event.get("position"),
          (Map<?, ?>) ((Map<?, ?>) event.get("data")).get("state"));
    }
  }
}

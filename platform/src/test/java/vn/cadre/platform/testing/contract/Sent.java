package vn.cadre.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The examples of the published contract, sent as they are but for whom and what they name. Each
 * POST that is taken is sent once more under its key, and has to be answered by the first answer.
 */
public final class Sent {
  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";

  private final Document document =
      Document.publishedAt(URI.create(RestAssured.baseURI + ":" + RestAssured.port));
  private final TreeSet<String> sent = new TreeSet<>();
  private final Set<String> lookups;

  /**
   * @param lookups operations that change nothing and are answered anew each time, by their id
   */
  public Sent(Set<String> lookups) {
    this.lookups = Set.copyOf(lookups);
  }

  /**
   * Sends the example of an operation, or nothing where it takes nothing.
   *
   * @param path with its parameters filled in
   * @param named the ids, codes and numbers of the example by those that the test has instead
   */
  public Response send(
      RequestSpecification caller, String operationId, String path, Map<String, String> named) {
    var operation = operation(operationId);
    sent.add(operationId);
    return operation.bodies().isEmpty()
        ? answer(caller, operation, path)
        : answer(caller.body(example(operation, named)), operation, path);
  }

  /** The same for a change of the resource, under the ETag that it has by now. */
  public Response change(
      RequestSpecification reader,
      RequestSpecification caller,
      String operationId,
      String path,
      String resource,
      Map<String, String> named) {
    var etag = reader.get(resource).then().statusCode(200).extract().header("ETag");
    return send(caller.header("If-Match", etag), operationId, path, named);
  }

  /** The operations that take JSON and whose example was not sent. */
  public TreeSet<String> missing() {
    return unsent(Sent::takesJson);
  }

  /** The POSTs that were not sent, a form apart. */
  public TreeSet<String> missingPosts() {
    return unsent(one ->
        one.verb().equals("POST")
            && one.bodies().keySet().stream().noneMatch(type -> type.startsWith("multipart")));
  }

  private static String example(Operation operation, Map<String, String> named) {
    var body = operation.bodies().values().iterator().next().path("example").toString();
    for (var name : named.entrySet()) {
      body = body.replace('"' + name.getKey() + '"', '"' + name.getValue() + '"');
    }
    return body;
  }

  private Response answer(RequestSpecification caller, Operation operation, String path) {
    if (!operation.verb().equals("POST") || lookups.contains(operation.id())) {
      return caller.request(operation.verb(), path);
    }
    var keyed = caller.header(KEY, UUID.randomUUID().toString());
    var first = keyed.request(operation.verb(), path);
    if (first.statusCode() < 300) {
      var again = keyed.request(operation.verb(), path);
      assertThat(again.statusCode()).as("%s again", operation.id()).isEqualTo(first.statusCode());
      assertThat(again.header(REPLAYED)).as("%s again", operation.id()).isEqualTo("true");
      assertThat(again.asByteArray()).as("%s again", operation.id()).isEqualTo(first.asByteArray());
    }
    return first;
  }

  private TreeSet<String> unsent(Predicate<Operation> wanted) {
    return document.operations().stream()
        .filter(wanted)
        .map(Operation::id)
        .filter(id -> !sent.contains(id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Operation operation(String id) {
    return document.operations().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No operation " + id));
  }

  private static boolean takesJson(Operation operation) {
    return operation.bodies().keySet().stream().anyMatch(type -> type.endsWith("json"));
  }
}

package vn.cadre.registry.contract;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cadre.platform.testing.contract.Document;
import vn.cadre.platform.testing.contract.Operation;

/** The examples of the published contract, sent as they are but for whom and what they name. */
final class Sent {
  private final Document document =
      Document.publishedAt(URI.create(RestAssured.baseURI + ":" + RestAssured.port));
  private final TreeSet<String> sent = new TreeSet<>();

  /**
   * Sends the example of an operation.
   *
   * @param path with its parameters filled in
   * @param named the ids, codes and numbers of the example by those that the test has instead
   */
  Response send(
      RequestSpecification caller, String operationId, String path, Map<String, String> named) {
    var operation = operation(operationId);
    sent.add(operationId);
    var body = operation.bodies().values().iterator().next().path("example").toString();
    for (var name : named.entrySet()) {
      body = body.replace('"' + name.getKey() + '"', '"' + name.getValue() + '"');
    }
    return caller.body(body).request(operation.verb(), path);
  }

  /** The same for a change of the resource, under the ETag that it has by now. */
  Response change(
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
  TreeSet<String> missing() {
    return withJson()
        .map(Operation::id)
        .filter(id -> !sent.contains(id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Operation operation(String id) {
    return withJson().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private Stream<Operation> withJson() {
    return document.operations().stream()
        .filter(one -> one.bodies().keySet().stream().anyMatch(type -> type.endsWith("json")));
  }
}

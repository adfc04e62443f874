package vn.cadre.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One operation of a document. */
public record Operation(Document document, String verb, String path, JsonNode node) {

  public String id() {
    return node.path("operationId").asText();
  }

  /** As failures name it. */
  public String name() {
    return "%s %s (%s)".formatted(verb, path, id());
  }

  public List<String> roles() {
    return texts(node.path("x-roles"));
  }

  /** Changes what exists, so If-Match guards it. */
  public boolean changes() {
    return !verb.equals("GET") && parameter("header", "If-Match").isPresent()
        || List.of("PATCH", "PUT", "DELETE").contains(verb);
  }

  public List<JsonNode> parameters() {
    return StreamSupport.stream(node.path("parameters").spliterator(), false)
        .map(document::resolve)
        .toList();
  }

  public Stream<JsonNode> parameters(String in) {
    return parameters().stream().filter(p -> p.path("in").asText().equals(in));
  }

  public Optional<JsonNode> parameter(String in, String name) {
    return parameters(in).filter(p -> p.path("name").asText().equalsIgnoreCase(name)).findFirst();
  }

  /** Responses by status, references followed. */
  public Map<Integer, JsonNode> responses() {
    Map<Integer, JsonNode> all = new LinkedHashMap<>();
    node.path("responses")
        .properties()
        .forEach(r -> all.put(Integer.parseInt(r.getKey()), document.resolve(r.getValue())));
    return all;
  }

  public Optional<JsonNode> response(int status) {
    return Optional.ofNullable(responses().get(status));
  }

  /** Codes of the problems that the operation answers with under this status. */
  public List<String> problems(int status) {
    return response(status).map(r -> texts(r.path("x-problems"))).orElse(List.of());
  }

  /** Schemas of what may be sent, by media type. */
  public Map<String, JsonNode> bodies() {
    return media(node.path("requestBody"));
  }

  static Map<String, JsonNode> media(JsonNode holder) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    holder.path("content").properties().forEach(media -> all.put(media.getKey(), media.getValue()));
    return all;
  }

  /**
   * Whether the success is a page of a list: items and the cursor of the next. A feed has them too,
   * but no last page: it goes on with {@code after}, and its bound is looked at like any number's.
   */
  public boolean answersPages() {
    return parameter("query", "after").isEmpty() && hasItemsAndNext();
  }

  private boolean hasItemsAndNext() {
    return response(200).stream()
        .flatMap(r -> media(r).values().stream())
        .map(media -> document.resolve(media.path("schema")).path("properties"))
        .anyMatch(p -> p.has("items") && p.has("next"));
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}

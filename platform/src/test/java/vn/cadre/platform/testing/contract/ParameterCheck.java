package vn.cadre.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Query parameters that were taken are those that the contract describes. */
final class ParameterCheck {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SchemaCheck schemas;

  ParameterCheck(SchemaCheck schemas) {
    this.schemas = schemas;
  }

  void query(Operation operation, URI uri, List<String> findings) {
    if (uri.getRawQuery() == null) {
      return;
    }
    for (var pair : uri.getRawQuery().split("&")) {
      var parts = pair.split("=", 2);
      var name = decode(parts[0]);
      var value = parts.length == 1 ? "" : decode(parts[1]);
      var parameter = operation.parameter("query", name);
      if (parameter.isEmpty()) {
        findings.add("%s took the undocumented parameter %s".formatted(operation.id(), name));
        continue;
      }
      var schema = parameter.get().path("schema");
      schemas
          .sent(schema, json(operation.document().resolve(schema), operation.document(), value))
          .forEach(problem ->
              findings.add(
                  "%s=%s was taken although the contract refuses it: %s"
                      .formatted(name, value, problem)));
    }
  }

  /** The value as the type of its schema reads it. */
  private static JsonNode json(JsonNode schema, Document document, String value) {
    var types = InputRules.types(schema);
    if (types.contains("array")) {
      var items = JSON.arrayNode();
      var item = document.resolve(schema.path("items"));
      for (var part : value.split(",")) {
        items.add(json(item, document, part.strip()));
      }
      return items;
    }
    if (types.contains("integer") && value.matches("-?\\d{1,18}")) {
      return JSON.numberNode(Long.parseLong(value));
    }
    if (types.contains("boolean") && (value.equals("true") || value.equals("false"))) {
      return JSON.booleanNode(Boolean.parseBoolean(value));
    }
    return JSON.textNode(value);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}

package vn.cadre.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds JSON against schemas of a document (JSON Schema 2020-12, formats asserted); each schema is
 * compiled once.
 */
public final class SchemaCheck {
  /** 2020-12 with what OpenAPI writes beside it. */
  private static final JsonMetaSchema OPEN_API =
      JsonMetaSchema.builder(JsonMetaSchema.getV202012())
          .keyword(new NonValidationKeyword("components"))
          .keyword(new NonValidationKeyword("example"))
          .build();

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012))
          .metaSchema(OPEN_API)
          .build();
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode components;
  private final JsonNode closedComponents;

  /** By identity: a schema is looked up as often as there are requests. */
  private final Map<JsonNode, JsonSchema> open =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private final Map<JsonNode, JsonSchema> closed =
      Collections.synchronizedMap(new IdentityHashMap<>());

  public SchemaCheck(Document document) {
    components = document.root().path("components");
    closedComponents = close(components.deepCopy());
  }

  /** What is wrong with a value that is sent. */
  public List<String> sent(JsonNode schema, JsonNode value) {
    return check(open.computeIfAbsent(schema, s -> compile(s, components)), value);
  }

  /** What is wrong with a value that is answered; properties that the schema does not name too. */
  public List<String> answered(JsonNode schema, JsonNode value) {
    return check(
        closed.computeIfAbsent(schema, s -> compile(close(s.deepCopy()), closedComponents)), value);
  }

  private static List<String> check(JsonSchema schema, JsonNode value) {
    return schema.validate(value).stream().map(ValidationMessage::getMessage).toList();
  }

  /** References into the document are found because its components stand beside the schema. */
  private static JsonSchema compile(JsonNode schema, JsonNode components) {
    var whole = JsonNodeFactory.instance.objectNode();
    schema.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
    whole.set("components", components);
    return FACTORY.getSchema(whole, CONFIG);
  }

  private static JsonNode close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(SchemaCheck::close);
    return node;
  }
}

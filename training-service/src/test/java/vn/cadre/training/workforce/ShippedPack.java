package vn.cadre.training.workforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A pack as the registry ships it, in the form in which the registry's topic tells it. */
final class ShippedPack {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ShippedPack() {}

  static Map<String, Object> of(String kind) {
    var file = read(kind);
    var versions = NODES.arrayNode();
    for (var shipped : file.path("versions")) {
      var version =
          NODES.objectNode().put("number", shipped.path("version").asInt()).putNull("validTo");
      version.set("validFrom", shipped.path("validFrom"));
      version.set("citation", shipped.path("citation"));
      version.put("verified", false).putArray("withdraws");
      version.putArray("confirmed");
      var numbers = version.putObject("numbers");
      shipped
          .path("numbers")
          .properties()
          .forEach(number -> {
            var told = numbers.putObject(number.getKey());
            told.set("value", number.getValue().path("value"));
            told.set("verified", number.getValue().path("verified"));
            told.set("citation", citation(number.getValue()));
          });
      versions.add(version);
    }
    var code = file.path("id").asText();
    return Workforce.state(
        "id",
        UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
        "code",
        code,
        "kind",
        kind,
        "title",
        file.path("title").asText(),
        "organisation",
        null,
        "versions",
        versions);
  }

  private static JsonNode citation(JsonNode number) {
    return number.has("citation") ? number.get("citation") : NODES.nullNode();
  }

  private static JsonNode read(String kind) {
    var file = "cadre-service/src/main/resources/policies/" + kind + ".yaml";
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(file))) {
        try {
          return new YAMLMapper().readTree(at.resolve(file).toFile());
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    throw new IllegalStateException("There is no " + file);
  }
}

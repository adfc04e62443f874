package vn.cadre.platform.testing.contract;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * The last released contract of a module, {@code src/main/contract/released.json}: the document
 * without its prose and examples, which break nobody.
 */
public final class Baseline {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILE = Path.of("src", "main", "contract", "released.json");
  private static final Set<String> PROSE =
      Set.of("description", "summary", "example", "examples", "title", "explanation", "tags");

  private Baseline() {}

  /**
   * Fails with what breaks the last released contract. With {@code -Dcontract.release=true}, as
   * {@code deploy/contract release} says it, the document becomes the released one instead.
   */
  public static void check(Document published) {
    if (Boolean.getBoolean("contract.release")) {
      write(published);
      return;
    }
    if (!Files.exists(FILE)) {
      fail("There is no released contract to compare with: run deploy/contract release");
    }
    var breaks = Difference.breaks(read(), published);
    if (!breaks.isEmpty()) {
      fail(
          "The contract breaks the last released one. Mend it, or, where the break is meant, say so in CHANGELOG.md"
              + " and run deploy/contract release:\n  - "
              + String.join("\n  - ", breaks));
    }
  }

  private static Document read() {
    try {
      return Document.parse(Files.readString(FILE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Document published) {
    try {
      Files.createDirectories(FILE.getParent());
      var bare = bare(published.root().deepCopy(), false);
      Files.writeString(
          FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bare) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A property may well be called title; only keywords are prose. */
  private static JsonNode bare(JsonNode node, boolean namesProperties) {
    if (node instanceof ObjectNode object && !namesProperties) {
      object.remove(PROSE);
    }
    node.properties()
        .forEach(member ->
            bare(member.getValue(), !namesProperties && member.getKey().equals("properties")));
    if (node.isArray()) {
      node.forEach(item -> bare(item, false));
    }
    return node;
  }
}

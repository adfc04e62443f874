package vn.cadre.registry.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.cadre.platform.policy.number.Numbers;
import vn.cadre.platform.policy.number.NumbersReader;
import vn.cadre.platform.problem.Violations;

/** The packs that the registry ships, read without a server. */
public final class Packs {

  private Packs() {}

  /** The numbers of the last version in the file. */
  public static <N extends Record> Numbers<N> shipped(String name, Class<N> type) {
    try (var file = Packs.class.getResourceAsStream("/policies/" + name + ".yaml")) {
      var versions = new YAMLMapper().readTree(file).get("versions");
      var numbers = (ObjectNode) versions.get(versions.size() - 1).get("numbers");
      var violations = new Violations();
      return NumbersReader.read(numbers, type, "numbers", violations)
          .orElseThrow(() -> new AssertionError(violations.all()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

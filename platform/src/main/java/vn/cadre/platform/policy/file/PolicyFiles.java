package vn.cadre.platform.policy.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import vn.cadre.platform.body.RecordReader;
import vn.cadre.platform.policy.VersionCheck;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violation;
import vn.cadre.platform.problem.Violations;

/** Reads the packs that a service ships; one that is wrong stops the start-up. */
@ApplicationScoped
class PolicyFiles {
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private final RecordReader reader;
  private final VersionCheck check;

  PolicyFiles(RecordReader reader, VersionCheck check) {
    this.reader = reader;
    this.check = check;
  }

  /** The file of this name under {@code policies} on the class path. */
  PolicyFile read(String name) {
    var place = "policies/" + name + ".yaml";
    try (var bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(place)) {
      if (bytes == null) {
        throw new IllegalStateException("There is no " + place);
      }
      if (!(YAML.readTree(bytes) instanceof ObjectNode json)) {
        throw new IllegalStateException(place + " is not a mapping");
      }
      var file = reader.read(json, PolicyFile.class);
      refuseWrong(file);
      return file;
    } catch (IOException unreadable) {
      throw new IllegalStateException(place + " cannot be read", unreadable);
    } catch (ProblemException wrong) {
      throw new IllegalStateException(
          place + " is refused: " + described(wrong.violations()), wrong);
    }
  }

  /** Earlier versions were whole for the release that shipped them, and are only read back. */
  private void refuseWrong(PolicyFile file) {
    var violations = new Violations();
    var last = file.versions().size() - 1;
    for (int i = 0; i < last; i++) {
      check.checkRecorded(
          file.kind(),
          file.versions().get(i).content().numbers(),
          "versions[" + i + "].numbers",
          violations);
    }
    if (last >= 0) {
      check.check(
          file.kind(),
          file.versions().get(last).content(),
          "versions[" + last + "].",
          List.of(),
          violations);
    }
    violations.refuseIfAny();
  }

  private static String described(List<Violation> violations) {
    return violations.stream()
        .map(violation -> violation.field() + ": " + violation.message().en())
        .collect(Collectors.joining("; "));
  }
}

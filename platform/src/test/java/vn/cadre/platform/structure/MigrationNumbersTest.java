package vn.cadre.platform.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The migrations of the platform and of one service are one line of numbers. */
class MigrationNumbersTest {
  private static final Pattern NAME =
      Pattern.compile("V[0-9]{8}_([0-9]+)__[a-z0-9]+(_[a-z0-9]+)*\\.sql");
  private static final Path SUITE = suite();

  private static Path suite() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("platform/pom.xml"))) {
        return at;
      }
    }
    throw new IllegalStateException("There is no suite around this module");
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<Path> ofPlatform() throws IOException {
    var all = new ArrayList<Path>();
    for (var part : List.of("platform", "projection")) {
      all.addAll(files(SUITE.resolve("platform/src/main/resources/db/" + part)));
    }
    return all;
  }

  @Test
  void noServiceHasANumberTwice() throws IOException {
    for (var module : files(SUITE)) {
      var all = new ArrayList<>(ofPlatform());
      all.addAll(files(module.resolve("src/main/resources/db/migration")));
      var byNumber = new TreeMap<Integer, List<String>>();
      for (var file : all) {
        var name = file.getFileName().toString();
        var number = NAME.matcher(name);
        assertThat(number.matches()).as("%s is V<date>_<number>__<what>.sql", file).isTrue();
        byNumber
            .computeIfAbsent(Integer.valueOf(number.group(1)), n -> new ArrayList<>())
            .add(name);
      }
      assertThat(byNumber.values())
          .as("numbers of the platform and %s", module.getFileName())
          .allSatisfy(names -> assertThat(names).hasSize(1));
    }
  }
}

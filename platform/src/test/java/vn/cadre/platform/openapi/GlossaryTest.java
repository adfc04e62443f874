package vn.cadre.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryTest {

  private static Path folder(Path root, String name, String bodies) throws IOException {
    var folder = Files.createDirectories(root.resolve(name));
    Files.writeString(folder.resolve("glossary.json"), "{}");
    Files.writeString(folder.resolve("bodies.json"), bodies);
    return root;
  }

  @Test
  void whatTheServiceSaysGoesBeforeWhatThePlatformSaysWhereverItStandsOnTheClassPath(
      @TempDir Path service, @TempDir Path platform) throws IOException {
    folder(service, "META-INF/contract", "{\"createPolicy\":{\"kind\":\"quota\"}}");
    folder(
        platform,
        "META-INF/contract/platform",
        "{\"createPolicy\":{\"kind\":\"staffing\"},\"verify\":{\"from\":1}}");
    for (var order : new Path[][] {{service, platform}, {platform, service}}) {
      var urls = new URL[] {order[0].toUri().toURL(), order[1].toUri().toURL()};
      try (var loader = new URLClassLoader(urls, null)) {
        var glossary = new Glossary(loader);
        assertThat(glossary.body("createPolicy")).isEqualTo(Map.of("kind", "quota"));
        assertThat(glossary.body("verify")).isEqualTo(Map.of("from", 1));
      }
    }
  }
}

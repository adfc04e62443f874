package vn.cadre.local.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFileTest {
  @TempDir Path directory;

  @Test
  void childOfAKilledLauncherIsEnded() throws IOException {
    var child = new ProcessBuilder("sleep", "600").start();
    var file = new ProcessFile(directory);
    file.add("gateway", child.toHandle());

    var ended = file.endOthers();

    assertEquals(1, ended);
    assertFalse(child.isAlive());
  }

  @Test
  void processThatOnlyHasTheNumberIsLeftAlone() throws IOException {
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          directory.resolve("processes"), "gateway %d 1000%n".formatted(stranger.pid()));

      var ended = new ProcessFile(directory).endOthers();

      assertEquals(0, ended);
      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void launcherIsFoundAndNotCountedAmongItsChildren() {
    var file = new ProcessFile(directory);
    file.add(ProcessFile.LAUNCHER, ProcessHandle.current());

    assertEquals(ProcessHandle.current().pid(), file.launcher().orElseThrow().pid());
    assertEquals(0, file.endOthers());
  }
}

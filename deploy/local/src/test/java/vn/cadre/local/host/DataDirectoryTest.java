package vn.cadre.local.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path temporary;

  @Test
  void directoryOfSomebodyElseIsLeftAlone() throws IOException {
    Files.writeString(temporary.resolve("thesis.txt"), "mine");

    var refusal = assertThrows(LaunchException.class, () -> DataDirectory.open(temporary));

    assertTrue(refusal.getMessage().contains("did not write"));
    assertEquals("mine", Files.readString(temporary.resolve("thesis.txt")));
  }

  @Test
  void nobodyElseReadsTheKeysOfANewDirectory() throws IOException {
    try (var data = DataDirectory.open(temporary.resolve("data"))) {
      data.writeSecret("key", "secret");

      assertEquals("rwx------", permissions(data.root()));
      assertEquals("rw-------", permissions(data.path("key")));
    }
  }

  @Test
  void partWhoseSetUpWasCutShortIsBegunAnew() throws IOException {
    try (var data = DataDirectory.open(temporary.resolve("data"))) {
      Files.createDirectories(data.path("postgres"));
      Files.writeString(data.path("postgres").resolve("half"), "");

      var directory = data.part("postgres", "PG_VERSION");

      assertFalse(Files.exists(directory));
    }
  }

  @Test
  void partThatLostAFileIsCalledDamagedAndKept() throws IOException {
    try (var data = DataDirectory.open(temporary.resolve("data"))) {
      Files.createDirectories(data.path("postgres"));
      data.markReady("postgres");

      var refusal = assertThrows(LaunchException.class, () -> data.part("postgres", "PG_VERSION"));

      assertTrue(refusal.getMessage().contains("postgres/PG_VERSION is missing"));
      assertTrue(refusal.getMessage().contains("--fresh"));
      assertTrue(Files.exists(data.path("postgres")));
    }
  }

  @Test
  void droppingKeepsTheDirectoryUsable() throws IOException {
    var root = temporary.resolve("data");
    try (var data = DataDirectory.open(root)) {
      data.write("sample", "small complete");

      data.drop();

      assertEquals("", data.read("sample"));
    }
    DataDirectory.open(root).close();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

package vn.cadre.local.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.local.bench.Options.Part;
import vn.cadre.local.host.LaunchException;

class OptionsTest {
  private static final Path HOME = Path.of("/suite");

  @Test
  void aWholeRunIsKeptAndAQuickOneIsNot() {
    assertTrue(Options.parse(HOME).kept());
    assertFalse(Options.parse(HOME, "--quick").kept());
  }

  @Test
  void partsCanBeMeasuredByThemselvesAndAreNotKept() {
    var options = Options.parse(HOME, "--policies", "--writes");

    assertEquals(Set.of(Part.POLICIES, Part.WRITES), options.parts());
    assertFalse(options.isWhole());
    assertFalse(options.kept());
  }

  @Test
  void allPartsAreMeasuredUnlessToldOtherwise() {
    assertTrue(Options.parse(HOME).isWhole());
  }

  @Test
  void threeMillionPeopleAreNotKeptBesideTheSample() {
    var options = Options.parse(HOME, "--nation");

    assertTrue(options.nation());
    assertFalse(options.kept());
    assertFalse(options.isWhole());
  }

  @Test
  void theDataGoWhereTheyAreToldTo() {
    assertEquals(Path.of("/elsewhere"), Options.parse(HOME, "--data", "/elsewhere").data());
  }

  @Test
  void aDirectoryThatHoldsSomethingIsNotTaken(@TempDir Path directory) throws IOException {
    Files.createFile(directory.resolve("letter"));

    assertThrows(LaunchException.class, () -> Options.parse(HOME, "--data", directory.toString()));
  }

  @Test
  void aDirectoryThatARunBeforeHasKeptIsGoneOnWith(@TempDir Path directory) {
    new Made(directory, 33).note();

    var options =
        Options.parse(HOME, "--nation", "--reads", "--keep", "--data", directory.toString());

    assertTrue(options.dataKept());
    assertTrue(new Made(directory, 33).isThere());
    assertThrows(LaunchException.class, () -> new Made(directory, 1).isThere());
  }

  @Test
  void whatImportsLeaveBehindIsNotKept() {
    assertThrows(LaunchException.class, () -> Options.parse(HOME, "--imports", "--keep"));
    assertThrows(LaunchException.class, () -> Options.parse(HOME, "--keep"));
  }

  @Test
  void whatItDoesNotUnderstandIsNamed() {
    var refusal = assertThrows(LaunchException.class, () -> Options.parse(HOME, "--slow"));

    assertTrue(refusal.getMessage().contains("'--slow'"));
  }
}

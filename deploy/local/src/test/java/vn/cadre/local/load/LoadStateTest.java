package vn.cadre.local.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LaunchException;

class LoadStateTest {
  @TempDir Path temporary;
  private DataDirectory data;

  @BeforeEach
  void open() {
    data = DataDirectory.open(temporary.resolve("data"));
  }

  @AfterEach
  void close() {
    data.close();
  }

  @Test
  void newDirectoryHoldsNoSample() {
    assertEquals(Optional.empty(), LoadState.read(data));
  }

  @Test
  void loadThatWasCutShortIsKnownByItsLastFile() {
    var state = LoadState.begin(SampleChoice.SMALL).loaded("02-titles.ndjson").write(data);

    assertEquals(Optional.of(state), LoadState.read(data));
    assertTrue(!state.complete());
  }

  @Test
  void otherSampleThanTheOneLoadedIsRefused() {
    LoadState.begin(SampleChoice.SMALL).loaded("08-memberships.ndjson").completed().write(data);

    var refusal =
        assertThrows(
            LaunchException.class,
            () -> SampleLoader.check(data, Optional.of(SampleChoice.PROVINCE)));

    assertTrue(refusal.getMessage().contains("--fresh --sample province"));
    SampleLoader.check(data, Optional.of(SampleChoice.SMALL));
    SampleLoader.check(data, Optional.empty());
  }

  @Test
  void nameOfAFileTellsTheKindOfItsRows() {
    assertEquals("cadres", SampleLoader.kindOf(Path.of("x", "04-cadres.ndjson")));
  }
}

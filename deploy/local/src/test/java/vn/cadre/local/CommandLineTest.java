package vn.cadre.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.load.SampleChoice;

class CommandLineTest {
  private static final Path DATA = Path.of("/somewhere/.data");

  @Test
  void runAloneKeepsTheDataAndLoadsTheSmallSample() {
    var run = (Command.Run) CommandLine.parse(DATA, "run");

    assertEquals(new Command.Run(DATA, false, Optional.empty(), false, false, Set.of()), run);
    assertEquals(SampleChoice.SMALL, run.sampleOrDefault());
  }

  @Test
  void optionsAreUnderstoodWithASpaceAndWithAnEqualsSign() {
    var spaced = CommandLine.parse(DATA, "run", "--sample", "province", "--data", "/x", "--detach");
    var joined = CommandLine.parse(DATA, "run", "--sample=province", "--data=/x", "--detach");

    assertEquals(spaced, joined);
    assertEquals(
        new Command.Run(
            Path.of("/x"), false, Optional.of(SampleChoice.PROVINCE), true, false, Set.of()),
        spaced);
  }

  @Test
  void serviceToLeaveOutIsOneOfTheSuite() {
    var run = (Command.Run) CommandLine.parse(DATA, "run", "--without", "gateway");

    assertEquals(Set.of("gateway"), run.without());
    assertTrue(refusal("run", "--without", "payroll").contains("cadre-service"));
  }

  @Test
  void nothingIsLoadedIntoExternalServersUnasked() {
    var run = (Command.Run) CommandLine.parse(DATA, "run", "--external");

    assertEquals(SampleChoice.NONE, run.sampleOrDefault());
  }

  @Test
  void unknownOptionIsNamed() {
    assertTrue(refusal("run", "--fersh").contains("'--fersh'"));
  }

  @Test
  void unknownSampleIsAnsweredWithTheKnownOnes() {
    assertTrue(refusal("run", "--sample", "huge").contains("none, small or province"));
  }

  @Test
  void optionWithoutItsValueIsRefused() {
    assertTrue(refusal("run", "--data").startsWith("--data needs a value"));
  }

  @Test
  void freshDoesNotReachExternalServers() {
    assertTrue(refusal("run", "--fresh", "--external").contains("embedded data only"));
  }

  @Test
  void serversNeedAFileToSayWhereTheyAre() {
    assertTrue(refusal("servers").contains("--file"));
  }

  private static String refusal(String... args) {
    var message =
        assertThrows(LaunchException.class, () -> CommandLine.parse(DATA, args)).getMessage();
    assertEquals(1, message.lines().count(), "one plain line");
    return message;
  }
}

package vn.cadre.local.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import vn.cadre.local.host.LaunchException;

class ReadmeTest {
  @Test
  void onlyWhatStandsBetweenTheMarkersIsReplaced() {
    var text = "before\n" + Readme.BEGIN + "\nold\n" + Readme.END + "\nafter\n";

    var replaced = Readme.with(text, "new\n");

    assertEquals("before\n" + Readme.BEGIN + "\nnew\n" + Readme.END + "\nafter\n", replaced);
  }

  @Test
  void aReadmeWithoutMarkersIsLeftAlone() {
    assertThrows(LaunchException.class, () -> Readme.with("nothing here", "new"));
  }
}

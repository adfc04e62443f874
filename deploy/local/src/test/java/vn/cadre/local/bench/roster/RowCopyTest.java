package vn.cadre.local.bench.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RowCopyTest {
  @Test
  void aTableFollowsThoseThatItRefersTo() {
    var tables = new TreeSet<>(Set.of("appointment", "cadre", "organisation", "position"));
    var references =
        Map.of(
            "appointment", Set.of("cadre", "position"),
            "cadre", Set.of("organisation"),
            "position", Set.of("organisation"));

    var ordered = RowCopy.referencedFirst(tables, references);

    assertEquals(List.of("organisation", "cadre", "position", "appointment"), ordered);
  }

  @Test
  void aCircleIsRefused() {
    var references = Map.of("a", Set.of("b"), "b", Set.of("a"));

    assertThrows(
        IllegalArgumentException.class,
        () -> RowCopy.referencedFirst(Set.of("a", "b"), references));
  }
}

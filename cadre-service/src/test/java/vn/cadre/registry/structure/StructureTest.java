package vn.cadre.registry.structure;

import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Structure;

class StructureTest {

  @Test
  void theRegistryKeepsTheHardRules() {
    var classes = Structure.of("vn.cadre.registry");
    Structure.ofService("vn.cadre.registry").forEach(rule -> rule.check(classes));
  }
}

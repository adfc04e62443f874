package vn.cadre.registry;

import static org.hamcrest.Matchers.contains;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.bad.Limits;

/** What is too much is refused with a problem that says how much is not. */
@RegistryTest
class LimitsTest extends Limits {
  LimitsTest() {
    super("/cadre/v1/organisations", "parent", "level", "PROVINCE", "registry-editor");
  }

  @Test
  void aFieldWithoutABoundOfItsOwnTakesAThousandCharacters() {
    var person = Registry.cadre(root("LONG"), "Trần Văn Dài");
    editor(EVERYWHERE)
        .header("If-Match", person.etag())
        .contentType("application/merge-patch+json")
        .body(Map.of("birthPlace", Map.of("unitCode", "1".repeat(1_001))))
        .patch(person.location())
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("birthPlace.unitCode size"));
  }
}

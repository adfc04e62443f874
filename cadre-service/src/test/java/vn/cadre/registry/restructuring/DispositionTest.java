package vn.cadre.registry.restructuring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.restructuring.TwoWards.decided;
import static vn.cadre.registry.restructuring.TwoWards.rehearse;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.RegistryTest;

/** What is told of a disposition that is wrong by itself. */
@RegistryTest
class DispositionTest {
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";

  private static Map<String, Object> dissolving(List<? extends Map<String, ?>> dispositions) {
    var body = new HashMap<>(decided("DISSOLVE", List.of(root("TOLD").code()), List.of()));
    body.put("dispositions", dispositions);
    return body;
  }

  @Test
  void whatIsWrongAsAWholeIsToldOfItsPartsToo() {
    var long65 = "X".repeat(65);
    var told =
        Map.of(
            "appointmentId",
            UUID.randomUUID(),
            "cadreId",
            UUID.randomUUID(),
            "organisation",
            long65,
            "title",
            long65);
    rehearse(dissolving(List.of(told)))
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "dispositions[0] whole",
                "dispositions[0].organisation size",
                "dispositions[0].title size"));
  }

  @Test
  void aListThatIsTooLongIsNotToldOfItsElements() {
    rehearse(dissolving(Collections.nCopies(2_001, Map.of("title", "X".repeat(65)))))
        .then()
        .statusCode(400)
        .body(FOUND, contains("dispositions size"));
  }
}

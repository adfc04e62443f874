package vn.cadre.registry.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class QuotaRaceTest {
  private static final int WRITERS = 4;

  @Test
  void ofSeveralWhoSetAQuotaForTheFirstTimeAtOnceOneSucceeds() throws Exception {
    race("/cadre/v1/staffing-quotas/" + root("RACE").id() + "/2026/CIVIL_SERVANT", "assigned");
  }

  @Test
  void ofSeveralWhoSetAPlanForTheFirstTimeAtOnceOneSucceeds() throws Exception {
    race("/cadre/v1/downsizing-plans/" + root("RACE").code() + "/2026", "planned");
  }

  private static void race(String path, String field) throws Exception {
    for (int round = 0; round < 5; round++) {
      var etag = viewer(EVERYWHERE).get(path).getHeader("ETag");
      Callable<Integer> put =
          () ->
              editor(EVERYWHERE)
                  .header("If-Match", etag)
                  .body(Map.of(field, 5, "decision", decision()))
                  .put(path)
                  .statusCode();
      var statuses = new ArrayList<Integer>();
      try (var writers = Executors.newFixedThreadPool(WRITERS)) {
        for (var answer : writers.invokeAll(Collections.nCopies(WRITERS, put))) {
          statuses.add(answer.get());
        }
      }
      assertThat(statuses).containsOnly(200, 412);
      assertThat(Collections.frequency(statuses, 200)).isOne();
    }
  }

  private static Map<String, Object> decision() {
    return Map.of(
        "type", "PLAN", "number", code("KH"), "date", "2025-12-20", "issuer", "UBND tỉnh");
  }
}

package vn.cadre.local.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleClientsTest {
  private static final Set<String> ROLES =
      Set.of(
          "registry-viewer",
          "registry-editor",
          "unit-nominator",
          "training-manager",
          "recruitment-manager",
          "rotation-planner",
          "panel-member",
          "approver",
          "front-commenter",
          "self",
          "personal-data",
          "portal",
          "auditor",
          "admin");

  @Test
  void everyRoleHasAClientOfItsName() {
    for (var role : ROLES) {
      var client =
          SampleClients.all().stream()
              .filter(each -> each.id().equals(role))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no client for " + role));

      assertTrue(client.roles().contains(role));
    }
  }

  @Test
  void allButTheBoundOnesSeeEverything() {
    var bound =
        SampleClients.all().stream()
            .filter(client -> !client.scope().equals(List.of("*")))
            .map(Client::id)
            .collect(Collectors.toSet());

    assertEquals(
        Set.of("self", "unit-nominator", "province-viewer", "commune-viewer", "ha-dong-planner"),
        bound);
  }
}

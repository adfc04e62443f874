package vn.cadre.registry.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.evaluation.RoundCase.body;
import static vn.cadre.registry.evaluation.RoundCase.graded;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Who is told of the document that approved a round, and who may take it back. */
@RegistryTest
class RoundDocumentTest {
  private static final String DECISIONS = "/cadre/v1/decisions";

  private static String approved(RoundCase c, List<Map<String, Object>> proposals) {
    c.proposed(proposals);
    c.submit().then().statusCode(200);
    // whoever guides is read by everybody: one that names whom it is about is not
    var paper = RoundCase.paper();
    paper.put("type", "COMMENDATION");
    c.act(c.approver(), "approve", Map.of("decision", paper)).then().statusCode(200);
    return c.editor().get(c.path()).path("decision.id");
  }

  private static ValidatableResponse seen(Made by, String decision) {
    return viewer(by.code()).get(DECISIONS + "/" + decision).then();
  }

  private static ValidatableResponse revoke(Made by, String decision) {
    return editor(by.code())
        .header("If-Match", viewer(EVERYWHERE).get(DECISIONS + "/" + decision).getHeader("ETag"))
        .body(
            Map.of(
                "reason",
                "Sai quy trình",
                "decision",
                Map.of(
                    "type", "REVOCATION",
                    "number", code("QD"),
                    "date", "2026-11-21",
                    "issuer", "Ban Thường vụ Tỉnh ủy")))
        .post(DECISIONS + "/" + decision + "/revoke")
        .then();
  }

  @Test
  void theHolderAndWhoWasGradedAreToldOfTheDocumentAndNobodyElse() {
    var c = RoundCase.of("TOLD", 0);
    var decision = approved(c, List.of(body(c.agency(), "GOOD")));
    seen(c.province(), decision)
        .statusCode(200)
        .body("broughtAbout.kind", contains("EVALUATION_ROUND"))
        .body("broughtAbout.resource", contains(c.path()));
    seen(c.agency(), decision).statusCode(200);
    seen(root("STRANGER"), decision).statusCode(404);
    for (var organisation : List.of(c.province(), c.agency())) {
      viewer(c.province().code())
          .queryParam("organisation", organisation.code())
          .get(DECISIONS)
          .then()
          .statusCode(200)
          .body("items.id", hasItem(decision));
    }
  }

  @Test
  void aUnitBelowCannotTakeBackTheRoundThatItWasGradedIn() {
    var c = RoundCase.of("BELOW", 1);
    var decision = approved(c, List.of(graded(c.staff().getFirst(), "GOOD")));
    revoke(c.agency(), decision).statusCode(403);
    c.editor().get(c.path()).then().body("state", equalTo("APPROVED"));
    revoke(c.province(), decision)
        .statusCode(200)
        .body("consequences.effect.kind", containsInAnyOrder("ENTRY", "EVALUATION_ROUND"));
    c.editor().get(c.path()).then().body("state", equalTo("REVOKED"));
    String by = viewer(EVERYWHERE).get(DECISIONS + "/" + decision).path("revocation.decision.id");
    seen(c.province(), by).statusCode(200);
  }
}

package vn.cadre.registry.decision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class DecisionTest {

  private static ValidatableResponse appointed(Made office, Map<String, Object> paper) {
    var given =
        new HashMap<>(
            appointing(
                cadre(office, "Lê Đức Đạt"), position(office, title("HEAD"), 1), "2015-01-05"));
    given.put("decision", paper);
    return editor(EVERYWHERE).body(given).post("/cadre/v1/appointments").then();
  }

  @Test
  void aPaperCitedAgainIsTheSamePaperOrRefused() {
    var office = root("PAPERS");
    var paper = new HashMap<>(decision());
    var first = appointed(office, paper).statusCode(201);
    first.body("decision.tier", nullValue());
    paper.put("tier", "PROVINCIAL_STANDING_COMMITTEE");
    appointed(office, paper)
        .statusCode(201)
        .body("decision.id", equalTo(first.extract().path("decision.id")))
        .body("decision.tier", equalTo("PROVINCIAL_STANDING_COMMITTEE"));
    paper.put("tier", "CENTRAL");
    appointed(office, paper).statusCode(409).body("code", equalTo("decision-differs"));
    paper.remove("tier");
    appointed(office, paper).statusCode(201);
    paper.put("type", "DESIGNATION");
    appointed(office, paper).statusCode(409).body("code", equalTo("decision-differs"));
  }

  @Test
  void anAppointmentTellsWhatBeganAndWhatEndedIt() {
    var office = root("ENDED");
    var post =
        appointment(cadre(office, "Vũ Văn Uy"), position(office, title("HEAD"), 1), "2015-01-05");
    var relief = new HashMap<>(decision());
    relief.put("type", "RELIEF");
    editor(EVERYWHERE)
        .header("If-Match", post.etag())
        .body(Map.of("to", "2020-01-01", "decision", relief))
        .post(post.location() + "/end")
        .then()
        .statusCode(200)
        .body("decision.type", equalTo("APPOINTMENT"))
        .body("endDecision.type", equalTo("RELIEF"))
        .body("endDecision.number", equalTo(relief.get("number")));
  }
}

package vn.cadre.registry.restructuring;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** What was decided of an end before a merger still holds after it, and is still undone. */
@RegistryTest
class CarriedEndsTest {
  private TwoWards w;

  @BeforeEach
  void settle() {
    w = TwoWards.make();
  }

  @Test
  void aReliefGoesAlongAndIsNoTermThatCouldBeRenewed() {
    var relief = relieve(w.chairOfA(), "2026-12-01");
    var next = merged();
    seen(next)
        .body("to", equalTo("2026-12-01"))
        .body("endDecision.number", equalTo(relief.get("number")))
        .body("allowedActions", not(hasItem("reappoint")));
  }

  @Test
  void aReliefThatIsRevokedAfterTheMergerLetsThePersonStay() {
    relieve(w.chairOfA(), "2026-01-01");
    var next = merged();
    revoke(next).statusCode(200);
    seen(next).body("to", nullValue()).body("endDecision", nullValue());
    seen(w.chairOfA().location()).body("to", equalTo(TwoWards.DAY));
  }

  @Test
  void anEndThatGaveWayToAnEarlierOneStillWaitsBehindItAfterTheMerger() {
    var later = relieve(w.chairOfA(), "2026-06-01");
    relieve(w.chairOfA(), "2026-03-01");
    var next = merged();
    revoke(next).statusCode(200);
    seen(next)
        .body("to", equalTo("2026-06-01"))
        .body("endDecision.number", equalTo(later.get("number")));
  }

  @Test
  void aSeparationThatIsAnnulledAfterTheMergerGivesThePostBack() {
    String person = viewer(EVERYWHERE).get(w.chairOfA().location()).path("cadreId");
    var separation =
        editor(EVERYWHERE)
            .body(
                Map.of(
                    "kind",
                    "RESIGNATION",
                    "effectiveOn",
                    "2026-01-01",
                    "decision",
                    paper("RESIGNATION", "2025-05-05")))
            .post("/cadre/v1/cadres/" + person + "/separations");
    separation.then().statusCode(201);
    var next = merged();
    seen(next).body("to", equalTo("2026-01-01"));
    editor(EVERYWHERE)
        .header("If-Match", separation.getHeader("ETag"))
        .body(Map.of("reason", "Rút đơn"))
        .post(separation.getHeader("Location") + "/annul")
        .then()
        .statusCode(200);
    seen(next).body("to", nullValue()).body("endDecision", nullValue());
  }

  /** Merges the wards; where the post of the first one's chair goes on. */
  private String merged() {
    var answer =
        TwoWards.post(w.merger(w.goes(w.chairOfA(), w.chair()), TwoWards.ends(w.chairOfB())));
    answer.then().statusCode(201);
    String id =
        answer.path(
            "effect.appointments.find {it.appointmentId == '%s'}.nextAppointmentId"
                .formatted(w.chairOfA().id()));
    return "/cadre/v1/appointments/" + id;
  }

  private static Map<String, Object> relieve(Made made, String to) {
    var paper = paper("RELIEF", "2025-05-05");
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(made.location()).getHeader("ETag"))
        .body(Map.of("to", to, "decision", paper))
        .post(made.location() + "/end")
        .then()
        .statusCode(200);
    return paper;
  }

  private static ValidatableResponse revoke(String appointment) {
    String decision = viewer(EVERYWHERE).get(appointment).path("endDecision.id");
    var path = "/cadre/v1/decisions/" + decision;
    var body = new HashMap<String, Object>();
    body.put("decision", paper("REVOCATION", "2025-12-01"));
    body.put("reason", "Không đúng quy định");
    return editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(path).getHeader("ETag"))
        .body(body)
        .post(path + "/revoke")
        .then();
  }

  private static Map<String, Object> paper(String type, String date) {
    return Map.of(
        "type", type, "number", code("QD"), "date", date, "issuer", "Ban Thường vụ Tỉnh ủy");
  }

  private static ValidatableResponse seen(String appointment) {
    return viewer(EVERYWHERE).get(appointment).then().statusCode(200);
  }
}

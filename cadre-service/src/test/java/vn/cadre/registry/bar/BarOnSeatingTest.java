package vn.cadre.registry.bar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.EntrySamples.decision;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class BarOnSeatingTest {

  private static Made disciplined(Made office, String form, String on) {
    var person = cadre(office, "Lý Văn Phạt");
    post(
        person.location() + "/disciplines",
        Map.of(
            "side",
            "PARTY",
            "form",
            form,
            "act",
            "Thiếu trách nhiệm trong quản lý",
            "effectiveOn",
            on,
            "decision",
            decision("DISCIPLINE")));
    return person;
  }

  private static ValidatableResponse appoint(Made person, Made post, String from) {
    return editor(EVERYWHERE)
        .body(appointing(person, post, from))
        .post("/cadre/v1/appointments")
        .then();
  }

  /** From a post held before, which ends on that day. */
  private static void endsOn(Made appointment, String day) {
    var relief = new HashMap<String, Object>(decision("RELIEF"));
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(appointment.location()).getHeader("ETag"))
        .body(Map.of("to", day, "decision", relief))
        .post(appointment.location() + "/end")
        .then()
        .statusCode(200);
  }

  @Test
  void whoWasWarnedComesToAHigherPostOnlyAfter36MonthsAndIsToldWhy() {
    var office = root("BARRED");
    var person = disciplined(office, "WARNING", "2024-02-01");
    var deputy = appointment(person, position(office, title("DEPUTY"), 1), "2018-01-01");
    endsOn(deputy, "2026-06-01");
    var head = position(office, title("HEAD"), 1);
    appoint(person, head, "2026-06-01")
        .statusCode(422)
        .body("code", equalTo("promotion-refused"))
        .body("reasons.rule", contains("appointment.not-barred-by-discipline"))
        .body("reasons[0].expected", equalTo("2027-02-01"))
        .body("reasons[0].facts.form", equalTo("WARNING"))
        .body("reasons[0].verified", equalTo(false));
    appoint(person, head, "2027-02-01").statusCode(201);
  }

  @Test
  void aPostOfTheSameRankIsNoHigherOne() {
    var office = root("LEVEL");
    var person = disciplined(office, "REMOVAL", "2025-11-01");
    var held = appointment(person, position(office, title("DEPUTY"), 1), "2018-01-01");
    endsOn(held, "2026-06-01");
    appoint(person, position(office, title("DEPUTY"), 1), "2026-06-01").statusCode(201);
  }

  @Test
  void beforeTheRegulationNobodyIsJudgedByIt() {
    var office = root("BEFORE-377");
    var person = disciplined(office, "WARNING", "2024-02-01");
    appoint(person, position(office, title("HEAD"), 1), "2025-10-07").statusCode(201);
  }
}

package vn.cadre.registry.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class AppointmentTest {
  private static final String APPOINTMENTS = "/cadre/v1/appointments";

  @Test
  void nothingTakesEffectWithoutADecision() {
    var office = root("PAPER");
    var body =
        new HashMap<>(
            appointing(
                cadre(office, "Trần Thị Anh"), position(office, title("HEAD"), 1), "2015-01-05"));
    body.remove("decision");
    editor(EVERYWHERE)
        .body(body)
        .post(APPOINTMENTS)
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("decision required"));
  }

  @Test
  void theFirstFreeSeatIsTakenAndAFullPositionRefuses() {
    var office = root("SEATS");
    var deputies = position(office, title("DEPUTY"), 2);
    appointment(cadre(office, "Một"), deputies, "2015-01-05");
    editor(EVERYWHERE)
        .body(appointing(cadre(office, "Hai"), deputies, "2016-01-05"))
        .post(APPOINTMENTS)
        .then()
        .statusCode(201)
        .body("seatNo", equalTo(2))
        .body("evidence", equalTo("DECISION"))
        .body("main", equalTo(true))
        .body("to", nullValue());
    editor(EVERYWHERE)
        .body(appointing(cadre(office, "Ba"), deputies, "2017-01-05"))
        .post(APPOINTMENTS)
        .then()
        .statusCode(409)
        .body("code", equalTo("no-free-seat"));
    var third = new HashMap<>(appointing(cadre(office, "Tư"), deputies, "2017-01-05"));
    third.put("seatNo", 3);
    editor(EVERYWHERE)
        .body(third)
        .post(APPOINTMENTS)
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("seatNo no-such-seat"));
    third.put("seatNo", 1);
    editor(EVERYWHERE)
        .body(third)
        .post(APPOINTMENTS)
        .then()
        .statusCode(409)
        .body("code", equalTo("seat-taken"));
  }

  @Test
  void onePersonHasOneMainPostAtATimeButMayHoldAnotherConcurrently() {
    var office = root("MAIN");
    var person = cadre(office, "Vũ Văn Uy");
    appointment(person, position(office, title("HEAD"), 1), "2015-01-05");
    var second =
        new HashMap<>(appointing(person, position(office, title("HEAD"), 1), "2016-01-05"));
    editor(EVERYWHERE)
        .body(second)
        .post(APPOINTMENTS)
        .then()
        .statusCode(409)
        .body("code", equalTo("main-appointment-overlap"));
    second.put("kind", "CONCURRENT");
    editor(EVERYWHERE)
        .body(second)
        .post(APPOINTMENTS)
        .then()
        .statusCode(201)
        .body("main", equalTo(false));
    viewer(office.code())
        .get(person.location())
        .then()
        .body("currentAppointments.kind", contains("APPOINTMENT", "CONCURRENT"));
  }

  @Test
  void monthPreciseDatesRefuseOnlyCertainOverlap() {
    var office = root("MONTH");
    var seat = position(office, title("HEAD"), 1);
    var first = appointment(cadre(office, "Trước"), seat, "2010");
    editor(EVERYWHERE)
        .header("If-Match", first.etag())
        .body(Map.of("to", "2017-06", "decision", decision()))
        .post(first.location() + "/end")
        .then()
        .statusCode(200)
        .body("to", equalTo("2017-06"));
    editor(EVERYWHERE)
        .body(appointing(cadre(office, "Sau"), seat, "2017-06"))
        .post(APPOINTMENTS)
        .then()
        .statusCode(201)
        .body("from", equalTo("2017-06"));
  }

  @Test
  void anEndNeedsTheVersionAndLiesAfterTheStart() {
    var office = root("END");
    var made =
        appointment(cadre(office, "Bùi Văn Ơn"), position(office, title("HEAD"), 1), "2015-01-05");
    var end = Map.of("to", "2015-01-05", "decision", decision());
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(end)
        .post(made.location() + "/end")
        .then()
        .statusCode(400)
        .body("violations.field", contains("to"));
    var later = Map.of("to", "2016-01-05", "decision", decision());
    editor(EVERYWHERE).body(later).post(made.location() + "/end").then().statusCode(428);
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(later)
        .post(made.location() + "/end")
        .then()
        .statusCode(200);
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(later)
        .post(made.location() + "/end")
        .then()
        .statusCode(412);
  }

  @Test
  void anImpreciseEndIsRefusedOnlyWhenItCertainlyLiesBeforeTheStart() {
    var office = root("VAGUE");
    var deputies = position(office, title("DEPUTY"), 3);
    var given = new HashMap<>(appointing(cadre(office, "Trong Năm"), deputies, "2018-03-15"));
    given.put("to", "2018");
    editor(EVERYWHERE)
        .body(given)
        .post(APPOINTMENTS)
        .then()
        .statusCode(201)
        .body("to", equalTo("2018"));
    viewer(office.code())
        .queryParam("organisation", office.code())
        .queryParam("asOf", "2018-03-15")
        .get(APPOINTMENTS)
        .then()
        .body("items.cadreName", contains("Trong Năm"));
    given.put("to", "2018-03-15");
    editor(EVERYWHERE)
        .body(given)
        .post(APPOINTMENTS)
        .then()
        .statusCode(400)
        .body("violations.code", contains("ends-after-start"));
    given.put("to", "2017");
    editor(EVERYWHERE).body(given).post(APPOINTMENTS).then().statusCode(400);

    var open = appointment(cadre(office, "Trong Tháng"), deputies, "2019-06-20");
    var end = editor(EVERYWHERE).header("If-Match", open.etag());
    end.body(Map.of("to", "2019-05", "decision", decision()))
        .post(open.location() + "/end")
        .then()
        .statusCode(400);
    editor(EVERYWHERE)
        .header("If-Match", open.etag())
        .body(Map.of("to", "2019-06", "decision", decision()))
        .post(open.location() + "/end")
        .then()
        .statusCode(200)
        .body("to", equalTo("2019-06"));
  }

  @Test
  void twoAppointmentsToOneSeatAtOnceMakeOne() throws Exception {
    var office = root("RACE");
    var seat = position(office, title("HEAD"), 1);
    var bodies =
        List.of("Nhất", "Nhì", "Ba", "Tư").stream()
            .map(n -> appointing(cadre(office, n), seat, "2020-01-01"))
            .toList();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          callers.invokeAll(
              bodies.stream()
                  .map(b ->
                      (Callable<Integer>)
                          () -> editor(EVERYWHERE).body(b).post(APPOINTMENTS).statusCode())
                  .toList());
      var statuses = new java.util.ArrayList<Integer>();
      for (var answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }
  }

  @Test
  void bothEndsOfAnAppointmentMustLieInTheScope() {
    var mine = root("OWN");
    var foreign = root("OTHER");
    editor(mine.code())
        .body(
            appointing(
                cadre(foreign, "Người Khác"), position(foreign, title("HEAD"), 1), "2020-01-01"))
        .post(APPOINTMENTS)
        .then()
        .statusCode(400)
        .body("violations.code", containsInAnyOrder("unknown-cadre", "unknown-position"));
  }

  @Test
  void aPersonsPostsAreListedAndRecordedUnderThePerson() {
    var office = below(root("LIST"), "UNIT");
    var person = cadre(office, "Cao Văn Áng");
    var body = new HashMap<>(appointing(person, position(office, title("HEAD"), 1), "2015-01-05"));
    body.remove("cadreId");
    editor(EVERYWHERE).body(body).post(person.location() + "/appointments").then().statusCode(201);
    viewer(office.code())
        .get(person.location() + "/appointments")
        .then()
        .body("items.cadreName", contains("Cao Văn Áng"));
    viewer(office.code())
        .queryParam("organisation", office.code())
        .queryParam("asOf", "2014-12-31")
        .get(APPOINTMENTS)
        .then()
        .body("items.size()", equalTo(0));
    viewer(office.code())
        .queryParam("organisation", office.code())
        .queryParam("asOf", "2015-01-05")
        .queryParam("rank", "HEAD")
        .get(APPOINTMENTS)
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void aPositionKeepsSeatsForItsHolders() {
    var office = root("SHRINK");
    var deputies = position(office, title("DEPUTY"), 2);
    appointment(cadre(office, "Một"), deputies, "2015-01-05");
    appointment(cadre(office, "Hai"), deputies, "2015-01-05");
    editor(EVERYWHERE)
        .header("If-Match", deputies.etag())
        .body(Map.of("seats", 1))
        .patch(deputies.location())
        .then()
        .statusCode(409)
        .body("code", equalTo("seats-in-use"));
    editor(EVERYWHERE)
        .header("If-Match", deputies.etag())
        .body(Map.of("validTo", "2020-01-01"))
        .patch(deputies.location())
        .then()
        .statusCode(409);
    editor(EVERYWHERE)
        .header("If-Match", deputies.etag())
        .body(Map.of("seats", 3))
        .patch(deputies.location())
        .then()
        .statusCode(200)
        .body("seats", equalTo(3));
  }
}

package vn.cadre.registry.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.scope.Work;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlFailure;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class TransferTest {
  private static final String REQUESTS = "/cadre/v1/transfer-requests";

  @Inject Sql sql;

  /** Two provinces; somebody holds a main post in the first, the second has a free seat. */
  private record Case(Made sending, Made receiving, Made person, Made held, Made seat, Made title) {

    static Case of(String name) {
      var sending = root(name + "S");
      var receiving = root(name + "R");
      var person = cadre(sending, "Trần Văn Dũng");
      var held = appointment(person, position(sending, Registry.title("HEAD"), 1), "2015-01-05");
      var title = Registry.title("DEPUTY");
      return new Case(sending, receiving, person, held, position(receiving, title, 1), title);
    }

    RequestSpecification sender() {
      return officer("sender-" + sending.code(), sending.code());
    }

    RequestSpecification receiver() {
      return officer("receiver-" + receiving.code(), receiving.code());
    }

    Map<String, Object> body() {
      var body = new HashMap<String, Object>();
      body.put("cadreId", person.id());
      body.put("positionId", seat.id());
      body.put("kind", "TRANSFER");
      body.put("from", "2026-10-01");
      body.put(
          "decision",
          Map.of(
              "type", "TRANSFER",
              "number", code("QD"),
              "date", "2026-09-15",
              "issuer", "Ban Thường vụ Tỉnh ủy"));
      body.put("note", "Theo thông báo 12");
      return body;
    }

    Response asked(RequestSpecification by) {
      return asked(by, body());
    }

    Response asked(RequestSpecification by, Map<String, ?> body) {
      var answer = by.body(body).post(REQUESTS);
      answer.then().statusCode(201);
      return answer;
    }
  }

  private static RequestSpecification officer(String subject, String organisation) {
    return officer(subject, organisation, "\"registry-editor\"");
  }

  private static RequestSpecification officer(String subject, String organisation, String roles) {
    return given()
        .auth()
        .oauth2(
            Tokens.withClaims(
                "{\"sub\":\"%1$s\",\"name\":\"%1$s\",\"roles\":[%3$s],\"org_scope\":[\"%2$s\"]}"
                    .formatted(subject, organisation, roles)))
        .contentType("application/json");
  }

  private static Response answer(RequestSpecification by, Response request, String action) {
    return by.header("If-Match", request.getHeader("ETag"))
        .post(request.getHeader("Location") + "/" + action);
  }

  @Test
  void aReceptionTakesNobodyOutOfAPostThatLeadsWhicheverSideAsks() {
    var c = Case.of("RECEIVE");
    var desk = position(c.receiving(), Registry.title("STAFF"), 2);
    var body = c.body();
    body.put("positionId", desk.id());
    body.put(
        "decision",
        Map.of(
            "type", "RECEPTION",
            "number", code("QD"),
            "date", "2026-09-15",
            "issuer", "Ban Tổ chức Tỉnh ủy"));
    c.sender()
        .body(body)
        .post(REQUESTS)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("decision.type decision-type"));
    var request = c.asked(c.receiver(), body);
    answer(c.sender(), request, "accept")
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("decision.type decision-type"));
    viewer(c.sending().code()).get(c.held().location()).then().body("to", nullValue());

    var clerk = cadre(c.sending(), "Lê Thị Văn Thư");
    var post = appointment(clerk, position(c.sending(), Registry.title("STAFF"), 1), "2015-01-05");
    body.put("cadreId", clerk.id());
    answer(c.receiver(), c.asked(c.sender(), body), "accept").then().statusCode(200);
    viewer(c.sending().code()).get(post.location()).then().body("to", equalTo("2026-10-01"));
  }

  @Test
  void theSendingSideAsksTheReceivingSideAcceptsAndThePersonHasMoved() {
    var c = Case.of("MOVE");
    var request = c.asked(c.sender());
    request
        .then()
        .body("state", equalTo("REQUESTED"))
        .body("requestedBy", equalTo("SENDING"))
        .body("cadreName", equalTo("Trần Văn Dũng"))
        .body("sending.code", equalTo(c.sending().code()))
        .body("receiving.code", equalTo(c.receiving().code()))
        .body("receiving.name", equalTo("Tỉnh thử nghiệm " + c.receiving().code()))
        .body("allowedActions", contains("withdraw"));
    c.receiver()
        .get(request.getHeader("Location"))
        .then()
        .statusCode(200)
        .body("cadreName", equalTo("Trần Văn Dũng"))
        .body("allowedActions", contains("accept", "refuse"));
    c.receiver().get(c.person().location()).then().statusCode(404);

    var accepted = answer(c.receiver(), request, "accept");
    accepted
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("settledByName", equalTo("receiver-" + c.receiving().code()))
        .body("appointmentId", notNullValue())
        .body("allowedActions", empty());

    viewer(c.receiving().code())
        .get(c.person().location())
        .then()
        .statusCode(200)
        .body("organisationCode", equalTo(c.receiving().code()))
        .body("currentAppointments.appointmentId", contains(accepted.<String>path("appointmentId")))
        .body("currentAppointments[0].kind", equalTo("TRANSFER"));
    viewer(c.sending().code()).get(c.person().location()).then().statusCode(404);
    viewer(c.sending().code())
        .get(c.held().location())
        .then()
        .statusCode(200)
        .body("to", equalTo("2026-10-01"))
        .body("endDecision.number", equalTo(request.path("decision.number")));
  }

  @Test
  void theReceivingSideMayAskTooByOrganisationAndTitle() {
    var c = Case.of("ASK");
    var body = c.body();
    var request = c.asked(c.receiver(), body);
    request
        .then()
        .body("requestedBy", equalTo("RECEIVING"))
        .body("cadreId", equalTo(c.person().id()))
        .body("cadreName", nullValue())
        .body("sending", nullValue());
    c.sender()
        .get(request.getHeader("Location"))
        .then()
        .body("cadreName", equalTo("Trần Văn Dũng"))
        .body("allowedActions", contains("accept", "refuse"));
    answer(c.sender(), request, "accept").then().statusCode(200);
    viewer(c.receiving().code()).get(c.person().location()).then().statusCode(200);

    var d = Case.of("TITLE");
    var byTitle = d.body();
    byTitle.remove("positionId");
    byTitle.put("organisationCode", d.receiving().code());
    byTitle.put("titleCode", d.title().code());
    d.asked(d.sender(), byTitle)
        .then()
        .body("positionId", equalTo(d.seat().id()))
        .body("titleCode", equalTo(d.title().code()));
  }

  @Test
  void askingTellsNothingOfPeopleElsewhere() {
    var c = Case.of("QUIET");
    var real = c.asked(c.receiver());
    var invented = c.body();
    invented.put("cadreId", UUID.randomUUID().toString());
    var none = c.asked(c.receiver(), invented);
    assertThat(told(real)).isEqualTo(told(none));
    answer(c.receiver(), none, "accept").then().statusCode(403);
    answer(c.receiver(), none, "withdraw").then().statusCode(200);

    var number = personalId();
    var known = new HashMap<String, Object>();
    known.put("fullName", "Người Ở Xa");
    known.put("personalId", number);
    known.put("category", "CADRE");
    known.put("organisationId", c.sending().id());
    var person = Registry.post("/cadre/v1/cadres", known);
    var byNumber = c.body();
    byNumber.remove("cadreId");
    byNumber.put("personalId", number);
    c.receiver().body(byNumber).post(REQUESTS).then().statusCode(403);
    var roles = "\"registry-editor\",\"personal-data\"";
    var trusted = officer("trusted", c.receiving().code(), roles);
    var found = c.asked(trusted, byNumber);
    byNumber.put("personalId", personalId());
    var nobody = c.asked(officer("trusted", c.receiving().code(), roles), byNumber);
    found
        .then()
        .body("personalId", equalTo("*********" + number.substring(9)))
        .body("cadreId", nullValue());
    assertThat(told(found)).isEqualTo(told(nobody));
    c.sender().get(found.getHeader("Location")).then().body("cadreId", equalTo(person.id()));
    c.sender().get(nobody.getHeader("Location")).then().statusCode(404);
    c.receiver()
        .queryParam("cadreId", person.id())
        .get(REQUESTS)
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  /** What an answer says, but for what every request differs in. */
  private static Map<String, ?> told(Response answer) {
    Map<String, ?> body = new HashMap<>(answer.<Map<String, ?>>path("$"));
    List.of("id", "cadreId", "personalId", "decision", "requestedAt").forEach(body::remove);
    return body;
  }

  @Test
  void onlyTheOtherSideAnswersAndNeverWhoAsked() {
    var c = Case.of("WHO");
    var request = c.asked(c.sender());
    answer(c.sender(), request, "accept").then().statusCode(403);
    var promoted = officer("sender-" + c.sending().code(), EVERYWHERE);
    promoted.get(request.getHeader("Location")).then().body("allowedActions", contains("withdraw"));
    answer(officer("sender-" + c.sending().code(), EVERYWHERE), request, "accept")
        .then()
        .statusCode(403);
    answer(c.receiver(), request, "withdraw").then().statusCode(403);
    answer(officer("stranger", root("STRANGER").code()), request, "accept").then().statusCode(404);
    var reader = officer("reader", c.receiving().code(), "\"registry-viewer\"");
    answer(reader, request, "accept").then().statusCode(403);
    answer(c.receiver(), request, "accept").then().statusCode(200);
  }

  @Test
  void theDatabaseLetsAScopeGrowOnlyForWhoMayAccept() {
    var c = Case.of("GROW");
    var id = UUID.fromString(c.asked(c.sender()).path("id"));
    var sent = "/" + c.sending().code() + "/";
    assertThat(grown(id, "receiver", c.receiving().code(), sent)).isTrue();
    assertThat(grown(id, "receiver", c.receiving().code(), "/" + c.sending().code() + "/X/"))
        .isFalse();
    for (var who : List.of("sender-" + c.sending().code(), "colleague")) {
      assertThatThrownBy(() -> grown(id, who, c.sending().code(), sent))
          .isInstanceOf(SqlFailure.class)
          .rootCause()
          .hasMessageContaining(refusal(id));
    }
    assertThatThrownBy(() -> grown(id, "sender-" + c.sending().code(), EVERYWHERE, sent))
        .rootCause()
        .hasMessageContaining(refusal(id));
    assertThatThrownBy(() -> grown(id, "stranger", root("GROWX").code(), sent))
        .rootCause()
        .hasMessageContaining(refusal(id));
  }

  private static String refusal(UUID id) {
    return "ERROR: Transfer request %s is not open to whoever acts".formatted(id);
  }

  /** Whether a transaction of this editor reaches the path, once it has entered the request. */
  private boolean grown(UUID request, String subject, String organisation, String path) {
    var editor =
        new Caller("test", subject, subject, Set.of("registry-editor"), Set.of(organisation), null);
    return new Work("test", editor)
        .call(() ->
            QuarkusTransaction.requiringNew()
                .call(() -> {
                  sql.list("SELECT enter_transfer(?)", List.of(request), row -> true);
                  return sql.one(
                          "SELECT ?::text <@ current_scope()",
                          List.of(path),
                          row -> row.getBoolean(1))
                      .orElseThrow();
                }));
  }

  @Test
  void aSettledRequestStaysSettledAndAStaleVersionIsRefused() {
    var c = Case.of("ONCE");
    var request = c.asked(c.sender());
    c.receiver().post(request.getHeader("Location") + "/accept").then().statusCode(428);
    c.receiver()
        .header("If-Match", request.getHeader("ETag"))
        .body(Map.of("reason", " "))
        .post(request.getHeader("Location") + "/refuse")
        .then()
        .statusCode(400)
        .body("violations.field", contains("reason"));
    var refused =
        c.receiver()
            .header("If-Match", request.getHeader("ETag"))
            .body(Map.of("reason", "Chưa có biên chế"))
            .post(request.getHeader("Location") + "/refuse");
    refused
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"))
        .body("reason", equalTo("Chưa có biên chế"));
    answer(c.receiver(), request, "accept").then().statusCode(412);
    c.receiver()
        .header("If-Match", refused.getHeader("ETag"))
        .post(request.getHeader("Location") + "/accept")
        .then()
        .statusCode(409)
        .body("code", equalTo("transfer-settled"));
    c.sender()
        .header("If-Match", refused.getHeader("ETag"))
        .post(request.getHeader("Location") + "/withdraw")
        .then()
        .statusCode(409);
    viewer(c.sending().code()).get(c.held().location()).then().body("to", nullValue());
  }

  @Test
  void whereARuleRefusesNothingHappensAndTheRequestStaysOpen() {
    var c = Case.of("FULL");
    appointment(cadre(c.receiving(), "Người Giữ Chỗ"), c.seat(), "2020-01-01");
    var request = c.asked(c.sender());
    answer(c.receiver(), request, "accept")
        .then()
        .statusCode(409)
        .body("code", equalTo("no-free-seat"));
    viewer(c.sending().code())
        .get(c.held().location())
        .then()
        .body("to", nullValue())
        .body("endDecision", nullValue());
    c.receiver()
        .get(request.getHeader("Location"))
        .then()
        .body("state", equalTo("REQUESTED"))
        .body("allowedActions", hasItem("accept"));
  }

  @Test
  void aSecondmentLeavesTheMainPostWhereItIs() {
    var c = Case.of("SECOND");
    var body = c.body();
    body.put("kind", "SECONDMENT");
    body.put(
        "decision",
        Map.of(
            "type", "SECONDMENT",
            "number", code("QD"),
            "date", "2026-09-15",
            "issuer", "Ban Thường vụ Tỉnh ủy"));
    body.put("to", "2027-10-01");
    answer(c.receiver(), c.asked(c.sender(), body), "accept").then().statusCode(200);
    viewer(c.sending().code())
        .get(c.person().location())
        .then()
        .statusCode(200)
        .body("organisationCode", equalTo(c.sending().code()))
        .body("currentAppointments.kind", contains("APPOINTMENT", "SECONDMENT"));
  }

  @Test
  void whoeverHasMovedMeanwhileIsNotMovedAgain() {
    var c = Case.of("LATE");
    var first = c.asked(c.sender());
    var elsewhere = c.body();
    var third = root("THIRD");
    elsewhere.put("positionId", position(third, title("HEAD"), 1).id());
    var second = c.asked(c.sender(), elsewhere);
    answer(officer("third", third.code()), second, "accept").then().statusCode(200);
    answer(c.receiver(), first, "accept")
        .then()
        .statusCode(409)
        .body("code", equalTo("transfer-overtaken"));
  }

  @Test
  void badInputIsNamedWholeAndAMoveWithinOneScopeNeedsNobody() {
    var c = Case.of("BAD");
    var bad = new HashMap<>(c.body());
    bad.put("personalId", "123");
    bad.put("titleCode", "X");
    bad.put("kind", "ELOPEMENT");
    bad.put("to", "2026-09-01");
    bad.put("decision", Map.of("type", "TRANSFER", "date", "2026-13-01"));
    bad.put("mood", "good");
    c.sender()
        .body(bad)
        .post(REQUESTS)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "personalId pattern",
                "kind not-one-of",
                "decision.number required",
                "decision.date invalid-date",
                "decision.issuer required",
                "mood unknown-field",
                "cadreId exactly-one",
                "positionId exactly-one",
                "to ends-after-start"));
    var nowhere = c.body();
    nowhere.put("positionId", UUID.randomUUID().toString());
    officer("nobody", root("NOBODY").code())
        .body(nowhere)
        .post(REQUESTS)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder("positionId unknown-position", "cadreId neither-in-scope"));
    officer("all", EVERYWHERE)
        .body(c.body())
        .post(REQUESTS)
        .then()
        .statusCode(409)
        .body("code", equalTo("transfer-within-scope"));
    viewer(c.sending().code()).body(c.body()).post(REQUESTS).then().statusCode(403);
  }

  @Test
  void whoeverAsksByNumberIsLoggedThoughTheRequestIsRefused() {
    var c = Case.of("ASKED");
    var number = personalId();
    var person =
        Registry.post(
            "/cadre/v1/cadres",
            Map.of(
                "fullName",
                "Bùi Văn Ơn",
                "personalId",
                number,
                "category",
                "CIVIL_SERVANT",
                "organisationId",
                c.sending().id()));
    var body = c.body();
    body.remove("cadreId");
    body.put("personalId", number);
    officer("prober", EVERYWHERE, "\"registry-editor\",\"personal-data\"")
        .body(body)
        .post(REQUESTS)
        .then()
        .statusCode(409)
        .body("code", equalTo("transfer-within-scope"));
    as(List.of("auditor"), EVERYWHERE)
        .get(person.location() + "/access-log")
        .then()
        .body("items.subject", contains("prober"));
  }

  @Test
  void requestsAreListedForBothSidesAndAwaitTheOtherAsATask() {
    var c = Case.of("LIST");
    var request = c.asked(c.sender());
    var id = request.<String>path("id");
    for (var side : List.of(c.sender(), c.receiver())) {
      side.queryParam("state", "REQUESTED")
          .queryParam("kind", "TRANSFER")
          .queryParam("requestedBy", "SENDING")
          .queryParam("cadreId", c.person().id())
          .get(REQUESTS)
          .then()
          .statusCode(200)
          .body("items.id", contains(id));
    }
    c.receiver().queryParam("awaiting", true).get(REQUESTS).then().body("items.id", contains(id));
    c.sender().queryParam("awaiting", true).get(REQUESTS).then().body("items", empty());
    c.sender().queryParam("awaiting", false).get(REQUESTS).then().body("items.id", contains(id));
    as(List.of("registry-viewer"), root("OUT").code())
        .get(REQUESTS)
        .then()
        .body("items.id", not(hasItem(id)));

    var tasks = c.receiver().header("Accept-Language", "en").get("/cadre/v1/tasks");
    tasks
        .then()
        .statusCode(200)
        .body(
            "items.find { it.kind == 'transfer-to-answer' }.resource", equalTo(REQUESTS + "/" + id))
        .body(
            "items[0].title",
            equalTo("Request to move Trần Văn Dũng to Tỉnh thử nghiệm " + c.receiving().code()))
        .body("items[0].dueOn", equalTo("2026-10-01"))
        .body("items[0].allowedActions", contains("accept", "refuse"))
        .body("more", equalTo(false));
    c.sender().get("/cadre/v1/tasks").then().body("items", empty());
    viewer(c.receiving().code())
        .get("/cadre/v1/tasks")
        .then()
        .body("items.kind", not(hasItem("transfer-to-answer")));
    c.asked(c.sender());
    c.receiver()
        .queryParam("limit", 1)
        .get("/cadre/v1/tasks")
        .then()
        .body("items.size()", equalTo(1))
        .body("more", equalTo(true));
    c.receiver().queryParam("limit", 0).get("/cadre/v1/tasks").then().statusCode(400);
    answer(c.receiver(), request, "accept").then().statusCode(200);
    c.receiver()
        .get("/cadre/v1/tasks")
        .then()
        .body("items.resource", not(hasItem(REQUESTS + "/" + id)));
  }
}

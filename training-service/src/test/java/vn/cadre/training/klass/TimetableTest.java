package vn.cadre.training.klass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.move;
import static vn.cadre.training.klass.Classroom.planned;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.klass.Classroom.Made;
import vn.cadre.training.workforce.Workforce;
import vn.cadre.training.workforce.Workforce.Org;

@TrainingTest
class TimetableTest {
  private static final Map<String, Object> WEEK = Map.of("from", "2026-03-02", "to", "2026-03-07");

  private Workforce workforce;
  private Classroom room;
  private Org province;

  @BeforeEach
  void begin() {
    workforce = new Workforce();
    room = new Classroom();
    province = workforce.organisation("T");
  }

  @AfterEach
  void end() throws SQLException {
    workforce.close();
    room.close();
  }

  private Made week() {
    return planned(province, room.course("DIGITAL"), WEEK);
  }

  private Response session(Made klass, String from, String to, @Nullable UUID trainer) {
    var body = new HashMap<String, Object>();
    body.put("startsAt", from);
    body.put("endsAt", to);
    body.put("trainerId", trainer);
    return manager(province).body(body).post(CLASSES + "/" + klass.id() + "/sessions");
  }

  private UUID trainer(Made klass, Map<String, ?> who) {
    return Classroom.made(
            manager(province).body(who).post(CLASSES + "/" + klass.id() + "/trainers"), 201)
        .id();
  }

  @Test
  void sessionsLieWithinTheDaysOfTheClassAndDoNotOverlap() {
    var klass = week();
    // the last evening of the week in Vietnam, and the first moment after it
    session(klass, "2026-03-06T12:00:00Z", "2026-03-06T17:00:00Z", null).then().statusCode(201);
    session(klass, "2026-03-06T16:59:00Z", "2026-03-06T17:00:01Z", null)
        .then()
        .statusCode(400)
        .body("violations.field", contains("endsAt"));
    session(klass, "2026-03-01T16:59:59Z", "2026-03-01T12:00:00Z", UUID.randomUUID())
        .then()
        .statusCode(400)
        .body("violations.code", hasAll());
    session(klass, "2026-03-06T16:00:00Z", "2026-03-06T16:30:00Z", null)
        .then()
        .statusCode(409)
        .body("code", equalTo("session-overlap"));
    assertThat(room.told(klass.id())).containsExactly("created", "rescheduled");
  }

  private static org.hamcrest.Matcher<Iterable<? extends String>> hasAll() {
    return containsInAnyOrder("period-in-order", "outside-class-days", "unknown-trainer");
  }

  @Test
  void nobodyTeachesInTwoPlacesAtOnce() {
    var cadre = workforce.person("Trần Văn Minh", province);
    var first = week();
    var second = week();
    var inFirst = trainer(first, Map.of("cadreId", cadre));
    var inSecond = trainer(second, Map.of("cadreId", cadre));
    session(first, "2026-03-02T01:00:00Z", "2026-03-02T04:00:00Z", inFirst)
        .then()
        .statusCode(201)
        .body("trainerName", equalTo("Trần Văn Minh"));

    session(second, "2026-03-02T03:59:00Z", "2026-03-02T05:00:00Z", inSecond)
        .then()
        .statusCode(409)
        .body("code", equalTo("trainer-elsewhere"));
    // on the very moment at which the other one ends
    session(second, "2026-03-02T04:00:00Z", "2026-03-02T05:00:00Z", inSecond)
        .then()
        .statusCode(201);

    move(province, first, "cancel");
    session(second, "2026-03-02T01:00:00Z", "2026-03-02T03:00:00Z", inSecond)
        .then()
        .statusCode(201);
  }

  @Test
  void aTrainerFromOutsideIsTheSameByNameAndWorkplace() {
    var first = week();
    var second = week();
    var known = Map.of("fullName", "Lê Thị Hoà", "workplace", "Học viện Chính trị khu vực I");
    var again = Map.of("fullName", "Lê Thị Hòa", "workplace", "học viện chính trị khu vực I");
    session(first, "2026-03-02T01:00:00Z", "2026-03-02T04:00:00Z", trainer(first, known))
        .then()
        .statusCode(201);

    session(second, "2026-03-02T01:00:00Z", "2026-03-02T04:00:00Z", trainer(second, again))
        .then()
        .statusCode(409)
        .body("code", equalTo("trainer-elsewhere"));
    // a name alone is that of more than one person
    var unknown = trainer(second, Map.of("fullName", "Lê Thị Hòa"));
    session(second, "2026-03-02T01:00:00Z", "2026-03-02T04:00:00Z", unknown).then().statusCode(201);
  }

  @Test
  void whoeverTeachesStaysATrainerUntilSomebodyElseDoes() {
    var klass = week();
    var id = trainer(klass, Map.of("fullName", "Lê Thị Hòa"));
    var session =
        Classroom.made(session(klass, "2026-03-02T01:00:00Z", "2026-03-02T04:00:00Z", id), 201);
    var path = CLASSES + "/" + klass.id();

    delete(path + "/trainers/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("trainer-teaches"));
    delete(path + "/sessions/" + session.id()).then().statusCode(204);
    delete(path + "/trainers/" + id).then().statusCode(204);
    manager(province).get(path + "/sessions").then().body("items.size()", equalTo(0));
    manager(province)
        .body(Map.of("cadreId", UUID.randomUUID(), "fullName", "Hai Người"))
        .post(path + "/trainers")
        .then()
        .statusCode(400)
        .body("violations.code", containsInAnyOrder("one-person"));
  }

  private Response delete(String path) {
    var etag = manager(province).get(path).then().statusCode(200).extract().header("ETag");
    return manager(province).header("If-Match", etag).delete(path);
  }

  @Test
  void theDaysOfAClassKeepItsSessions() {
    var klass = week();
    session(klass, "2026-03-05T01:00:00Z", "2026-03-05T04:00:00Z", null).then().statusCode(201);

    manager(province)
        .header("If-Match", Classroom.etag(klass.id()))
        .body(Map.of("to", "2026-03-05"))
        .patch(CLASSES + "/" + klass.id())
        .then()
        .statusCode(400)
        .body("violations.code", contains("sessions-outside"));
  }

  @Test
  void aSessionIsMovedAndTaughtBySomebodyElse() {
    var klass = week();
    var first = trainer(klass, Map.of("fullName", "Lê Thị Hòa", "workplace", "Trường Chính trị"));
    var second = trainer(klass, Map.of("fullName", "Trần Văn Minh", "workplace", "Học viện"));
    var session =
        Classroom.made(session(klass, "2026-03-02T01:00:00Z", "2026-03-02T04:00:00Z", first), 201);

    manager(province)
        .header("If-Match", session.etag())
        .body(Map.of("endsAt", "2026-03-02T05:00:00Z", "trainerId", second, "topic", "Thực hành"))
        .patch(CLASSES + "/" + klass.id() + "/sessions/" + session.id())
        .then()
        .statusCode(200)
        .body("startsAt", equalTo("2026-03-02T01:00:00Z"))
        .body("endsAt", equalTo("2026-03-02T05:00:00Z"))
        .body("trainerName", equalTo("Trần Văn Minh"));
    // whoever taught it is free
    var other = week();
    var elsewhere =
        trainer(other, Map.of("fullName", "Lê Thị Hòa", "workplace", "Trường Chính trị"));
    session(other, "2026-03-02T01:00:00Z", "2026-03-02T04:00:00Z", elsewhere)
        .then()
        .statusCode(201);
    assertThat(room.told(klass.id()))
        .containsExactly("created", "changed", "changed", "rescheduled", "rescheduled");
  }
}

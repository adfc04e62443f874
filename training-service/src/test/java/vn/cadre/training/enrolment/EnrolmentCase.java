package vn.cadre.training.enrolment;

import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.as;
import static vn.cadre.training.klass.Classroom.made;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.today;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.cadre.training.klass.Classroom;
import vn.cadre.training.klass.Classroom.Made;
import vn.cadre.training.workforce.Workforce;
import vn.cadre.training.workforce.Workforce.Org;

/**
 * A school that holds classes and a unit that sends people to them; neither has the other in scope.
 */
abstract class EnrolmentCase {
  Workforce workforce;
  Classroom room;
  Org school;
  Org unit;

  @BeforeEach
  void begin() {
    workforce = new Workforce();
    room = new Classroom();
    school = workforce.organisation("SCHOOL");
    unit = workforce.organisation("UNIT");
    workforce.pack("retirement");
  }

  @AfterEach
  void end() throws SQLException {
    workforce.close();
    room.close();
  }

  Made open(Map<String, ?> otherwise) {
    return Classroom.open(school, room.course("DIGITAL"), otherwise);
  }

  static Map<String, Object> days(String from, String to) {
    return Map.of("from", from, "to", to);
  }

  static String path(Made klass) {
    return CLASSES + "/" + klass.id() + "/enrolments";
  }

  static String path(Made klass, Made enrolment) {
    return path(klass) + "/" + enrolment.id();
  }

  Response nominating(Made klass, Map<String, ?> body) {
    return as("unit-nominator", unit.code()).body(body).post(path(klass));
  }

  Made nominated(Made klass, UUID cadre) {
    return made(nominating(klass, Map.of("cadreId", cadre)), 201);
  }

  Response approving(Made klass, Made enrolment) {
    return approving(klass, enrolment, Map.of());
  }

  Response approving(Made klass, Made enrolment, Map<String, ?> body) {
    return manager(school)
        .header("If-Match", etag(klass, enrolment))
        .body(body)
        .post(path(klass, enrolment) + "/approve");
  }

  Response withdrawing(Made klass, Made enrolment) {
    return as("unit-nominator", unit.code())
        .header("If-Match", etag(klass, enrolment))
        .body(Map.of("reason", "Nghỉ thai sản"))
        .post(path(klass, enrolment) + "/withdraw");
  }

  static String etag(Made klass, Made enrolment) {
    return as("auditor", "*").get(path(klass, enrolment)).then().extract().header("ETag");
  }

  static String state(Made klass, Made enrolment) {
    return as("auditor", "*").get(path(klass, enrolment)).then().extract().path("state");
  }

  UUID person(String name) {
    return workforce.person(name, unit);
  }

  UUID person(String name, Map<String, ?> facts) {
    return workforce.person(name, unit, facts);
  }

  static Map<String, Object> week(int from) {
    var days = new HashMap<String, Object>();
    days.put("from", today().plusDays(from).toString());
    days.put("to", today().plusDays(from + 7L).toString());
    return days;
  }
}

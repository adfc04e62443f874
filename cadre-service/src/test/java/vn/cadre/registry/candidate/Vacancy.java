package vn.cadre.registry.candidate;

import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;

/** A province with a unit below it, and the post of a head there that is to be filled. */
record Vacancy(Made province, Made unit, Made head, Made seat, Made desk) {
  static final String DAY = "2022-10-01";

  static Vacancy of(String prefix) {
    var province = root(prefix);
    var unit = below(province, "UNIT");
    var head = title("HEAD");
    standard(head.code(), "2010-01-01");
    return new Vacancy(
        province, unit, head, position(unit, head, 2), position(unit, title("STAFF"), 500));
  }

  /** Somebody with a desk in the unit since 2010. */
  Made person(String name, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("fullName", name);
    body.putIfAbsent("category", "CIVIL_SERVANT");
    body.put("organisationId", unit.id());
    body.put("recruitedOn", "2005-01");
    var person = post("/cadre/v1/cadres", body);
    appointed(person, desk, "2010-03-01", null);
    return person;
  }

  /** Somebody against whom nothing speaks, born in 1985. */
  Made suitable(String name) {
    var person = person(name, Map.of("gender", "MALE", "birthDate", "1985-04-12"));
    qualified(person, "PROFESSIONAL", "UNIVERSITY");
    qualified(person, "POLITICAL_THEORY", "ADVANCED");
    graded(person, 2020, "GOOD");
    graded(person, 2021, "OUTSTANDING");
    concluded(person, "MEETS", "2021-06");
    return person;
  }

  static Made appointed(Made person, Made position, String from, String to) {
    var body = new HashMap<String, Object>(Registry.appointing(person, position, from));
    body.put("decision", paper("APPOINTMENT", "2009-12-20"));
    if (to != null) {
      body.put("to", to);
    }
    return post("/cadre/v1/appointments", body);
  }

  static void qualified(Made person, String kind, String level) {
    post(
        person.location() + "/qualifications",
        Map.of("kind", kind, "level", level, "status", "COMPLETED", "awardedOn", "2012-06"));
  }

  static void graded(Made person, int year, String grade) {
    post(person.location() + "/evaluations", Map.of("year", year, "grade", grade));
  }

  static void concluded(Made person, String outcome, String on) {
    post(
        person.location() + "/political-conclusions",
        Map.of("concludedOn", on, "outcome", outcome, "concludedBy", "Ban Thường vụ Tỉnh ủy"));
  }

  static void disciplined(Made person, String form, String on) {
    post(
        person.location() + "/disciplines",
        Map.of(
            "side",
            "STATE",
            "form",
            form,
            "act",
            "Thiếu trách nhiệm trong quản lý",
            "effectiveOn",
            on,
            "decision",
            paper("DISCIPLINE", on)));
  }

  static void worked(Made person, String organisation, String position) {
    post(
        person.location() + "/work-history",
        Map.of("from", "2006", "to", "2009", "organisation", organisation, "position", position));
  }

  static Map<String, Object> paper(String type, String date) {
    return Map.of(
        "type", type, "number", code("QD"), "date", date, "issuer", "Ban Thường vụ Tỉnh ủy");
  }

  ValidatableResponse ask(Object... parameters) {
    var request = viewer(province.code()).queryParam("position", seat.id()).queryParam("asOf", DAY);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam((String) parameters[i], parameters[i + 1]);
    }
    return request.get("/cadre/v1/candidates").then();
  }
}

package vn.cadre.registry.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class AssessmentTest {
  private static final String ASSESSMENTS = "/cadre/v1/assessments";

  private static RequestSpecification reader(String... organisations) {
    return as(List.of("registry-viewer", "personal-data"), organisations);
  }

  private static Made person(Made office, Map<String, Object> facts) {
    var body = new HashMap<>(facts);
    body.put("fullName", "Nguyễn Văn Dần");
    body.put("category", "CIVIL_SERVANT");
    body.put("organisationId", office.id());
    return post("/cadre/v1/cadres", body);
  }

  private static Made kept(Made office, Made person, String asOf) {
    var answer =
        reader(office.code())
            .body(Map.of("kind", "retirement", "subject", person.id(), "asOf", asOf))
            .post(ASSESSMENTS);
    answer.then().statusCode(201);
    return new Made(
        answer.path("id"), null, answer.getHeader("ETag"), answer.getHeader("Location"));
  }

  @Test
  void aRecordShowsWhenItsPersonRetiresAndWhy() {
    var office = root("RETIRES");
    var person = person(office, Map.of("gender", "MALE", "birthDate", "1966-03-02"));
    reader(office.code())
        .queryParam("asOf", "2022-10-01")
        .get(person.location())
        .then()
        .statusCode(200)
        .body("retirement.date", equalTo("2027-12-31"))
        .body("retirement.pensionFrom", equalTo("2028-01-01"))
        .body("retirement.assessment.outcome", equalTo("NOT_DUE"))
        .body("retirement.assessment.subject", equalTo(person.id()))
        .body("retirement.assessment.asOf", equalTo("2022-10-01"))
        .body("retirement.assessment.policy.id", equalTo("retirement"))
        .body("retirement.assessment.policy.version", equalTo(1))
        .body("retirement.assessment.policy.validFrom", equalTo("2021-01-01"))
        .body("retirement.assessment.policy.verified", equalTo(false))
        .body("retirement.assessment.reasons[0].rule", equalTo("retirement.age-reached"))
        .body("retirement.assessment.reasons[0].passed", equalTo(false))
        .body("retirement.assessment.reasons[0].expected", equalTo("P61Y9M"))
        .body("retirement.assessment.reasons[0].actual", equalTo("P56Y6M29D"))
        .body("retirement.assessment.reasons[0].verified", equalTo(true))
        .body("retirement.assessment.reasons[0].needs", nullValue())
        .body("retirement.assessment.reasons[0].message", containsString("Chưa đến tuổi nghỉ hưu"))
        .body("retirement.assessment.reasons[0].facts.retirementDate", equalTo("2027-12-31"));
    reader(office.code())
        .queryParam("asOf", "2027-12-31")
        .header("Accept-Language", "en")
        .get(person.location())
        .then()
        .body("retirement.assessment.outcome", equalTo("DUE"))
        .body("retirement.assessment.reasons[0].message", containsString("Has reached"));
  }

  @Test
  void withoutGenderOrBeforeTheDecreeNothingIsGuessed() {
    var office = root("UNKNOWN");
    var person = person(office, Map.of("birthDate", "1969-05"));
    reader(office.code())
        .get(person.location())
        .then()
        .body("retirement.date", nullValue())
        .body("retirement.assessment.outcome", equalTo("UNDETERMINED"))
        .body("retirement.assessment.reasons[0].passed", nullValue())
        .body("retirement.assessment.reasons[0].needs", contains("gender"));
    var woman =
        person(office, Map.of("gender", "FEMALE", "birthDate", "1969-05", "recruitedOn", "1990"));
    reader(office.code())
        .get(woman.location())
        .then()
        .body("retirement.date", equalTo("2026-05-31"))
        .body("retirement.assessment.reasons[0].verified", equalTo(false));
    reader(office.code())
        .queryParam("asOf", "2020-12-31")
        .get(woman.location())
        .then()
        .body("retirement.date", nullValue())
        .body("retirement.assessment.policy", nullValue())
        .body("retirement.assessment.reasons[0].rule", equalTo("retirement.policy-in-force"))
        .body("retirement.assessment.reasons[0].needs", contains("policy"));
  }

  @Test
  void whoeverSeesTheDateOfBirthIsToldOfRetirement() {
    var office = root("MASKED");
    var person = person(office, Map.of("gender", "MALE", "birthDate", "1970-05-20"));
    viewer(office.code())
        .get(person.location())
        .then()
        .statusCode(200)
        .body("retirement.date", equalTo("2032-05-31"));
  }

  @Test
  void whatWasKeptIsReadAgainAndJudgedAnewWithTheSameResult() {
    var office = root("KEPT");
    var person = person(office, Map.of("gender", "FEMALE", "birthDate", "1966"));
    var kept = kept(office, person, "2021-05-30");
    reader(office.code())
        .get(kept.location())
        .then()
        .statusCode(200)
        .body("kind", equalTo("retirement"))
        .body("outcome", equalTo("NOT_DUE"))
        .body("asOf", equalTo("2021-05-30"))
        .body("policy.version", equalTo(1))
        .body("reasons[0].actual.least", equalTo("P54Y4M30D"))
        .body("reasons[0].actual.most", equalTo("P55Y4M29D"))
        .body("reasons[0].facts.countedFrom", equalTo("1966-01"));
    reader(office.code())
        .get(kept.location() + "/replay")
        .then()
        .statusCode(200)
        .body("same", equalTo(true))
        .body("differsToday", equalTo(false))
        .body("replayed.outcome", equalTo("NOT_DUE"));
  }

  @Test
  void factsThatChangeLaterChangeNoAssessmentAndAPackThatDoesIsTold() {
    var office = root("AMENDED");
    var person = person(office, Map.of("gender", "MALE", "birthDate", "1970-10-05"));
    var kept = kept(office, person, "2030-01-01");
    as(List.of("registry-editor", "personal-data"), EVERYWHERE)
        .header("If-Match", person.etag())
        .body(Map.of("birthDate", "1950-01-01"))
        .patch(person.location())
        .then()
        .statusCode(200);
    var law = viewer(EVERYWHERE).get("/cadre/v1/policies/retirement/versions/1").then().extract();
    Map<String, Map<String, Object>> numbers = new HashMap<>(law.path("numbers"));
    numbers.replaceAll((key, number) -> {
      var given = new HashMap<>(number);
      given.remove("unit");
      return given;
    });
    numbers.get("menBands").put("value", List.of(Map.of("age", "P58Y", "verified", true)));
    admin()
        .body(
            Map.of(
                "id", code("EARLY").toLowerCase(Locale.ROOT),
                "kind", "retirement",
                "title", "Tuổi nghỉ hưu thử nghiệm",
                "organisation", office.code(),
                "version",
                    Map.of(
                        "validFrom", "2022-01-01",
                        "citation", "Quyết định thử nghiệm",
                        "numbers", numbers)))
        .post("/cadre/v1/policies")
        .then()
        .statusCode(201);
    reader(office.code())
        .get(kept.location() + "/replay")
        .then()
        .statusCode(200)
        .body("same", equalTo(true))
        .body("recorded.policy.id", equalTo("retirement"))
        .body("replayed.outcome", equalTo("NOT_DUE"))
        .body("replayed.reasons[0].facts.retirementDate", equalTo("2032-10-31"))
        .body("differsToday", equalTo(true))
        .body("today.outcome", equalTo("DUE"))
        .body("today.reasons[0].verified", equalTo(false))
        .body("today.reasons[0].facts.retirementDate", equalTo("2028-10-31"));
  }

  @Test
  void onlyWhoMaySeeThePersonMayAssessAndReadAssessments() {
    var office = root("OWN");
    var person = person(office, Map.of("gender", "MALE", "birthDate", "1970-10-05"));
    var kept = kept(office, person, "2030-01-01");
    var other = root("OTHER");
    var asked = Map.of("kind", "retirement", "subject", person.id());
    reader(other.code()).get(kept.location()).then().statusCode(404);
    reader(other.code()).get(kept.location() + "/replay").then().statusCode(404);
    reader(other.code())
        .body(asked)
        .post(ASSESSMENTS)
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-subject"));
    viewer(office.code()).body(asked).post(ASSESSMENTS).then().statusCode(201);
    viewer(office.code()).get(kept.location()).then().statusCode(200);
    as(List.of("portal"), EVERYWHERE).body(asked).post(ASSESSMENTS).then().statusCode(403);
    reader(office.code())
        .body(Map.of("kind", "weather", "colour", "red"))
        .post(ASSESSMENTS)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder("subject required", "colour unknown-field"));
    reader(office.code())
        .body(Map.of("kind", "weather", "subject", person.id()))
        .post(ASSESSMENTS)
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("kind not-one-of"));
  }
}

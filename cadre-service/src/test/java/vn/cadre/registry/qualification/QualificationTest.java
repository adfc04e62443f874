package vn.cadre.registry.qualification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class QualificationTest {
  private static final String ID = "[0-9a-f-]{36}";

  private static String qualifications(Made person) {
    return person.location() + "/qualifications";
  }

  private static Map<String, Object> held(String kind, String level) {
    return Map.of("kind", kind, "level", level, "status", "COMPLETED");
  }

  @Test
  void aQualificationShowsInTheLevelsFromTheDayItWasAwarded() {
    var person = cadre(root("LEVELS"), "Trần Thị Anh");
    post(qualifications(person), held("PROFESSIONAL", "COLLEGE"));
    editor(EVERYWHERE)
        .body(
            Map.of(
                "kind", "PROFESSIONAL",
                "level", "UNIVERSITY",
                "speciality", "Quản lý công",
                "institution", "Học viện Hành chính",
                "status", "COMPLETED",
                "awardedOn", "2015-06"))
        .post(qualifications(person))
        .then()
        .statusCode(201)
        .header("Location", matchesPattern(qualifications(person) + "/" + ID))
        .header("ETag", matchesPattern("\"0\\.[0-9a-f]{16}\""))
        .body("cadreId", equalTo(person.id()))
        .body("awardedOn", equalTo("2015-06"));
    viewer(EVERYWHERE)
        .queryParam("asOf", "2015-05-31")
        .get(person.location())
        .then()
        .body("levels.professional", equalTo("COLLEGE"));
    viewer(EVERYWHERE)
        .queryParam("asOf", "2015-06-01")
        .get(person.location())
        .then()
        .body("levels.professional", equalTo("UNIVERSITY"));
  }

  @Test
  void whatIsBeingStudiedHasNoDateAndDoesNotCount() {
    var person = cadre(root("STUDY"), "Nguyễn Văn Ân");
    var studying =
        Map.of(
            "kind",
            "PROFESSIONAL",
            "level",
            "UNIVERSITY",
            "status",
            "STUDYING",
            "awardedOn",
            "2020");
    editor(EVERYWHERE)
        .body(studying)
        .post(qualifications(person))
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("awardedOn awarded-when-completed"));
    var made =
        post(
            qualifications(person),
            Map.of("kind", "PROFESSIONAL", "level", "UNIVERSITY", "status", "STUDYING"));
    viewer(EVERYWHERE).get(person.location()).then().body("levels.professional", nullValue());
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of("status", "COMPLETED", "awardedOn", "2021-07-15", "reason", "Tốt nghiệp"))
        .patch(made.location())
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"1\\..*"))
        .body("status", equalTo("COMPLETED"))
        .body("level", equalTo("UNIVERSITY"));
    viewer(EVERYWHERE)
        .get(person.location())
        .then()
        .body("levels.professional", equalTo("UNIVERSITY"));
  }

  @Test
  void aLevelBelongsToTheListOfItsKind() {
    var person = cadre(root("KIND"), "Lê Đức Đạt");
    editor(EVERYWHERE)
        .body(held("POLITICAL_THEORY", "MASTER"))
        .post(qualifications(person))
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }", contains("level level-of-its-kind"))
        .body("violations[0].message", containsString("BACHELOR, ADVANCED, INTERMEDIATE"));
    post(qualifications(person), held("STATE_MANAGEMENT", "PRINCIPAL_EXPERT"));
    post(qualifications(person), held("LANGUAGE", "Tiếng Tày, chứng chỉ B1"));
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    var person = cadre(root("WRONG"), "Bùi Văn Ơn");
    editor(EVERYWHERE)
        .body(
            Map.of(
                "kind",
                "DRIVING",
                "level",
                "x".repeat(101),
                "awardedOn",
                "2021-02-30",
                "colour",
                "red"))
        .post(qualifications(person))
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "kind not-one-of",
                "level size",
                "status required",
                "awardedOn invalid-date",
                "colour unknown-field"));
  }

  @Test
  void aCorrectionKeepsTheRules() {
    var made =
        post(qualifications(cadre(root("MEND"), "Vũ Văn Uy")), held("PROFESSIONAL", "COLLEGE"));
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of("kind", "POLITICAL_THEORY", "reason", "Đính chính"))
        .patch(made.location())
        .then()
        .statusCode(400)
        .body("violations.code", contains("level-of-its-kind"));
  }

  @Test
  void aListIsFilteredByKindAndStatus() {
    var person = cadre(root("LIST"), "Đỗ Thị Ước");
    post(qualifications(person), held("PROFESSIONAL", "COLLEGE"));
    post(qualifications(person), held("POLITICAL_THEORY", "ELEMENTARY"));
    post(
        qualifications(person),
        Map.of("kind", "PROFESSIONAL", "level", "UNIVERSITY", "status", "STUDYING"));
    viewer(EVERYWHERE)
        .queryParam("kind", "PROFESSIONAL")
        .queryParam("status", "STUDYING")
        .get(qualifications(person))
        .then()
        .body("items.level", contains("UNIVERSITY"));
    viewer(EVERYWHERE)
        .get(qualifications(person))
        .then()
        .body("items.kind", contains("POLITICAL_THEORY", "PROFESSIONAL", "PROFESSIONAL"));
  }
}

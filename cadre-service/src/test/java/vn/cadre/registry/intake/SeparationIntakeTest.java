package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class SeparationIntakeTest {

  private static Made person(Made office, String number) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "personalId", number,
            "fullName", "Nguyễn Văn Thôi",
            "category", "CIVIL_SERVANT",
            "organisationId", office.id(),
            "recruitedOn", "2001-01"));
  }

  private static String row(String person, String number, String more) {
    return """
    {"personalId":"%s","kind":"SEVERANCE","effectiveOn":"2018-05-01","decisionNumber":"%s","decisionDate":"2018-03-20","decisionIssuer":"Ban Thường vụ Huyện ủy Chi Lăng","decisionType":"SEVERANCE"%s}
    """
        .formatted(person, number, more);
  }

  private static Import sent(String mode, String rows) {
    return Import.start(
        Import.senderOf("separations", EVERYWHERE),
        "separations",
        mode,
        false,
        "separations.ndjson",
        rows.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileEndsPostsAsTheApiDoesAndSentAgainChangesNothing() {
    var office = root("LEAVERS");
    var number = personalId();
    var person = person(office, number);
    var held = appointment(person, position(office, title("HEAD"), 1), "2012-01-01");
    post(person.location() + "/evaluations", Map.of("year", 2017, "grade", "NOT_COMPLETED"));
    var rows = row(number, code("QD"), ",\"evaluationYear\":2017");
    for (var mode : java.util.List.of("create", "upsert")) {
      var job = sent(mode, rows);
      assertThat(job.end().getInt("accepted")).isEqualTo(1);
      assertThat(job.findings("en")).isEmpty();
    }
    viewer(EVERYWHERE).get(held.location()).then().body("to", equalTo("2018-05-01"));
    viewer(office.code())
        .queryParam("organisation", office.code())
        .get("/cadre/v1/separations")
        .then()
        .body("items.evaluationYear", contains(2017));
  }

  @Test
  void everythingWrongWithARowIsNamedAndTheOthersAreTaken() {
    var office = root("MIXED");
    var good = personalId();
    var gone = personalId();
    var later = personalId();
    person(office, good);
    var left = person(office, gone);
    var stays = person(office, later);
    appointment(stays, position(office, title("HEAD"), 1), "2019-01-01");
    var number = code("QD");
    var rows =
        row(good, number, "")
            + row(gone, number, "")
            + row(gone, number, "")
            + row(later, number, "")
            + row(later, number, ",\"evaluationYear\":2016")
            + row(later, code("QD"), ",\"earlyGround\":\"HARD_AREA\"");
    var job = sent("create", rows);
    assertThat(job.end().getInt("accepted")).isEqualTo(2);
    assertThat(job.findings("en"))
        .containsExactlyInAnyOrder(
            "3 effectiveOn already-separated",
            "4 effectiveOn separation.no-later-post",
            "5 evaluationYear unknown-evaluation",
            "6 earlyGround early-retirement-only",
            "6 groundYears required");
    viewer(EVERYWHERE).get(left.location()).then().body("status", equalTo("LEFT"));
    viewer(EVERYWHERE).get(stays.location()).then().body("status", equalTo("ACTIVE"));
  }
}

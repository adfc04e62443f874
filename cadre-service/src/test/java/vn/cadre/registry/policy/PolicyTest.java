package vn.cadre.registry.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class PolicyTest {
  private static final String POLICIES = "/cadre/v1/policies";
  private static final String CHOICES = "/cadre/v1/policy-choices";

  private static Map<String, Object> number(Object value, boolean verified) {
    return Map.of("value", value, "verified", verified);
  }

  /** Days off of a place that rests on these days. */
  private static Map<String, Object> content(String validFrom, boolean verified, String... rest) {
    var content = new HashMap<String, Object>();
    content.put("validFrom", validFrom);
    content.put("citation", "Quyết định 12/2022/QĐ-UBND");
    content.put(
        "numbers",
        Map.of(
            "weeklyRest", number(List.of(rest), verified),
            "years", number(List.of(), true),
            "daysOff", number(List.of(), true),
            "workedDays", number(List.of(), true)));
    return content;
  }

  private static Map<String, Object> pack(String id, String organisation, Object version) {
    return Map.of(
        "id", id,
        "kind", "working-days",
        "title", "Ngày nghỉ của đơn vị thử nghiệm",
        "organisation", organisation,
        "version", version);
  }

  private static String introduced(Made organisation, String validFrom) {
    var id = code("DAYS").toLowerCase(Locale.ROOT);
    admin()
        .body(pack(id, organisation.code(), content(validFrom, false, "SUNDAY")))
        .post(POLICIES)
        .then()
        .statusCode(201)
        .header("Location", equalTo(POLICIES + "/" + id))
        .body("id", equalTo(id))
        .body("versions.number", contains(1));
    return id;
  }

  private static String tag(String id) {
    return viewer(EVERYWHERE).get(POLICIES + "/" + id).getHeader("ETag");
  }

  @Test
  void aRuleIsSetByWhoeverAnswersForAllThatItBinds() {
    var mine = root("RULEMINE");
    var other = root("RULEOTHER");
    var content = content("2026-01-01", true, "SUNDAY");
    var local = as(List.of("admin"), mine.code());
    var everywhere = new HashMap<>(pack(code("ALL").toLowerCase(Locale.ROOT), "", content));
    everywhere.remove("organisation");
    local.body(everywhere).post(POLICIES).then().statusCode(403);
    local
        .body(pack(code("FAR").toLowerCase(Locale.ROOT), other.code(), content))
        .post(POLICIES)
        .then()
        .statusCode(403);
    for (var beyond : List.of("working-days", introduced(other, "2026-01-01"))) {
      local
          .header("If-Match", tag(beyond))
          .body(content)
          .post(POLICIES + "/" + beyond + "/versions")
          .then()
          .statusCode(403);
      local
          .body(Map.of("citation", "Văn bản tự đặt"))
          .post(POLICIES + "/" + beyond + "/versions/1/confirmations")
          .then()
          .statusCode(403);
    }
    local
        .body(pack(code("NEAR").toLowerCase(Locale.ROOT), mine.code(), content))
        .post(POLICIES)
        .then()
        .statusCode(201);
  }

  @Test
  void theShippedLawIsThereWithItsBasisAndItsDoubts() {
    viewer(EVERYWHERE)
        .queryParam("kind", "retirement")
        .queryParam("asOf", "2022-10-01")
        .get(POLICIES)
        .then()
        .statusCode(200)
        .body("items.id", hasItem("retirement"))
        .body("items.find { it.id == 'retirement' }.versions[0].verified", equalTo(false));
    viewer(EVERYWHERE)
        .get(POLICIES + "/retirement/versions/1")
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"\\d+\\.[0-9a-f]{16}\""))
        .body("citation", equalTo("Nghị định 135/2020/NĐ-CP ngày 18/11/2020 của Chính phủ"))
        .body("verified", equalTo(false))
        .body("numbers.laterAtMost.unit", equalTo("PERIOD"))
        .body("numbers.laterAtMost.value", equalTo("P5Y"))
        .body("numbers.laterAtMost.verified", equalTo(true))
        .body("numbers.womenBands.unit", equalTo("TABLE"))
        .body("numbers.womenBands.verified", equalTo(false))
        .body("numbers.menBands.citation", equalTo("Phụ lục I Nghị định 135/2020/NĐ-CP"))
        .body("unconfirmed", contains("womenBands"));
    viewer(EVERYWHERE)
        .queryParam("kind", "retirement")
        .queryParam("asOf", "2020-12-31")
        .get(POLICIES)
        .then()
        .body("items.id", org.hamcrest.Matchers.not(hasItem("retirement")));
  }

  @Test
  void everyoneWhoWorksWithRulesReadsThemAndOnlyAdminsWrite() {
    for (var role :
        List.of(
            "rotation-planner", "training-manager", "recruitment-manager", "auditor", "approver")) {
      as(List.of(role), EVERYWHERE).get(POLICIES + "/retirement").then().statusCode(200);
    }
    as(List.of("portal"), EVERYWHERE).get(POLICIES + "/retirement").then().statusCode(403);
    editor(EVERYWHERE).body(Map.of()).post(POLICIES).then().statusCode(403);
    editor(EVERYWHERE)
        .body(Map.of())
        .post(POLICIES + "/retirement/versions")
        .then()
        .statusCode(403);
    viewer(EVERYWHERE).get(POLICIES + "/no-such-pack").then().statusCode(404);
    viewer(EVERYWHERE).get(POLICIES + "/retirement/versions/99").then().statusCode(404);
  }

  @Test
  void aVersionIsAddedUnderIfMatchAndNothingIsOverwritten() {
    var id = introduced(root("AMENDED"), "2022-01-01");
    var versions = POLICIES + "/" + id + "/versions";
    var first = tag(id);
    admin()
        .body(content("2023-01-01", true, "SATURDAY", "SUNDAY"))
        .post(versions)
        .then()
        .statusCode(428);
    admin()
        .header("If-Match", first)
        .body(content("2023-01-01", true, "SATURDAY", "SUNDAY"))
        .post(versions)
        .then()
        .statusCode(201)
        .header("Location", equalTo(versions + "/2"))
        .body("number", equalTo(2))
        .body("edition", nullValue())
        .body("verified", equalTo(true));
    admin()
        .header("If-Match", first)
        .body(content("2024-01-01", true, "SUNDAY"))
        .post(versions)
        .then()
        .statusCode(412);
    viewer(EVERYWHERE)
        .queryParam("count", true)
        .get(versions)
        .then()
        .body("total", equalTo(2))
        .body(
            "items.numbers.weeklyRest.value",
            contains(List.of("SUNDAY"), List.of("SATURDAY", "SUNDAY")));
    viewer(EVERYWHERE)
        .queryParam("asOf", "2022-12-31")
        .get(versions)
        .then()
        .body("items.number", contains(1));
  }

  @Test
  void everythingWrongWithAVersionIsNamedAtOnce() {
    var id = introduced(root("WRONG"), "2022-01-01");
    var wrong = content("2022-01-01", true, "SUNDAY", "HOLIDAY");
    wrong.put("validTo", "2022-01-01");
    wrong.put("withdraws", List.of(7));
    wrong.put("colour", "red");
    wrong.remove("citation");
    admin()
        .header("If-Match", tag(id))
        .body(wrong)
        .post(POLICIES + "/" + id + "/versions")
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder("citation required", "colour unknown-field"));
    wrong.remove("colour");
    wrong.put("citation", "Quyết định");
    admin()
        .header("If-Match", tag(id))
        .body(wrong)
        .post(POLICIES + "/" + id + "/versions")
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "validTo ends-after-start",
                "withdraws[0] unknown-version",
                "numbers.weeklyRest.value[1] not-one-of"));
    admin()
        .body(pack("Bad Id", "NOWHERE-AT-ALL", content("2022-01-01", true, "SUNDAY")))
        .post(POLICIES)
        .then()
        .statusCode(400)
        .body("violations.field", contains("id"));
    admin()
        .body(
            pack(
                id,
                "NOWHERE-AT-ALL",
                Map.of("validFrom", "2022-01-01", "citation", "x", "numbers", Map.of())))
        .post(POLICIES)
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            hasItems("organisation", "version.numbers.weeklyRest", "version.numbers.daysOff"));
  }

  @Test
  void anIdIsUsedOnce() {
    var office = root("TWICE");
    var id = introduced(office, "2022-01-01");
    admin()
        .body(pack(id, office.code(), content("2022-01-01", true, "SUNDAY")))
        .post(POLICIES)
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-policy"));
  }

  @Test
  void theNearestOrganisationsPackHoldsAndTheOthersSayWhyNot() {
    var province = root("PROVINCE");
    var ward = below(province, "WARD");
    var local = introduced(province, "2022-01-01");
    var nearest = introduced(ward, "2023-01-01");
    viewer(EVERYWHERE)
        .queryParam("kind", "working-days")
        .queryParam("organisation", ward.code())
        .queryParam("asOf", "2023-06-01")
        .get(CHOICES)
        .then()
        .statusCode(200)
        .body("chosen.id", equalTo(nearest))
        .body("chosen.version", equalTo(1))
        .body("considered.find { it.id == '" + local + "' }.verdict", equalTo("FARTHER"))
        .body("considered.find { it.id == 'working-days' }.verdict", equalTo("FARTHER"));
    viewer(EVERYWHERE)
        .queryParam("kind", "working-days")
        .queryParam("organisation", ward.code())
        .queryParam("asOf", "2022-06-01")
        .get(CHOICES)
        .then()
        .body("chosen.id", equalTo(local))
        .body("considered.find { it.id == '" + nearest + "' }.verdict", equalTo("NOT_IN_FORCE"));
    viewer(EVERYWHERE)
        .queryParam("kind", "working-days")
        .queryParam("asOf", "2020-06-01")
        .get(CHOICES)
        .then()
        .body("chosen", nullValue());
    viewer(EVERYWHERE)
        .queryParam("kind", "weather")
        .queryParam("organisation", "NOWHERE-AT-ALL")
        .get(CHOICES)
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("kind", "organisation"));
  }

  @Test
  void aWithdrawnVersionIsChosenNoMoreButStaysReadable() {
    var office = root("WITHDRAWN");
    var id = introduced(office, "2022-01-01");
    var correction = content("2021-06-01", true, "SATURDAY", "SUNDAY");
    correction.put("withdraws", List.of(1));
    admin()
        .header("If-Match", tag(id))
        .body(correction)
        .post(POLICIES + "/" + id + "/versions")
        .then()
        .statusCode(201);
    viewer(EVERYWHERE)
        .queryParam("kind", "working-days")
        .queryParam("organisation", office.code())
        .queryParam("asOf", "2022-06-01")
        .get(CHOICES)
        .then()
        .body("chosen.id", equalTo(id))
        .body("chosen.version", equalTo(2));
    viewer(EVERYWHERE)
        .get(POLICIES + "/" + id + "/versions/1")
        .then()
        .statusCode(200)
        .body("withdrawnBy", equalTo(2));
    admin()
        .header("If-Match", tag(id))
        .body(correction)
        .post(POLICIES + "/" + id + "/versions")
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-version"));
  }

  @Test
  void aConfirmationIsRecordedAndTheNumberStaysMarked() {
    var id = introduced(root("CONFIRMED"), "2022-01-01");
    var version = POLICIES + "/" + id + "/versions/1";
    viewer(EVERYWHERE).get(version).then().body("unconfirmed", contains("weeklyRest"));
    admin()
        .body(Map.of("keys", List.of("daysOff", "speed"), "citation", "Công văn 123/SNV"))
        .post(version + "/confirmations")
        .then()
        .statusCode(400)
        .body("violations.field", contains("keys[0]", "keys[1]"));
    admin()
        .body(Map.of())
        .post(version + "/confirmations")
        .then()
        .statusCode(400)
        .body("violations.field", contains("citation"));
    var made =
        admin()
            .body(Map.of("citation", "Công văn 123/SNV-CCVC ngày 20/11/2026"))
            .post(version + "/confirmations")
            .then()
            .statusCode(201)
            .body("keys", contains("weeklyRest"))
            .extract();
    viewer(EVERYWHERE)
        .get(made.header("Location"))
        .then()
        .statusCode(200)
        .body("id", equalTo(made.path("id")));
    viewer(EVERYWHERE)
        .get(version + "/confirmations")
        .then()
        .body("items.citation", contains("Công văn 123/SNV-CCVC ngày 20/11/2026"));
    viewer(EVERYWHERE)
        .get(version)
        .then()
        .body("unconfirmed", empty())
        .body("verified", equalTo(false))
        .body("numbers.weeklyRest.verified", equalTo(false));
    editor(EVERYWHERE)
        .body(Map.of("citation", "x"))
        .post(version + "/confirmations")
        .then()
        .statusCode(403);
  }
}

package vn.cadre.registry.locality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * Whether somebody is local, units compared as of the appointment (domain.md 3.6, non-local rule).
 */
@RegistryTest
class LocalCheckTest {
  private static final String OUTCOME = "posts[0].assessment.outcome";
  private static final String REASON = "posts[0].assessment.reasons[0]";
  private static final String BEFORE = "2019-03-01";
  private static final String AFTER = "2025-09-01";

  private static Map<String, String> place(String text, String unitCode) {
    return Map.of("text", text, "unitCode", unitCode);
  }

  private static Made unit(Made province, String level, String kind, String administrativeUnit) {
    var code = code("LOCAL");
    var body = new HashMap<String, Object>();
    body.put("code", code);
    body.put("name", "Đơn vị " + code);
    body.put("level", level);
    body.put("bloc", "STATE");
    body.put("kind", kind);
    body.put("administrativeUnit", administrativeUnit);
    body.put("parentId", province.id());
    body.put("validFrom", "2000-01-01");
    if (level.equals("DISTRICT")) {
      body.put("validTo", "2025-07-01");
    }
    return post("/cadre/v1/organisations", body);
  }

  private static Made from(Made home, Map<String, ?> places) {
    var body = new HashMap<String, Object>(places);
    body.put("fullName", "Nguyễn Thị Quê");
    body.put("category", "CADRE");
    body.put("organisationId", home.id());
    return post("/cadre/v1/cadres", body);
  }

  /** Somebody from there, in a post of a commune of this code since a day. */
  private static ValidatableResponse inCommune(
      String administrativeUnit, String since, Map<String, String> nativePlace) {
    var province = root("LOC");
    var commune = unit(province, "COMMUNE", "WARD", administrativeUnit);
    var person = from(province, Map.of("nativePlace", nativePlace));
    appointment(person, position(commune, title("HEAD"), 1), since);
    return check(province, person, "");
  }

  private static ValidatableResponse check(Made scope, Made person, String query) {
    return viewer(scope.code())
        .get(person.location() + "/local-check" + query)
        .then()
        .statusCode(200);
  }

  @Test
  void whoseCommuneWasMergedWholeIsLocalToTheNewOne() {
    inCommune("09556", AFTER, place("Phường Vạn Phúc, Hà Đông, Hà Nội", "09544"))
        .body(OUTCOME, equalTo("LOCAL"))
        .body("posts[0].comparedOn", equalTo(AFTER))
        .body(REASON + ".rule", equalTo("locality.from-elsewhere"))
        .body(REASON + ".passed", equalTo(false))
        .body(REASON + ".verified", equalTo(false))
        .body(REASON + ".expected", equalTo("09556"))
        .body(REASON + ".actual", contains("09556"))
        .body(REASON + ".facts.basis", equalTo("NATIVE_PLACE"))
        .body(REASON + ".facts.unitCode", equalTo("09544"));
  }

  @Test
  void whoseCommuneWasSplitIsUndeterminedInItsPartsAndNonLocalElsewhere() {
    // 00007 Cống Vị went to Ngọc Hà (00008) and Giảng Võ (00025)
    var split = place("Phường Cống Vị, Ba Đình, Hà Nội", "00007");
    inCommune("00008", AFTER, split)
        .body(OUTCOME, equalTo("UNDETERMINED"))
        .body(REASON + ".passed", nullValue())
        .body(REASON + ".needs", contains("nativePlace.unitCode"))
        .body(REASON + ".actual", contains("00008", "00025"));
    inCommune("09556", AFTER, split).body(OUTCOME, equalTo("NON_LOCAL"));
    // on the day of the appointment it was whole
    inCommune("00007", BEFORE, split).body(OUTCOME, equalTo("LOCAL"));
  }

  @Test
  void aCodeThatWasUsedAgainMeansTheUnitThatThePlaceNames() {
    // 00004 was Trúc Bạch and is Ba Đình
    inCommune("00004", BEFORE, place("Phường Trúc Bạch, quận Ba Đình, Hà Nội", "00004"))
        .body(OUTCOME, equalTo("LOCAL"))
        .body(REASON + ".facts.units", contains("Trúc Bạch"));
    // the Ba Đình of today was Trúc Bạch, Quán Thánh and parts of others
    inCommune("00004", BEFORE, place("Phường Ba Đình, Hà Nội", "00004"))
        .body(OUTCOME, equalTo("UNDETERMINED"))
        .body(REASON + ".facts.units", contains("Ba Đình"));
    inCommune("00004", BEFORE, place("Hà Nội", "00004"))
        .body(OUTCOME, equalTo("UNDETERMINED"))
        .body(REASON + ".facts.units", hasSize(2));
    inCommune("00004", AFTER, place("Hà Nội", "00004")).body(OUTCOME, equalTo("LOCAL"));
  }

  @Test
  void unitsAreThoseOfTheFirstDayOfTheAppointment() {
    var quanThanh = place("Phường Quán Thánh, Ba Đình, Hà Nội", "00013");
    inCommune("00004", BEFORE, quanThanh)
        .body("posts[0].comparedOn", equalTo(BEFORE))
        .body(OUTCOME, equalTo("NON_LOCAL"));
    inCommune("00004", AFTER, quanThanh).body(OUTCOME, equalTo("LOCAL"));
  }

  @Test
  void whoseProvinceWasMergedIsLocalToTheNewOneFromThatDay() {
    for (var expected : Map.of("2025-08-01", "LOCAL", "2020-03-01", "NON_LOCAL").entrySet()) {
      var root = root("LOC");
      var province = unit(root, "PROVINCE", "AGENCY", "24");
      var person = from(root, Map.of("nativePlace", place("Tỉnh Bắc Ninh", "27")));
      appointment(person, position(province, title("HEAD"), 1), expected.getKey());
      check(root, person, "")
          .body(OUTCOME, equalTo(expected.getValue()))
          .body(REASON + ".facts.comparedAt", equalTo("PROVINCE"));
    }
  }

  @Test
  void postsOfTheDistrictAreComparedByDistrictWhileThereWasOne() {
    var root = root("LOC");
    var district = unit(root, "DISTRICT", "AGENCY", "001");
    var seat =
        post(
            "/cadre/v1/positions",
            Map.of(
                "organisationId",
                district.id(),
                "titleCode",
                title("HEAD").code(),
                "seats",
                1,
                "validFrom",
                "2000-01-01",
                "validTo",
                "2025-07-01"));
    var person = from(root, Map.of("nativePlace", place("Phường Trúc Bạch, Hà Nội", "00004")));
    check(root, person, "?asOf=2025-06-30&position=" + seat.id())
        .body(OUTCOME, equalTo("LOCAL"))
        .body(REASON + ".expected", equalTo("001"));
    // asked for a day on which there is no district, its code stands for nothing
    check(root, person, "?asOf=2025-07-01&position=" + seat.id())
        .body(OUTCOME, equalTo("UNDETERMINED"))
        .body(REASON + ".needs", contains("administrativeUnit"));
  }

  @Test
  void aPackThatComparesByDistrictTellsNothingOnceTheyHaveEnded() {
    var root = root("LOC");
    packFor(root, Map.of("basis", "NATIVE_PLACE", "atCommune", "DISTRICT"));
    var commune = unit(root, "COMMUNE", "WARD", "00004");
    var person = from(root, Map.of("nativePlace", place("Phường Quán Thánh, Hà Nội", "00013")));
    var seat = position(commune, title("HEAD"), 1);
    check(root, person, "?asOf=2025-06-30&position=" + seat.id()).body(OUTCOME, equalTo("LOCAL"));
    check(root, person, "?asOf=2025-07-01&position=" + seat.id())
        .body(OUTCOME, equalTo("UNDETERMINED"))
        .body(REASON + ".needs", contains("policy"))
        .body(REASON + ".message", containsString("không còn cấp huyện"));
  }

  @Test
  void whatIsNotRecordedIsNotGuessed() {
    var root = root("LOC");
    var commune = unit(root, "COMMUNE", "WARD", "00004");
    var person = from(root, Map.of("nativePlace", Map.of("text", "Phường Trúc Bạch, Hà Nội")));
    appointment(person, position(commune, title("HEAD"), 1), AFTER);
    check(root, person, "")
        .body(OUTCOME, equalTo("UNDETERMINED"))
        .body(REASON + ".needs", contains("nativePlace.unitCode"));
    var nowhere = position(root, title("HEAD"), 1);
    var known = from(root, Map.of("nativePlace", place("Phường Trúc Bạch, Hà Nội", "00004")));
    check(root, known, "?position=" + nowhere.id())
        .body(OUTCOME, equalTo("UNDETERMINED"))
        .body(REASON + ".needs", contains("administrativeUnit"));
    // known to the province alone, it tells of another province
    var province = from(root, Map.of("nativePlace", place("Tỉnh Quảng Ninh", "22")));
    var seat = position(commune, title("HEAD"), 1);
    check(root, province, "?position=" + seat.id()).body(OUTCOME, equalTo("NON_LOCAL"));
    var haNoi = from(root, Map.of("nativePlace", place("Thành phố Hà Nội", "01")));
    check(root, haNoi, "?position=" + seat.id())
        .body(OUTCOME, equalTo("UNDETERMINED"))
        .body(REASON + ".message", containsString("cấp cao hơn"));
  }

  @Test
  void everyPostHeldIsJudgedAndAnOfficeLiesWhereItsCommuneDoes() {
    var root = root("LOC");
    var commune = unit(root, "COMMUNE", "WARD", "09556");
    var office = Map.of("name", "Văn phòng", "level", "COMMUNE", "bloc", "STATE", "kind", "AGENCY");
    var body = new HashMap<String, Object>(office);
    body.put("code", code("OFFICE"));
    body.put("parentId", commune.id());
    body.put("validFrom", "2000-01-01");
    var seat = position(post("/cadre/v1/organisations", body), title("HEAD"), 1);
    var person = from(root, Map.of("nativePlace", place("Phường Vạn Phúc, Hà Nội", "09544")));
    check(root, person, "").body("posts", hasSize(0));
    appointment(person, seat, AFTER);
    check(root, person, "")
        .body("posts", hasSize(1))
        .body("posts[0].positionId", equalTo(seat.id()))
        .body("posts[0].nonLocal", equalTo(false))
        .body(OUTCOME, equalTo("LOCAL"))
        .body("posts[0].assessment.policy.id", equalTo("locality"))
        .body("posts[0].assessment.policy.verified", equalTo(false));
    viewer(root.code())
        .get(
            person.location()
                + "/local-check?position="
                + position(root("X"), title("HEAD"), 1).id())
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-position"));
    viewer(root("FAR").code()).get(person.location() + "/local-check").then().statusCode(404);
  }

  @Test
  void itIsKeptOnRequestAndJudgedAnew() {
    var root = root("LOC");
    var commune = unit(root, "COMMUNE", "WARD", "09556");
    var person = from(root, Map.of("nativePlace", place("Phường Vạn Phúc, Hà Nội", "09544")));
    appointment(person, position(commune, title("HEAD"), 1), AFTER);
    var kept =
        viewer(root.code())
            .body(Map.of("kind", "locality", "subject", person.id()))
            .post("/cadre/v1/assessments");
    kept.then().statusCode(201).body("outcome", equalTo("LOCAL"));
    viewer(root.code())
        .get(kept.getHeader("Location") + "/replay")
        .then()
        .statusCode(200)
        .body("same", equalTo(true))
        .body("differsToday", equalTo(false));
  }

  @Test
  void aPackThatGoesByResidenceTellsItOnlyToWhoMaySeeIt() {
    var root = root("LOC");
    packFor(root, Map.of("basis", "RESIDENCE", "atCommune", "COMMUNE"));
    var commune = unit(root, "COMMUNE", "WARD", "09556");
    var person = from(root, Map.of("residence", place("Phường Hà Đông, Hà Nội", "09556")));
    appointment(person, position(commune, title("HEAD"), 1), AFTER);
    check(root, person, "")
        .body(OUTCOME, equalTo("UNDETERMINED"))
        .body(REASON + ".needs", contains("residence.unitCode"));
    as(List.of("registry-viewer", "personal-data"), root.code())
        .header("Purpose", "kiem-tra")
        .get(person.location() + "/local-check")
        .then()
        .statusCode(200)
        .body(OUTCOME, equalTo("LOCAL"))
        .body(REASON + ".facts.unitCode", nullValue())
        .body(REASON + ".actual", nullValue());
    as(List.of("auditor"), root.code())
        .get(person.location() + "/access-log")
        .then()
        .statusCode(200)
        .body("items.operation", hasItem("checkLocality"));
    var asked = Map.of("kind", "locality", "subject", person.id());
    viewer(root.code())
        .body(asked)
        .post("/cadre/v1/assessments")
        .then()
        .statusCode(400)
        .body("violations.field", contains("subject"));
    var kept =
        as(List.of("registry-viewer", "personal-data"), root.code())
            .header("Purpose", "kiem-tra")
            .body(asked)
            .post("/cadre/v1/assessments");
    kept.then().statusCode(201).body("outcome", equalTo("LOCAL"));
    viewer(root.code()).get(kept.getHeader("Location")).then().statusCode(404);
  }

  /** A pack of the subtree's own. */
  private static void packFor(Made organisation, Map<String, String> differing) {
    var numbers = new HashMap<String, Object>();
    for (var key : List.of("basis", "atCentral", "atProvince", "atDistrict", "atCommune")) {
      var usual = Map.of("atDistrict", "DISTRICT").getOrDefault(key, "PROVINCE");
      numbers.put(key, Map.of("value", differing.getOrDefault(key, usual), "verified", false));
    }
    admin()
        .body(
            Map.of(
                "id", code("LOCALITY").toLowerCase(Locale.ROOT),
                "kind", "locality",
                "title", "Người địa phương thử nghiệm",
                "organisation", organisation.code(),
                "version",
                    Map.of(
                        "validFrom", "2010-01-01",
                        "citation", "Quyết định thử nghiệm",
                        "numbers", numbers)))
        .post("/cadre/v1/policies")
        .then()
        .statusCode(201);
  }
}

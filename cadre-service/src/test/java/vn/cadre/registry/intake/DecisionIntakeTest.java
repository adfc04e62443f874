package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class DecisionIntakeTest {
  /** Test values for the 219 turns of Quảng Ninh's standing committee in 2020. */
  private static final Map<String, Integer> TURNS_OF_2020 = new LinkedHashMap<>();

  static {
    TURNS_OF_2020.put("COMMITTEE_ASSIGNMENT", 31);
    TURNS_OF_2020.put("TRANSFER_AND_APPOINTMENT", 46);
    TURNS_OF_2020.put("REAPPOINTMENT", 38);
    TURNS_OF_2020.put("NOMINATION", 52);
    TURNS_OF_2020.put("COMMITTEE_SUPPLEMENT", 24);
    TURNS_OF_2020.put("CONSULTATION", 28);
  }

  private static Made managed(Made office, Made title, int seats) {
    return post(
        "/cadre/v1/positions",
        Map.of(
            "organisationId",
            office.id(),
            "titleCode",
            title.code(),
            "seats",
            seats,
            "managementTier",
            "PROVINCIAL_STANDING_COMMITTEE",
            "validFrom",
            "2000-01-01"));
  }

  private static List<String> people(Made office, int count) {
    var ids = new ArrayList<String>();
    var rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      var id = personalId();
      ids.add(id);
      rows.append(
          """
          {"personalId":"%s","fullName":"Nguyễn Văn Thử","category":"CIVIL_SERVANT","organisation":"%s","recruitedOn":"2005-01"}
          """
              .formatted(id, office.code()));
    }
    assertThat(Import.ndjson("cadres", "create", rows.toString(), EVERYWHERE).getInt("accepted"))
        .isEqualTo(count);
    return ids;
  }

  private static String row(
      String type, String number, String person, Made office, Made title, String more) {
    return """
    {"type":"%s","number":"%s","date":"2020-06-15","issuer":"Ban Thường vụ Tỉnh ủy Quảng Ninh","tier":"PROVINCIAL_STANDING_COMMITTEE","personalId":"%s","organisation":"%s","title":"%s"%s}
    """
        .formatted(type, number, person, office.code(), title.code(), more);
  }

  @Test
  void aYearOf219TurnsByTypeAddsUpAndCountsTurnsNotPersons() {
    // Given 52 people, of whom decisions of six types speak 219 times, five to a document
    var province = root("QUANG-NINH");
    var title = title("HEAD");
    managed(province, title, 60);
    var people = people(province, 52);
    var rows = new StringBuilder();
    TURNS_OF_2020.forEach((type, turns) -> {
      var number = "";
      for (int i = 0; i < turns; i++) {
        number = i % 5 == 0 ? code("QD") : number;
        rows.append(row(type, number, people.get(i), province, title, ""));
      }
    });

    // When they are imported, and sent once more
    var job = Import.ndjson("decisions", "create", rows.toString(), province.code());
    assertThat(job.getInt("accepted")).isEqualTo(219);
    assertThat(
            Import.ndjson("decisions", "upsert", rows.toString(), province.code())
                .getInt("accepted"))
        .isEqualTo(219);

    // Then each turn is counted once, by type, and filtered by who manages the post
    var figure =
        "/cadre/v1/statistics/decisions?from=2020-01-01&to=2021-01-01&organisation="
            + province.code();
    viewer(province.code())
        .get(figure)
        .then()
        .statusCode(200)
        .body("unit", equalTo("TURN"))
        .body("total", equalTo(219))
        .body("groups.by", contains("type", "tier"))
        .body(
            "groups[0].items.collect { it.key + '=' + it.count }",
            contains(
                "REAPPOINTMENT=38",
                "NOMINATION=52",
                "CONSULTATION=28",
                "TRANSFER_AND_APPOINTMENT=46",
                "COMMITTEE_ASSIGNMENT=31",
                "COMMITTEE_SUPPLEMENT=24"))
        .body("groups[0].items[1].share.percent", equalTo("23.74"))
        .body("groups[0].remainder.count", equalTo(0))
        .body("groups[1].items.count", contains(219));
    viewer(province.code())
        .get(
            figure
                + "&managementTier=PROVINCIAL_STANDING_COMMITTEE&issuer=Ban Thường vụ Tỉnh ủy Quảng Ninh")
        .then()
        .body("total", equalTo(219));
    viewer(province.code())
        .get(figure + "&managementTier=CENTRAL")
        .then()
        .body("total", equalTo(0))
        .body("groups[0].items", empty());
    viewer(province.code())
        .get(figure.replace("2021-01-01", "2020-06-15"))
        .then()
        .body("total", equalTo(0));
    viewer(root("OTHERS").code())
        .get("/cadre/v1/statistics/decisions?from=2020-06-15&to=2020-06-16")
        .then()
        .body("total", equalTo(0));
    viewer(province.code())
        .get("/cadre/v1/decisions?type=CONSULTATION&count=true")
        .then()
        .body("total", equalTo(6));

    // And a document that is revoked from the beginning counts nobody any more
    String id =
        viewer(province.code())
            .get("/cadre/v1/decisions?type=CONSULTATION&sort=-number")
            .path("items[0].id");
    var document = viewer(province.code()).get("/cadre/v1/decisions/" + id);
    int turns = document.<List<Object>>path("subjects").size();
    editor(province.code())
        .header("If-Match", document.getHeader("ETag"))
        .body(
            Map.of(
                "reason",
                "Hiệp y nhầm",
                "decision",
                Map.of(
                    "type", "REVOCATION",
                    "number", code("QD"),
                    "date", "2020-07-01",
                    "issuer", "Ban Thường vụ Tỉnh ủy Quảng Ninh",
                    "tier", "PROVINCIAL_STANDING_COMMITTEE")))
        .post("/cadre/v1/decisions/" + id + "/revoke")
        .then()
        .statusCode(200);
    viewer(province.code())
        .get(figure)
        .then()
        .body("groups[0].items.find { it.key == 'CONSULTATION' }.count", equalTo(28 - turns))
        .body("groups[0].items.find { it.key == 'REVOCATION' }.count", equalTo(turns));
  }

  @Test
  void aDocumentWhoseTierIsNotToldIsInTheRemainder() {
    var office = root("REMAINDER");
    var person = people(office, 1).getFirst();
    var row =
        """
        {"type":"NOMINATION","number":"%s","date":"2020-06-15","issuer":"Tỉnh ủy","personalId":"%s"}
        """
            .formatted(code("QD"), person);
    assertThat(Import.ndjson("decisions", "create", row, office.code()).getInt("accepted")).isOne();
    viewer(office.code())
        .get("/cadre/v1/statistics/decisions?from=2020-01-01&to=2021-01-01")
        .then()
        .body("total", equalTo(1))
        .body("groups[1].items", empty())
        .body("groups[1].remainder.count", equalTo(1));
    viewer(office.code())
        .get("/cadre/v1/statistics/decisions?from=2021-01-01&to=2021-01-01")
        .then()
        .statusCode(400)
        .body("violations.field", contains("to"));
  }

  @Test
  void rowsOfTheRegisterAreRefusedWithAllThatIsWrongAndNothingHalfWritten() {
    var office = root("BAD-ROWS");
    var person = people(office, 1).getFirst();
    var number = code("QD");
    var good =
        """
        {"type":"PLAN","number":"%1$s","date":"2014-04-14","issuer":"Huyện ủy"}
        {"type":"RELIEF","number":"%1$s-2","date":"2020-04-14","issuer":"Huyện ủy","personalId":"%2$s","basisNumber":"%1$s","basisDate":"2014-04-14","basisIssuer":"Huyện ủy","statement":"Miễn nhiệm"}
        """
            .formatted(number, person);
    assertThat(Import.ndjson("decisions", "create", good, office.code()).getInt("accepted"))
        .isEqualTo(2);
    viewer(office.code())
        .get("/cadre/v1/decisions?number={n}", number + "-2")
        .then()
        .body("items", hasSize(1));
    var bad =
        """
        {"type":"PLAN","number":"%1$s","date":"2014-04-14","issuer":"Huyện ủy"}
        {"type":"TRANSFER","number":"%1$s-2","date":"2020-04-14","issuer":"Huyện ủy","personalId":"%2$s"}
        {"type":"RELIEF","number":"%1$s-3","date":"2090-11-23","issuer":"Huyện ủy","tier":"DISTRICT_STANDING_COMMITTEE","title":"X","basisNumber":"%1$s"}
        {"type":"DIRECTIVE","number":"%1$s-4","date":"2020-04-14","issuer":"Huyện ủy","personalId":"%2$s","basisNumber":"%1$s","basisDate":"2020-04-15","basisIssuer":"Huyện ủy"}
        {"type":"RELIEF","number":"%1$s-5","date":"2020-04-14","issuer":"Huyện ủy"}
        """
            .formatted(number, person);
    var job =
        Import.start(
            Import.editor(office.code()),
            "decisions",
            "create",
            false,
            "decisions.ndjson",
            bad.getBytes(StandardCharsets.UTF_8));
    assertThat(job.end().getInt("rejected")).isEqualTo(5);
    assertThat(job.findings("en"))
        .containsExactly(
            "1 number duplicate-row",
            "2 type decision-differs",
            "3 date future-date",
            "3 tier tier-ended",
            "3 basisDate incomplete-decision",
            "3 basisIssuer incomplete-decision",
            "3 organisation required",
            "3 title unknown-position",
            "4 basisDate basis-later",
            "4 type guides",
            "4 basisNumber unknown-decision",
            "5 personalId concerns-nobody");
  }

  @Test
  void documentsOfOneDayRestOnEachOtherButNeverInACircle() {
    var office = root("CIRCLE");
    var number = code("KH");
    var chain = line(number, "A", null) + line(number, "B", "A") + line(number, "C", "B");
    assertThat(upsert(office, chain).end().getInt("accepted")).isEqualTo(3);

    // by what stands on the register, and by what the file itself said before
    var job = upsert(office, line(number, "D", "C") + line(number, "A", "D"));
    assertThat(job.end().getInt("accepted")).isEqualTo(1);
    assertThat(job.findings("en")).containsExactly("2 basisNumber basis-circle");
    job = upsert(office, line(number, "A", "C") + line(number, "A", "A"));
    assertThat(job.end().getInt("accepted")).isZero();
    assertThat(job.findings("en"))
        .containsExactly("1 basisNumber basis-circle", "2 basisNumber basis-circle");

    String first =
        viewer(office.code())
            .get("/cadre/v1/decisions?number={n}", number + "-A")
            .path("items[0].id");
    viewer(office.code())
        .get("/cadre/v1/decisions/" + first)
        .then()
        .body("basis", empty())
        .body("basisOf.number", contains(number + "-B"));
  }

  private static String line(String number, String letter, @Nullable String basis) {
    var rests =
        basis == null
            ? ""
            : ",\"basisNumber\":\"%s-%s\",\"basisDate\":\"2020-04-14\",\"basisIssuer\":\"Huyện ủy\""
                .formatted(number, basis);
    return "{\"type\":\"PLAN\",\"number\":\"%s-%s\",\"date\":\"2020-04-14\",\"issuer\":\"Huyện ủy\"%s}\n"
        .formatted(number, letter, rests);
  }

  private static Import upsert(Made office, String rows) {
    return Import.start(
        Import.editor(office.code()),
        "decisions",
        "upsert",
        false,
        "decisions.ndjson",
        rows.getBytes(StandardCharsets.UTF_8));
  }
}

package vn.cadre.registry.evaluation;

import static io.restassured.RestAssured.given;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry.Made;

/** A province with one agency, and the round of 2026 over both; each test has its own. */
record RoundCase(Made province, Made agency, List<Made> staff, String round) {
  static final String ROUNDS = "/cadre/v1/evaluation-rounds";
  static final int YEAR = 2026;

  /**
   * @param people of the agency, without a post, recruited in 2001
   */
  static RoundCase of(String name, int people) {
    var province = root(name);
    var agency = below(province, name + "A");
    var staff = new ArrayList<Made>();
    for (int i = 0; i < people; i++) {
      staff.add(cadre(agency, "Nguyễn Văn An"));
    }
    var opened =
        opener(province).body(Map.of("organisationId", province.id(), "year", YEAR)).post(ROUNDS);
    opened.then().statusCode(201);
    return new RoundCase(province, agency, List.copyOf(staff), opened.path("id"));
  }

  Made head() {
    var head = cadre(agency, "Trần Thị Hoa");
    appointment(head, position(agency, title("HEAD"), 1), "2015-01-05");
    return head;
  }

  String path() {
    return ROUNDS + "/" + round;
  }

  // ---- who acts

  /** Somebody with a name of their own, since who drafts does not approve. */
  static RequestSpecification officer(String subject, Made organisation, String... roles) {
    return given()
        .auth()
        .oauth2(
            Tokens.withClaims(
                "{\"sub\":\"%1$s\",\"name\":\"%1$s\",\"roles\":[\"%2$s\"],\"org_scope\":[\"%3$s\"]}"
                    .formatted(subject, String.join("\",\"", roles), organisation.code())))
        .contentType("application/json");
  }

  static RequestSpecification opener(Made province) {
    return officer("opener-" + province.code(), province, "registry-editor");
  }

  RequestSpecification editor() {
    return opener(province);
  }

  RequestSpecification nominator() {
    return officer("nominator-" + agency.code(), agency, "unit-nominator");
  }

  RequestSpecification approver() {
    return officer("approver-" + province.code(), province, "approver");
  }

  // ---- what they do

  static Map<String, Object> graded(Made person, String grade) {
    return Map.of("cadreId", person.id(), "grade", grade);
  }

  static Map<String, Object> body(Made organisation, String grade) {
    return Map.of("organisationId", organisation.id(), "grade", grade);
  }

  /** The first so many of the staff as outstanding, the others as good. */
  List<Map<String, Object>> outstanding(int first) {
    var proposals = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < staff.size(); i++) {
      proposals.add(graded(staff.get(i), i < first ? "OUTSTANDING" : "GOOD"));
    }
    return proposals;
  }

  Response propose(RequestSpecification by, List<? extends Map<String, ?>> proposals) {
    return by.body(Map.of("proposals", proposals)).post(path() + "/proposals");
  }

  void proposed(List<? extends Map<String, ?>> proposals) {
    propose(nominator(), proposals).then().statusCode(201);
  }

  String etag() {
    return editor().get(path()).then().statusCode(200).extract().header("ETag");
  }

  Response act(RequestSpecification by, String action, Map<String, ?> body) {
    return by.header("If-Match", etag()).body(body).post(path() + "/" + action);
  }

  Response submit() {
    return editor().header("If-Match", etag()).post(path() + "/submit");
  }

  Response approve(RequestSpecification by) {
    return act(by, "approve", approval());
  }

  static Map<String, Object> approval() {
    return Map.of("decision", paper());
  }

  static Map<String, Object> paper() {
    var paper = new HashMap<String, Object>();
    paper.put("type", "CONCLUSION");
    paper.put("number", code("TB"));
    paper.put("date", "2026-11-20");
    paper.put("issuer", "Ban Thường vụ Tỉnh ủy");
    return paper;
  }
}

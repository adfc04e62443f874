package vn.cadre.registry.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.platform.testing.contract.Sent;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * Whoever copies an example of the contract, with ids of their own, is not refused: each is sent to
 * the registry as it is published.
 */
@RegistryTest
class ExamplesTest {
  private static final String ID = "0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d6";
  private static final String CADRE = ID + "1";
  private static final String POSITION = ID + "2";
  private static final String ORGANISATION = ID + "3";
  private static final String EVALUATION = ID + "5";
  private static final String APPOINTMENT = ID + "6";
  private static final String JOINED = ID + "c";
  private static final String PARENT = ID + "8";
  private static final String WARD = "HN-HA-DONG";
  private static final String HEAD = "COMMUNE-PC-CHAIR";
  private static final String DEPUTY = "COMMUNE-PC-VICE-CHAIR";
  private static final String PERSONAL_ID = "001075012345";

  private Sent examples;
  private Made root;
  private Made ward;
  private Made head;

  @BeforeEach
  void settle() {
    examples = new Sent(Set.of("lookUpCadre", "verifyAuditSeals"));
    root = root("EXAMPLES");
    ward = below(root, "WARD");
    head = title("HEAD");
  }

  @Test
  void everyExampleOfARequestIsTaken() {
    structure();
    people();
    merges();
    appointments();
    committees();
    entries();
    decisions();
    staffing();
    restructurings();
    transfers();
    rounds();
    policies();
    assertThat(examples.missing()).as("operations whose example nobody sends").isEmpty();
  }

  private void structure() {
    var created = taken(201, "createTitle", "/cadre/v1/titles", Map.of(HEAD, code("HEAD")));
    changed("patchTitle", "/cadre/v1/titles/" + created.path("code"), Map.of());
    var standards = "/cadre/v1/titles/" + created.path("code") + "/standards";
    var asked = taken(201, "createStandardOfTitle", standards, Map.of());
    changed("patchStandardOfTitle", asked.header("Location"), Map.of());
    var graded =
        taken(
            201,
            "createStandardOfGrade",
            "/cadre/v1/grades/V.08.05.12/standards",
            Map.of("2021-08-01", "1921-08-01"));
    changed("patchStandardOfGrade", graded.header("Location"), Map.of());
    var former = former();
    var ward =
        taken(
            201,
            "createOrganisation",
            "/cadre/v1/organisations",
            Map.of(
                PARENT,
                root.id(),
                WARD,
                code("WARD"),
                "HA-DONG-HA-CAU",
                former.code(),
                "HA-DONG-NGUYEN-TRAI",
                former().code()));
    changed("patchOrganisation", ward.header("Location"), Map.of());
    var position =
        taken(
            201,
            "createPosition",
            "/cadre/v1/positions",
            Map.of(ORGANISATION, ward.path("id"), HEAD, head.code()));
    changed("patchPosition", position.header("Location"), Map.of());
    var target =
        taken(201, "createTarget", "/cadre/v1/targets", Map.of(ORGANISATION, ward.path("id")));
    changed("patchTarget", target.header("Location"), Map.of());
  }

  /** A unit that the ward came from. */
  private Made former() {
    return post(
        "/cadre/v1/organisations",
        Map.of(
            "code", code("FORMER"),
            "name", "Phường cũ",
            "level", "COMMUNE",
            "bloc", "STATE",
            "kind", "WARD",
            "parentId", root.id(),
            "validFrom", "2000-01-01",
            "validTo", "2025-07-01"));
  }

  private void people() {
    var personalId = personalId();
    var person =
        taken(
            201,
            "createCadre",
            "/cadre/v1/cadres",
            Map.of(ORGANISATION, ward.id(), PERSONAL_ID, personalId));
    changed("patchCadre", person.header("Location"), Map.of());
    taken(200, "lookUpCadre", "/cadre/v1/cadre-lookups", Map.of(PERSONAL_ID, personalId));
  }

  private void merges() {
    var named = Map.of(CADRE, cadre(ward, "Lê Văn Tư").id(), JOINED, cadre(ward, "Lê Văn Tư").id());
    taken(200, "rehearseCadreMerge", "/cadre/v1/cadre-merges/dry-run", named);
    var merge = taken(201, "createCadreMerge", "/cadre/v1/cadre-merges", named);
    act("undoCadreMerge", merge.header("Location"), "/undo", Map.of());
  }

  private void appointments() {
    var person = cadre(ward, "Nguyễn Văn An");
    taken(
        201,
        "createAppointment",
        "/cadre/v1/appointments",
        Map.of(CADRE, person.id(), POSITION, position(ward, title("HEAD"), 1).id()));
    var other = cadre(ward, "Trần Thị Ánh");
    var appointment =
        taken(
            201,
            "createAppointmentOfCadre",
            other.location() + "/appointments",
            Map.of(POSITION, position(ward, title("HEAD"), 1).id()));
    act("endAppointment", appointment.header("Location"), "/end", Map.of());
    act("reappoint", term("1980-04-12").location(), "/reappoint", Map.of());
    act("extendAppointment", term("1964-11-12").location(), "/extend", Map.of());
  }

  /** A term that ended on 1 July 2025, of somebody born on that day. */
  private Made term(String birthDate) {
    var person =
        post(
            "/cadre/v1/cadres",
            Map.of(
                "fullName", "Lê Văn Ba",
                "gender", "MALE",
                "birthDate", birthDate,
                "category", "CIVIL_SERVANT",
                "organisationId", ward.id()));
    var body = new HashMap<>(appointing(person, position(ward, title("HEAD"), 1), "2020-07-01"));
    body.put("to", "2025-07-01");
    return post("/cadre/v1/appointments", body);
  }

  private void committees() {
    var body =
        taken(
            201,
            "createBody",
            "/cadre/v1/bodies",
            Map.of(ORGANISATION, ward.id(), WARD + "-COMMITTEE-1", code("BODY")));
    changed("patchBody", body.header("Location"), Map.of());
    var member =
        taken(
            201,
            "createMembership",
            body.header("Location") + "/memberships",
            Map.of(CADRE, cadre(ward, "Phạm Văn Chính").id(), HEAD, head.code()));
    changed("patchMembership", member.header("Location"), Map.of());
  }

  private void entries() {
    var person = cadre(ward, "Hoàng Thị Dung");
    var evaluation = entry("Evaluation", person, "evaluations", "");
    entry("Comment", person, "comments", evaluation);
    entry("Discipline", person, "disciplines", "");
    entry("FamilyMember", person, "family-members", "");
    entry("PoliticalConclusion", person, "political-conclusions", "");
    entry("Qualification", person, "qualifications", "");
    entry("RecordedMovement", person, "recorded-movements", "");
    entry("Reward", person, "rewards", "");
    entry("SalaryStep", person, "salary-steps", "");
    entry("WorkHistory", person, "work-history", "");
    taken(
        200,
        "rehearseSeparation",
        person.location() + "/separations/dry-run",
        Map.of(ORGANISATION, ward.id(), EVALUATION, evaluation));
    entry("Separation", person, "separations", evaluation);
    for (var kind : EntrySamples.ALL) {
      var another = kind.recordedFor(cadre(ward, "Đỗ Văn Em"));
      act("annul" + NAMES.get(kind.path()), another.location(), "/annul", Map.of());
    }
  }

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("evaluations", "Evaluation"),
          Map.entry("comments", "Comment"),
          Map.entry("disciplines", "Discipline"),
          Map.entry("family-members", "FamilyMember"),
          Map.entry("political-conclusions", "PoliticalConclusion"),
          Map.entry("qualifications", "Qualification"),
          Map.entry("rewards", "Reward"),
          Map.entry("salary-steps", "SalaryStep"),
          Map.entry("separations", "Separation"),
          Map.entry("work-history", "WorkHistory"),
          Map.entry("recorded-movements", "RecordedMovement"));

  private String entry(String name, Made person, String collection, String evaluation) {
    var recorded =
        taken(
            201,
            "create" + name,
            person.location() + "/" + collection,
            Map.of(ORGANISATION, ward.id(), EVALUATION, evaluation));
    changed("patch" + name, recorded.header("Location"), Map.of());
    return recorded.path("id");
  }

  private void decisions() {
    var person = cadre(ward, "Bùi Văn Giang");
    var decision =
        taken(
            201,
            "createDecision",
            "/cadre/v1/decisions",
            Map.of(
                CADRE,
                person.id(),
                POSITION,
                position(ward, title("DEPUTY"), 1).id(),
                ORGANISATION,
                ward.id(),
                "31-QĐ/ĐU",
                code("QD")));
    var location = decision.header("Location");
    changed("patchDecision", location, Map.of());
    act("correctDecision", location, "/correct", Map.of("31a-QĐ/ĐU", code("QD")));
    act("revokeDecision", location, "/revoke", Map.of());
  }

  private void staffing() {
    changed("putDownsizingPlan", "/cadre/v1/downsizing-plans/" + ward.code() + "/2026", Map.of());
    changed(
        "putStaffingQuota",
        "/cadre/v1/staffing-quotas/" + ward.id() + "/2026/CIVIL_SERVANT",
        Map.of());
    taken(
        201,
        "createStaffingException",
        "/cadre/v1/staffing-exceptions",
        Map.of(ORGANISATION, ward.id()));
  }

  private void restructurings() {
    var first = below(root, "FIRST");
    var held = position(first, head, 1);
    var person = cadre(first, "Ngô Thị Hà");
    var appointment = post("/cadre/v1/appointments", appointing(person, held, "2021-07-01"));
    var named =
        Map.of(
            "HA-DONG-HA-CAU",
            first.code(),
            "HA-DONG-NGUYEN-TRAI",
            below(root, "SECOND").code(),
            "HN",
            root.code(),
            WARD,
            code("WARD"),
            HEAD,
            head.code(),
            DEPUTY,
            title("DEPUTY").code(),
            APPOINTMENT,
            appointment.id());
    taken(200, "rehearseRestructuring", "/cadre/v1/restructurings/dry-run", named);
    taken(201, "createRestructuring", "/cadre/v1/restructurings", named);
  }

  private void transfers() {
    var elsewhere = below(root("ELSEWHERE"), "SENDING");
    var person = cadre(elsewhere, "Vũ Văn Khoa");
    position(ward, head, 1);
    var request =
        examples.send(
            Registry.editor(ward.code()),
            "createTransferRequest",
            "/cadre/v1/transfer-requests",
            Map.of(CADRE, person.id(), WARD, ward.code(), HEAD, head.code()));
    request.then().statusCode(201);
    var location = request.header("Location");
    examples
        .change(
            Registry.editor(elsewhere.code()),
            anotherEditor(elsewhere),
            "refuseTransferRequest",
            location + "/refuse",
            location,
            Map.of())
        .then()
        .statusCode(200);
  }

  private void rounds() {
    var named = Map.of(ORGANISATION, ward.id(), CADRE, cadre(ward, "Mai Văn Long").id());
    var location =
        taken(201, "createEvaluationRound", "/cadre/v1/evaluation-rounds", named)
            .header("Location");
    var proposals = location + "/proposals";
    String proposed = taken(201, "createEvaluationProposals", proposals, named).path("items[0].id");
    changed("patchEvaluationProposal", proposals + "/" + proposed, Map.of());
    submit(location);
    act("returnEvaluationRound", location, "/return", Map.of());
    submit(location);
    examples
        .change(
            anybody(),
            another(ward, "approver"),
            "approveEvaluationRound",
            location + "/approve",
            location,
            Map.of("45-TB/ĐU", code("TB")))
        .then()
        .statusCode(200);
    var other = Map.of(ORGANISATION, below(root, "OTHER").id());
    var mistaken =
        taken(201, "createEvaluationRound", "/cadre/v1/evaluation-rounds", other)
            .header("Location");
    act("cancelEvaluationRound", mistaken, "/cancel", Map.of());
  }

  private static void submit(String round) {
    anybody()
        .header("If-Match", anybody().get(round).header("ETag"))
        .post(round + "/submit")
        .then()
        .statusCode(200);
  }

  /** Not the one who asked. */
  private static RequestSpecification anotherEditor(Made organisation) {
    return another(organisation, "registry-editor");
  }

  private static RequestSpecification another(Made organisation, String role) {
    return given()
        .auth()
        .oauth2(
            Tokens.withClaims(
                "{\"sub\":\"tran.thi.anh\",\"roles\":[\"%s\"],\"org_scope\":[\"%s\"]}"
                    .formatted(role, organisation.code())))
        .contentType("application/json");
  }

  private void policies() {
    var pack = code("pack").toLowerCase(java.util.Locale.ROOT);
    taken(
        201,
        "createPolicy",
        "/cadre/v1/policies",
        Map.of("ha-dong-staffing", pack, WARD, ward.code()));
    var version = act("createPolicyVersion", "/cadre/v1/policies/" + pack, "/versions", Map.of());
    act("createPolicyConfirmation", version.header("Location"), "/confirmations", Map.of());
    taken(
        201,
        "createAssessment",
        "/cadre/v1/assessments",
        Map.of(CADRE, cadre(ward, "Đặng Thị Lan").id()));
    taken(200, "verifyAuditSeals", "/cadre/v1/audit-seals/verify", Map.of());
  }

  private Response taken(int status, String operationId, String path, Map<String, String> named) {
    var answer = examples.send(anybody(), operationId, path, named);
    assertThat(answer.statusCode()).as("%s: %s", operationId, answer.asString()).isEqualTo(status);
    return answer;
  }

  private void changed(String operationId, String resource, Map<String, String> named) {
    act(operationId, resource, "", named);
  }

  private Response act(
      String operationId, String resource, String transition, Map<String, String> named) {
    var answer =
        examples.change(anybody(), anybody(), operationId, resource + transition, resource, named);
    assertThat(answer.statusCode())
        .as("%s: %s", operationId, answer.asString())
        .isBetween(200, 201);
    return answer;
  }

  /** Whoever may do everything. */
  private static RequestSpecification anybody() {
    return given()
        .auth()
        .oauth2(
            Tokens.of(
                List.of(
                    "registry-viewer",
                    "registry-editor",
                    "approver",
                    "admin",
                    "auditor",
                    "personal-data"),
                EVERYWHERE))
        .contentType("application/json");
  }
}

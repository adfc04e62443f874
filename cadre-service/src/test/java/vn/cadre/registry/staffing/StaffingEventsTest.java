package vn.cadre.registry.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.events.ToldEvents;
import vn.cadre.registry.events.ToldEvents.Told;

/** Quotas, plans and exceptions are told each time somebody assigns, plans or approves. */
@RegistryTest
class StaffingEventsTest {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private ToldEvents events;

  @BeforeEach
  void connect() {
    events = new ToldEvents(url);
  }

  @AfterEach
  void disconnect() throws SQLException {
    events.close();
  }

  private static Map<String, Object> paper(String type) {
    return Map.of(
        "type", type, "number", code("KH"), "date", "2014-12-20", "issuer", "Tỉnh ủy Lạng Sơn");
  }

  private static void put(String path, Map<String, ?> body) {
    editor(EVERYWHERE)
        .header("If-Match", editor(EVERYWHERE).get(path).getHeader("ETag"))
        .body(body)
        .put(path)
        .then()
        .statusCode(200);
  }

  private static String quota(Made unit) {
    return "/cadre/v1/staffing-quotas/" + unit.id() + "/2025/CIVIL_SERVANT";
  }

  private static String plan(Made unit) {
    return "/cadre/v1/downsizing-plans/" + unit.code() + "/2025";
  }

  private static Map<String, Object> exception(Made unit, Map<String, Object> paper) {
    return Map.of(
        "organisationId",
        unit.id(),
        "year",
        2025,
        "category",
        "CIVIL_SERVANT",
        "persons",
        1,
        "reason",
        "Tiếp nhận theo kết luận của Ban Thường vụ",
        "decision",
        paper);
  }

  private static Made approved(Made unit, Map<String, Object> paper) {
    var answer =
        as(List.of("approver"), EVERYWHERE)
            .body(exception(unit, paper))
            .post("/cadre/v1/staffing-exceptions");
    answer.then().statusCode(201);
    return new Made(answer.path("id"), "", answer.getHeader("ETag"), answer.getHeader("Location"));
  }

  /** The only record of an aggregate that a unit has; its scope may hold what it succeeded. */
  private static String only(String aggregate, Made unit) {
    var own =
        viewer(unit.code())
            .get("/cadre/v1/snapshots/" + aggregate)
            .asString()
            .lines()
            .map(ToldEvents::tree)
            .filter(line -> line.at("/state/organisationId").asText().equals(unit.id()))
            .toList();
    assertThat(own).hasSize(1);
    return own.getFirst().get("id").asText();
  }

  private static List<String> types(List<Told> told) {
    return told.stream().map(Told::type).toList();
  }

  @Test
  void eachAssignmentOfAQuotaAndEachPlanIsTold() {
    var unit = root("ASSIGNS");
    put(quota(unit), Map.of("assigned", 12, "decision", paper("CONSULTATION")));
    var second = paper("CONSULTATION");
    put(quota(unit), Map.of("assigned", 11, "decision", second));
    put(plan(unit), Map.of("planned", 3, "decision", paper("PLAN")));

    var quotas = events.sound(only("staffing-quotas", unit));
    assertThat(types(quotas)).containsExactly("assigned", "assigned");
    assertThat(quotas).extracting(q -> q.data().at("/change/assigned").asInt()).contains(12, 11);
    assertThat(quotas.getLast().data().at("/state/decision/number").asText())
        .isEqualTo(second.get("number"));
    var plans = events.sound(only("downsizing-plans", unit));
    assertThat(types(plans)).containsExactly("planned");
    assertThat(plans.getFirst().data().at("/state/planned").asInt()).isEqualTo(3);
  }

  @Test
  void whatRestsOnADocumentIsToldAnewWhenThatIsCorrected() {
    var unit = root("CORRECTS");
    var paper = paper("CONSULTATION");
    put(quota(unit), Map.of("assigned", 12, "decision", paper));
    put(plan(unit), Map.of("planned", 3, "decision", paper));
    var exception = approved(unit, paper);
    var decision = "/cadre/v1/decisions/" + viewer(EVERYWHERE).get(quota(unit)).path("decision.id");
    var right = code("DUNG");
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(decision).getHeader("ETag"))
        .body(Map.of("number", right, "reason", "Nhập sai số"))
        .post(decision + "/correct")
        .then()
        .statusCode(200);

    for (var id :
        List.of(only("staffing-quotas", unit), only("downsizing-plans", unit), exception.id())) {
      var told = events.sound(id);
      assertThat(told).hasSize(2);
      assertThat(told.getLast().type()).isEqualTo("changed");
      assertThat(told.getLast().data().at("/change/decision/number").asText()).isEqualTo(right);
    }
    assertThat(events.of(exception.id()).getFirst().type()).isEqualTo("approved");
    assertThat(events.of(exception.id()).toString()).doesNotContain("approvedBy");
  }

  @Test
  void theQuotaOfAMergedUnitIsToldOfWhoeverTakesItOver() {
    var province = root("MERGES");
    var former = below(province, "FORMER");
    var receiving = below(province, "RECEIVING");
    put(quota(former), Map.of("assigned", 10, "decision", paper("CONSULTATION")));
    put(quota(receiving), Map.of("assigned", 20, "decision", paper("CONSULTATION")));
    post(
        "/cadre/v1/restructurings",
        Map.of(
            "kind", "MERGE",
            "effectiveFrom", "2025-07-01",
            "from", List.of(former.code()),
            "to", List.of(Map.of("code", receiving.code())),
            "decision",
                Map.of(
                    "type", "RESTRUCTURING",
                    "number", code("NQ"),
                    "date", "2025-06-16",
                    "issuer", "Ủy ban Thường vụ Quốc hội")));

    var told = events.sound(only("staffing-quotas", receiving));
    assertThat(types(told)).containsExactly("assigned", "assigned");
    assertThat(told.getLast().data().at("/state/assigned").asInt()).isEqualTo(30);
    assertThat(events.sound(only("staffing-quotas", former))).hasSize(1);
  }
}

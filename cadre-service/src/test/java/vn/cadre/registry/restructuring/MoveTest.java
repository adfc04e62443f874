package vn.cadre.registry.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.restructuring.TwoWards.DAY;
import static vn.cadre.registry.restructuring.TwoWards.held;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** An office with a centre below it goes from one department of a province to another. */
@RegistryTest
class MoveTest {
  private static final String BEFORE = "2025-06-30";

  private final String newOffice = code("OFFICE-N");
  private final String newCentre = code("CENTRE-N");
  private Made province;
  private Made former;
  private Made next;
  private Made office;
  private Made centre;
  private Made head;
  private Made official;

  @BeforeEach
  void settle() {
    province = root("MOVE");
    former = below(province, "FORMER");
    next = below(province, "NEXT");
    office = below(former, "OFFICE");
    centre = below(office, "CENTRE");
    head = title("HEAD");
    official = title("STAFF");
    held(office, position(office, head, 1), "Nguyễn Văn An");
    var desks = position(office, official, 5);
    held(office, desks, "Trần Thị Ánh");
    held(office, desks, "Lê Văn Bình");
    held(centre, position(centre, head, 1), "Phạm Thị Cúc");
  }

  @Test
  void anOfficeMovesWithItsPartsPostsAndPeopleAndHistoryReadsRightOnBothSides() {
    TwoWards.post(move())
        .then()
        .statusCode(201)
        .body("kind", equalTo("MOVE"))
        .body("effect.withoutSeat", empty())
        .body("effect.organisations.change", contains("ENDED", "ENDED", "MADE", "MADE"))
        .body("effect.appointments", hasSize(4))
        .body("effect.appointments.fate", everyItem(equalTo("CONTINUED")));

    assertThat(people(BEFORE, former.code())).isEqualTo(4);
    assertThat(people(BEFORE, next.code())).isZero();
    assertThat(people(DAY, former.code())).isZero();
    assertThat(people(DAY, next.code())).isEqualTo(4);
    assertThat(people(DAY, newCentre)).isOne();

    seen("organisations", "parent", next.code(), "asOf", DAY)
        .body("items.code", contains(newOffice))
        .body("items[0].predecessors", contains(office.code()));
    seen("organisations", "parent", newOffice, "asOf", DAY)
        .body("items.code", contains(newCentre))
        .body("items[0].predecessors", contains(centre.code()));
    seen("positions", "organisation", newOffice, "asOf", DAY)
        .body("items.organisationCode", containsInAnyOrder(newOffice, newOffice, newCentre))
        .body("items.find {it.titleCode == '" + official.code() + "'}.seats", equalTo(5));
  }

  @Test
  void quotasGoAlongFromTheYearOfTheMoveOn() {
    assign(office, 2024, 7);
    assign(office, 2025, 6);
    TwoWards.post(move()).then().statusCode(201);
    assertThat(assigned(newOffice, 2024)).isNull();
    assertThat(assigned(newOffice, 2025)).isEqualTo(6);
  }

  @Test
  void aPartThatIsNotNamedIsNotLeftBehind() {
    var alone =
        TwoWards.decided("MOVE", List.of(office.code()), List.of(target(newOffice, next.code())));
    TwoWards.post(alone)
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("restructuring.no-part-left"))
        .body("reasons[0].facts.organisation", equalTo(centre.code()));
  }

  @Test
  void nothingMovesBelowItsOwnPart() {
    var cycle =
        TwoWards.decided("MOVE", List.of(office.code()), List.of(target(newOffice, centre.code())));
    TwoWards.rehearse(cycle)
        .then()
        .statusCode(200)
        .body("effect.refusals.rule", hasItem("restructuring.tree-without-cycle"));
  }

  @Test
  void eachOfThoseThatMoveBecomesOneNewOrganisation() {
    var joined =
        TwoWards.decided(
            "MOVE", List.of(office.code(), centre.code()), List.of(target(newOffice, next.code())));
    TwoWards.post(joined)
        .then()
        .statusCode(400)
        .body("violations.field", contains("to"))
        .body("violations.code", contains("not-of-the-kind"));
  }

  private Map<String, Object> move() {
    var part = target(newCentre, newOffice);
    part.put("predecessors", List.of(centre.code()));
    var whole = target(newOffice, next.code());
    whole.put("predecessors", List.of(office.code()));
    return TwoWards.decided("MOVE", List.of(office.code(), centre.code()), List.of(whole, part));
  }

  private static Map<String, Object> target(String code, String parent) {
    var target = new HashMap<String, Object>();
    target.put("code", code);
    target.put("name", "Đơn vị " + code);
    target.put("level", "COMMUNE");
    target.put("bloc", "STATE");
    target.put("kind", "AGENCY");
    target.put("parent", parent);
    return target;
  }

  private void assign(Made unit, int year, int number) {
    var path = quota(unit.id(), year);
    var etag = viewer(EVERYWHERE).get(path).getHeader("ETag");
    editor(EVERYWHERE)
        .header("If-Match", etag)
        .body(Map.of("assigned", number, "decision", decision()))
        .put(path)
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> decision() {
    return Map.of(
        "type", "PLAN", "number", code("KH"), "date", "2023-12-20", "issuer", "UBND tỉnh");
  }

  private Integer assigned(String unit, int year) {
    String id =
        viewer(EVERYWHERE)
            .queryParam("code", unit)
            .queryParam("asOf", DAY)
            .get("/cadre/v1/organisations")
            .path("items[0].id");
    return viewer(EVERYWHERE).get(quota(id, year)).path("assigned");
  }

  private static String quota(String unit, int year) {
    return "/cadre/v1/staffing-quotas/" + unit + "/" + year + "/CIVIL_SERVANT";
  }

  private ValidatableResponse seen(String path, String... parameters) {
    var request = viewer(province.code());
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/cadre/v1/" + path).then().statusCode(200);
  }

  private int people(String day, String unit) {
    return seen("statistics/composition", "by", "category", "organisation", unit, "asOf", day)
        .extract()
        .path("total");
  }
}

package vn.cadre.registry.restructuring;

import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cadre.registry.Registry.Made;

/**
 * Two wards of a province, A and B, each with a chair, a deputy and two officials in five seats;
 * they become one on 2025-07-01.
 */
record TwoWards(
    Made province,
    Made a,
    Made b,
    Made chair,
    Made deputy,
    Made official,
    Made chairOfA,
    Made chairOfB,
    Made deputyOfA,
    Made deputyOfB,
    List<Made> officials,
    String next) {
  static final String DAY = "2025-07-01";
  static final String PATH = "/cadre/v1/restructurings";

  static TwoWards make() {
    var province = root("RESTRUCT");
    var a = below(province, "WARD-A");
    var b = below(province, "WARD-B");
    var chair = title("HEAD");
    var deputy = title("DEPUTY");
    var official = title("STAFF");
    var desksOfA = position(a, official, 5);
    var desksOfB = position(b, official, 5);
    return new TwoWards(
        province,
        a,
        b,
        chair,
        deputy,
        official,
        held(a, position(a, chair, 1), "Nguyễn Văn An"),
        held(b, position(b, chair, 1), "Trần Thị Ánh"),
        held(a, position(a, deputy, 1), "Lê Văn Bình"),
        held(b, position(b, deputy, 1), "Phạm Thị Cúc"),
        List.of(
            held(a, desksOfA, "Hoàng Văn Dũng"),
            held(a, desksOfA, "Vũ Thị Giang"),
            held(b, desksOfB, "Đỗ Văn Hải"),
            held(b, desksOfB, "Bùi Thị Hoa")),
        code("WARD-N"));
  }

  static Made held(Made unit, Made position, String name) {
    return appointment(cadre(unit, name), position, "2020-07-01");
  }

  Map<String, Object> successor() {
    var made = new HashMap<String, Object>();
    made.put("code", next);
    made.put("name", "Phường mới " + next);
    made.put("level", "COMMUNE");
    made.put("bloc", "STATE");
    made.put("kind", "WARD");
    made.put("parent", province.code());
    return made;
  }

  static Map<String, Object> decided(String kind, List<String> from, List<?> to) {
    var body = new HashMap<String, Object>();
    body.put("kind", kind);
    body.put("effectiveFrom", DAY);
    body.put("from", from);
    body.put("to", to);
    body.put(
        "decision",
        Map.of(
            "type", "RESTRUCTURING",
            "number", code("NQ"),
            "date", "2025-06-16",
            "issuer", "Ủy ban Thường vụ Quốc hội"));
    return body;
  }

  /** The merger, with what becomes of people. */
  Map<String, Object> merger(Object... dispositions) {
    var body = decided("MERGE", List.of(a.code(), b.code()), List.of(successor()));
    body.put("dispositions", List.of(dispositions));
    return body;
  }

  Map<String, Object> goes(Made appointment, Made title) {
    return Map.of("appointmentId", appointment.id(), "organisation", next, "title", title.code());
  }

  static Map<String, Object> ends(Made appointment) {
    return Map.of("appointmentId", appointment.id(), "end", true);
  }

  static Response post(Map<String, ?> body) {
    return editor(EVERYWHERE).body(body).post(PATH);
  }

  static Response rehearse(Map<String, ?> body) {
    return editor(EVERYWHERE).body(body).post(PATH + "/dry-run");
  }

  JsonPath seen(String path, String... parameters) {
    var request = viewer(province.code());
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/cadre/v1/" + path).then().statusCode(200).extract().jsonPath();
  }

  List<String> unitsOn(String day) {
    return seen("organisations", "parent", province.code(), "asOf", day).getList("items.code");
  }

  int peopleOn(String day, String unit) {
    return seen("statistics/composition", "by", "category", "organisation", unit, "asOf", day)
        .getInt("total");
  }
}

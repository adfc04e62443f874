package vn.cadre.registry.movement;

import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;

/** A province with a department, and a district of its own with two offices and communes. */
public record Tree(
    Made province, Made department, Made district, List<Made> offices, List<Made> communes) {

  private static final String DISTRICTS_END = "2025-07-01";

  public static Tree of(int communes) {
    var province = root("MOVES");
    var ended = Map.of("validTo", DISTRICTS_END);
    // stands for the district: what has its level ends with it, and its communes do not
    var district = organisation(province, "DIST", "COMMUNE", "STATE", "GROUP", Map.of());
    return new Tree(
        province,
        organisation(province, "DEPT", "PROVINCE", "STATE", "AGENCY", Map.of()),
        district,
        List.of(
            organisation(district, "OFF", "DISTRICT", "STATE", "AGENCY", ended),
            organisation(district, "PARTY", "DISTRICT", "PARTY", "AGENCY", ended)),
        IntStream.range(0, communes)
            .mapToObj(i -> organisation(district, "COM", "COMMUNE", "STATE", "COMMUNE", Map.of()))
            .toList());
  }

  static Made organisation(
      Made parent, String prefix, String level, String bloc, String kind, Map<String, ?> more) {
    var code = code(prefix);
    var body = new HashMap<String, Object>(more);
    body.put("code", code);
    body.put("name", "Đơn vị " + code);
    body.put("level", level);
    body.put("bloc", bloc);
    body.put("kind", kind);
    body.put("parentId", parent.id());
    body.put("validFrom", "2000-01-01");
    return post("/cadre/v1/organisations", body);
  }

  public static Made seat(Made organisation) {
    return seat(organisation, title("HEAD"), Map.of());
  }

  static Made seat(Made organisation, Made title, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    String ends =
        editor(EVERYWHERE).get("/cadre/v1/organisations/" + organisation.id()).path("validTo");
    if (ends != null) {
      body.put("validTo", ends);
    }
    body.put("organisationId", organisation.id());
    body.put("titleCode", title.code());
    body.put("seats", 20);
    body.put("validFrom", "2000-01-01");
    return post("/cadre/v1/positions", body);
  }

  /** Somebody who has held a post in an organisation since 2010. */
  public static Made holder(Made organisation, Made seat) {
    var person = cadre(organisation, "Nguyễn Văn Chuyển");
    appoint(person, seat, "2010-03-01", "APPOINTMENT");
    return person;
  }

  static Made appoint(Made person, Made seat, String from, String kind) {
    return appoint(person, seat, from, kind, null);
  }

  static Made appoint(Made person, Made seat, String from, String kind, @Nullable String to) {
    var body = new HashMap<String, Object>(Registry.appointing(person, seat, from));
    body.put("kind", kind);
    body.put(
        "decision", decision(List.of("CONCURRENT", "ACTING").contains(kind) ? "ASSIGNMENT" : kind));
    String ends = editor(EVERYWHERE).get(seat.location()).path("validTo");
    if (to != null || ends != null) {
      body.put("to", to == null ? ends : to);
    }
    return post("/cadre/v1/appointments", body);
  }

  /** Ends what they hold and gives them another post on the same day. */
  public static Made move(Made person, Made seat, String on, String kind) {
    List<Map<String, Object>> held =
        editor(EVERYWHERE).get(person.location() + "/appointments").path("items");
    held.stream()
        .filter(post ->
            Boolean.TRUE.equals(post.get("main"))
                && (post.get("to") == null || ((String) post.get("to")).compareTo(on) > 0))
        .forEach(post -> end((String) post.get("id"), on));
    return appoint(person, seat, on, kind);
  }

  static void end(String appointment, String on) {
    var path = "/cadre/v1/appointments/" + appointment;
    editor(EVERYWHERE)
        .header("If-Match", editor(EVERYWHERE).get(path).getHeader("ETag"))
        .body(Map.of("to", on, "decision", decision("TRANSFER")))
        .post(path + "/end")
        .then()
        .statusCode(200);
  }

  static Map<String, Object> decision(String type) {
    return Map.of(
        "type",
        type,
        "number",
        code("QD"),
        "date",
        "2009-12-20",
        "issuer",
        "Ban Thường vụ Tỉnh ủy");
  }

  static Map<String, Object> reported(String on) {
    return Map.of("movedOn", on, "highestLevel", "DISTRICT", "lowestLevel", "COMMUNE");
  }

  static Made record(Made person, Map<String, ?> movement) {
    return post(person.location() + "/recorded-movements", movement);
  }
}

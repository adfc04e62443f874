package vn.cadre.registry;

import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.regulation;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cadre.registry.Registry.Made;

/**
 * With one of everything that is asked, decided or joined, so that the limits of what follows it
 * are reached. In units of its own: the role matrix counts what the others hold.
 */
final class LimitsFixtures extends RegistryFixtures {
  /** No other test gives it a standard; beside a later one, this one would be refused. */
  private static final String GRADE = "V.08.01.02";

  private final Map<String, String> ids = new HashMap<>();

  LimitsFixtures() {
    var province = root("LIMITS");
    var office = below(province, "LIMITED");
    ids.put("staffing-quotas", office.id());
    ids.put("downsizing-plans", office.code());
    ids.put("cadre-merges", merge(office));
    ids.put("restructurings", renaming(below(province, "RENAMED")));
    ids.put("transfer-requests", request(office, root("RECEIVING")));
    ids.put("grades", GRADE);
    ids.put("grades/standards", standardOfGrade());
    round(province, cadre(office, "Nguyễn Văn Hạn"));
    policy(office);
  }

  private static String merge(Made office) {
    return post(
            "/cadre/v1/cadre-merges",
            Map.of(
                "survivorId",
                cadre(office, "Đặng Thị Hợp").id(),
                "joinedId",
                cadre(office, "Đặng Thị Hợp").id(),
                "reason",
                "Lập trùng hồ sơ",
                "evidence",
                "Đối chiếu căn cước công dân bản gốc"))
        .id();
  }

  private static String renaming(Made unit) {
    return post(
            "/cadre/v1/restructurings",
            Map.of(
                "kind", "RENAME",
                "effectiveFrom", "2025-07-01",
                "from", List.of(unit.code()),
                "to", List.of(Map.of("code", unit.code(), "name", "Phòng Văn hóa - Xã hội")),
                "decision", paper("RESTRUCTURING", "2025-06-16")))
        .id();
  }

  private static String request(Made sending, Made receiving) {
    var person = cadre(sending, "Trần Văn Dũng");
    appointment(person, position(sending, title("HEAD"), 1), "2015-01-05");
    return made(
        editor(sending.code()),
        "/cadre/v1/transfer-requests",
        Map.of(
            "cadreId", person.id(),
            "positionId", position(receiving, title("DEPUTY"), 1).id(),
            "kind", "TRANSFER",
            "from", "2026-10-01",
            "decision", paper("TRANSFER", "2026-09-15")));
  }

  private static String standardOfGrade() {
    return made(
        admin(),
        "/cadre/v1/grades/" + GRADE + "/standards",
        Map.of(
            "validFrom", "2024-02-01",
            "minProfessionalLevel", "UNIVERSITY",
            "legalBasis", "Quy định thử nghiệm, Điều 1",
            "decision", regulation()));
  }

  private void round(Made province, Made person) {
    var rounds = "/cadre/v1/evaluation-rounds";
    var round =
        made(editor(EVERYWHERE), rounds, Map.of("organisationId", province.id(), "year", 2026));
    var proposals = Map.of("proposals", List.of(Map.of("cadreId", person.id(), "grade", "GOOD")));
    ids.put("evaluation-rounds", round);
    ids.put(
        "proposals",
        editor(EVERYWHERE)
            .body(proposals)
            .post(rounds + "/" + round + "/proposals")
            .then()
            .statusCode(201)
            .extract()
            .path("items[0].id"));
  }

  /** Days off that nobody has verified yet. */
  private void policy(Made office) {
    var unverified = Map.of("value", List.of("SUNDAY"), "verified", false);
    var none = Map.of("value", List.of(), "verified", true);
    var numbers =
        Map.of("weeklyRest", unverified, "years", none, "daysOff", none, "workedDays", none);
    var version =
        Map.of(
            "validFrom", "2026-01-01",
            "citation", "Quyết định 12/2022/QĐ-UBND",
            "numbers", numbers);
    var id =
        made(
            admin(),
            "/cadre/v1/policies",
            Map.of(
                "id",
                code("DAYS").toLowerCase(Locale.ROOT),
                "kind",
                "working-days",
                "title",
                "Ngày nghỉ của đơn vị thử nghiệm",
                "organisation",
                office.code(),
                "version",
                version));
    ids.put("policies", id);
    ids.put("versions", "1");
  }

  private static Map<String, Object> paper(String type, String date) {
    var paper = new HashMap<>(decision());
    paper.put("type", type);
    paper.put("date", date);
    return paper;
  }

  private static String made(RequestSpecification by, String path, Map<String, ?> body) {
    return by.body(body).post(path).then().statusCode(201).extract().path("id");
  }

  @Override
  public Optional<String> existing(String collection) {
    return Optional.ofNullable(ids.get(collection)).or(() -> super.existing(collection));
  }
}

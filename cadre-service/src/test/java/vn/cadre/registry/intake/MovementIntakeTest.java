package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Movements that come from lists. */
@RegistryTest
class MovementIntakeTest {
  private static final String ROW =
      """
      {"personalId":"%s","movedOn":"%s","highestLevel":"DISTRICT","lowestLevel":"COMMUNE"%s}
      """;

  private static Made person(Made unit, String personalId) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName", "Nguyễn Văn Chuyển",
            "personalId", personalId,
            "category", "CADRE",
            "birthDate", "1975-04-12",
            "organisationId", unit.id(),
            "recruitedOn", "2001-01"));
  }

  /** 36 people, five of whom moved a second time. */
  @Test
  void chiLangMoved36PersonsIn41TurnsSince2014R15() {
    var district = root("CHI-LANG");
    var rows = new StringBuilder();
    for (int i = 0; i < 36; i++) {
      var id = personalId();
      person(district, id);
      rows.append(
          ROW.formatted(id, "20%d-03".formatted(14 + i % 4), ",\"kind\":\"ROTATION_OR_TRANSFER\""));
      if (i < 5) {
        rows.append(ROW.formatted(id, "2018-05-02", ",\"kind\":\"ROTATION\""));
      }
    }
    var job = Import.ndjson("movements", "create", rows.toString(), district.code());
    assertThat(Import.counts(job)).isEqualTo("COMPLETED 41 41 41 0 0");
    viewer(district.code())
        .get(
            "/cadre/v1/statistics/movements?from=2014-01-01&to=2019-01-01&by=kind&organisation="
                + district.code())
        .then()
        .statusCode(200)
        .body("total", equalTo(41))
        .body("unit", equalTo("TURN"))
        .body("persons.total", equalTo(36))
        .body("persons.unit", equalTo("PERSON"))
        .body("groups[0].items.key", contains("ROTATION", "ROTATION_OR_TRANSFER"))
        .body("groups[0].items.count", contains(5, 36))
        .body("groups[0].items.persons", contains(5, 36));
    // sent again to be kept up to date, nothing doubles
    assertThat(
            Import.counts(Import.ndjson("movements", "upsert", rows.toString(), district.code())))
        .isEqualTo("COMPLETED 41 41 41 0 0");
    viewer(district.code())
        .get("/cadre/v1/statistics/movements?from=2014-01-01&to=2019-01-01&by=kind")
        .then()
        .body("total", equalTo(41));
  }

  @Test
  void everyWrongCellOfARowIsNamedAndItsRowAloneRefused() {
    var unit = root("MOVE");
    var office = below(unit, "OFFICE");
    var id = personalId();
    var seated = person(unit, id);
    appointment(seated, position(unit, title("HEAD"), 1), "2010-01-01");
    var moved = appointed(seated, position(office, title("HEAD"), 1));
    assertThat(moved.id()).isNotNull();
    var stranger = personalId();
    person(root("ELSEWHERE"), stranger);
    var rows = new ArrayList<String>();
    rows.add(ROW.formatted(id, "2019-05-02", ""));
    rows.add(ROW.formatted(stranger, "2019-05-02", ""));
    rows.add(ROW.formatted(id, "1970", ",\"fromOrganisation\":\"NOWHERE\""));
    rows.add(ROW.formatted(id, "2999", ",\"toOrganisation\":\"%s\"".formatted(unit.code())));
    rows.add(ROW.formatted(id, "2016-01", ""));
    rows.add(ROW.formatted(id, "2015-02-30", ",\"kind\":\"WALK\""));
    rows.add(ROW.formatted(id, "2019-05-02", ""));
    var job =
        Import.start(
            Import.editor(unit.code()),
            "movements",
            "create",
            false,
            "movements.ndjson",
            String.join("", rows).getBytes(StandardCharsets.UTF_8));
    assertThat(Import.counts(job.end())).isEqualTo("COMPLETED 7 7 1 6 0");
    assertThat(job.findings("en"))
        .containsExactlyInAnyOrder(
            "2 personalId unknown-cadre",
            "3 fromOrganisation unknown-organisation",
            "3 movedOn before-birth",
            "4 movedOn in-the-future",
            "4 highestLevel level-ended",
            "4 toOrganisation outside-levels",
            "5 movedOn movement-derived",
            "6 movedOn invalid-date",
            "6 kind not-one-of",
            "7 movedOn movement-recorded");
  }

  /** From the first post to another one, in January 2016. */
  private static Made appointed(Made person, Made position) {
    List<Map<String, Object>> held =
        editor(EVERYWHERE).get(person.location() + "/appointments").path("items");
    var path = "/cadre/v1/appointments/" + held.getFirst().get("id");
    var paper =
        Map.of(
            "type", "TRANSFER",
            "number", code("QD"),
            "date", "2015-12-20",
            "issuer", "Ban Thường vụ Tỉnh ủy");
    editor(EVERYWHERE)
        .header("If-Match", editor(EVERYWHERE).get(path).getHeader("ETag"))
        .body(Map.of("to", "2016-01-12", "decision", paper))
        .post(path + "/end")
        .then()
        .statusCode(200);
    var body = new HashMap<String, Object>();
    body.put("cadreId", person.id());
    body.put("positionId", position.id());
    body.put("kind", "TRANSFER");
    body.put("from", "2016-01-12");
    body.put("decision", paper);
    return post("/cadre/v1/appointments", body);
  }
}

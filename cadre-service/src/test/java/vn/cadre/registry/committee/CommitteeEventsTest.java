package vn.cadre.registry.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
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

/** Each change of a committee or of who sits on it is told, whatever made it. */
@RegistryTest
class CommitteeEventsTest {
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

  static Made committee(Made organisation) {
    return post(
        "/cadre/v1/bodies",
        Map.of(
            "code", code("BCH"),
            "organisationId", organisation.id(),
            "kind", "COMMITTEE",
            "name", "Ban Chấp hành Đảng bộ nhiệm kỳ 2015-2020",
            "validFrom", "2015-08-01"));
  }

  private static Made member(Made committee, Made person) {
    return post(
        committee.location() + "/memberships", Map.of("cadreId", person.id(), "from", "2015-08"));
  }

  private static ValidatableResponse patch(Made record, Map<String, ?> change) {
    return editor(EVERYWHERE)
        .header("If-Match", editor(EVERYWHERE).get(record.location()).getHeader("ETag"))
        .body(change)
        .patch(record.location())
        .then()
        .statusCode(200);
  }

  private static List<String> types(List<Told> told) {
    return told.stream().map(Told::type).toList();
  }

  @Test
  void aCommitteeAndItsMembersAreToldWithEachChangeThatIsOne() {
    var district = root("TOLD");
    var committee = committee(district);
    patch(committee, Map.of("name", "Ban Chấp hành khóa XXIII"));
    patch(committee, Map.of("name", "Ban Chấp hành khóa XXIII"));
    var member = member(committee, cadre(district, "Lê Văn An"));
    var secretary = title("HEAD").code();
    patch(member, Map.of("titleCode", secretary, "to", "2020-08"));
    patch(member, Map.of("to", "2020-08"));

    var told = events.sound(committee.id());
    assertThat(types(told)).containsExactly("created", "changed");
    assertThat(told.getLast().data().get("change").toString())
        .isEqualTo("{\"name\":\"Ban Chấp hành khóa XXIII\"}");
    assertThat(told.getLast().data().at("/state/organisationCode").asText())
        .isEqualTo(district.code());
    var seats = events.sound(member.id());
    assertThat(types(seats)).containsExactly("recorded", "changed");
    assertThat(seats.getLast().data().at("/change/titleCode").asText()).isEqualTo(secretary);
    assertThat(seats.getLast().data().at("/state/to").asText()).isEqualTo("2020-08");
    assertThat(seats.toString()).doesNotContain("Lê Văn An");
  }

  @Test
  void whoLeavesTheServiceIsToldToLeaveTheCommitteeAndToReturnWhereThatWasAnError() {
    var district = root("LEAVES");
    var person = cadre(district, "Trần Thị Bảy");
    var member = member(committee(district), person);
    var separation =
        post(
            person.location() + "/separations",
            Map.of(
                "kind",
                "SEVERANCE",
                "effectiveOn",
                "2018-03-01",
                "decision",
                Map.of(
                    "type", "SEVERANCE",
                    "number", code("QD"),
                    "date", "2018-01-15",
                    "issuer", "Ban Thường vụ Huyện ủy")));
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(separation.location()).getHeader("ETag"))
        .body(Map.of("reason", "Ghi nhầm người"))
        .post(separation.location() + "/annul")
        .then()
        .statusCode(200);

    var told = events.sound(member.id());
    assertThat(types(told)).containsExactly("recorded", "changed", "changed");
    assertThat(told.get(1).data().at("/state/to").asText()).isEqualTo("2018-03-01");
    assertThat(told.get(2).data().at("/change/to").isNull()).isTrue();
    assertThat(told.get(2).data().at("/state/to").isNull()).isTrue();
  }

  @Test
  void aCommitteeOfAnOrganisationThatIsMergedEndsWithItAndItsMembersAreToldToo() {
    var province = root("PROVINCE");
    var former = below(province, "FORMER");
    var receiving = below(province, "RECEIVING");
    var committee = committee(former);
    var member = member(committee, cadre(province, "Phạm Văn Tám"));
    var merger = new HashMap<String, Object>();
    merger.put("kind", "MERGE");
    merger.put("effectiveFrom", "2025-07-01");
    merger.put("from", List.of(former.code()));
    merger.put("to", List.of(Map.of("code", receiving.code())));
    merger.put(
        "decision",
        Map.of(
            "type", "RESTRUCTURING",
            "number", code("NQ"),
            "date", "2025-06-16",
            "issuer", "Ủy ban Thường vụ Quốc hội"));
    post("/cadre/v1/restructurings", merger);

    var told = events.sound(committee.id());
    assertThat(types(told)).containsExactly("created", "changed");
    assertThat(told.getLast().data().at("/change/validTo").asText()).isEqualTo("2025-07-01");
    var seats = events.sound(member.id());
    assertThat(types(seats)).containsExactly("recorded", "changed");
    assertThat(seats.getLast().data().at("/change/to").asText()).isEqualTo("2025-07-01");
  }

  @Test
  void whoeverMayGetThemFollowsThemAndFindsTheSameInASnapshot() {
    var district = root("FOLLOWED");
    var committee = committee(district);
    var member = member(committee, cadre(district, "Đỗ Thị Chín"));
    for (var made : Map.of("bodies", committee, "memberships", member).entrySet()) {
      var line = viewer(district.code()).get("/cadre/v1/snapshots/" + made.getKey()).asString();
      assertThat(ToldEvents.tree(line).get("id").asText()).isEqualTo(made.getValue().id());
      assertThat(ToldEvents.tree(line).get("state"))
          .isEqualTo(events.of(made.getValue().id()).getLast().data().get("state"));
      assertThat(
              viewer(root("OTHER").code()).get("/cadre/v1/snapshots/" + made.getKey()).asString())
          .isEmpty();
    }
    as(List.of("portal"), district.code())
        .queryParam("aggregate", "bodies")
        .get("/cadre/v1/changes")
        .then()
        .statusCode(200);
    as(List.of("portal"), district.code())
        .queryParam("aggregate", "memberships")
        .get("/cadre/v1/changes")
        .then()
        .statusCode(403);
  }
}

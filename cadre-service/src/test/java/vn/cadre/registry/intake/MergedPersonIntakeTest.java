package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Files that name somebody by the number of a record that was joined into another. */
@RegistryTest
class MergedPersonIntakeTest {

  @Test
  void aNumberThatCameFromTheJoinedRecordFindsTheSurvivor() {
    var office = root("MERGED");
    var number = personalId();
    var survivor = person(office, Map.of("fullName", "Đặng Thị Hợp"));
    var joined = person(office, Map.of("fullName", "Đặng Thị Họp", "personalId", number));
    post(
        "/cadre/v1/cadre-merges",
        Map.of(
            "survivorId",
            survivor.id(),
            "joinedId",
            joined.id(),
            "reason",
            "Lập trùng hồ sơ",
            "evidence",
            "Căn cước công dân"));
    var qualification =
        "{\"personalId\":\"%s\",\"kind\":\"LANGUAGE\",\"level\":\"B1\",\"speciality\":\"Tiếng Anh\"}"
            .formatted(number);
    assertThat(
            Import.ndjson("qualifications", "create", qualification, office.code())
                .getInt("accepted"))
        .isOne();
    viewer(office.code())
        .get(survivor.location() + "/qualifications")
        .then()
        .body("items", hasSize(1));
    var person =
        "{\"personalId\":\"%s\",\"fullName\":\"Đặng Thị Hợp\",\"category\":\"CIVIL_SERVANT\",\"organisation\":\"%s\",\"gender\":\"FEMALE\"}"
            .formatted(number, office.code());
    assertThat(Import.ndjson("cadres", "upsert", person, office.code()).getInt("accepted")).isOne();
    viewer(office.code()).get(survivor.location()).then().body("gender", equalTo("FEMALE"));
    viewer(office.code()).get(joined.location()).then().statusCode(410);
    viewer(EVERYWHERE)
        .queryParam("organisation", office.code())
        .queryParam("count", true)
        .get("/cadre/v1/cadres")
        .then()
        .body("total", equalTo(1));
  }

  private static Made person(Made office, Map<String, String> more) {
    var body = new HashMap<String, Object>(more);
    body.put("category", "CIVIL_SERVANT");
    body.put("organisationId", office.id());
    return post("/cadre/v1/cadres", body);
  }
}

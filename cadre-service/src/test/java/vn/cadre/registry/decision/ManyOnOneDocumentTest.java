package vn.cadre.registry.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.sql.CountingSql;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Documents on which more hangs than anybody reads at once. */
@RegistryTest
class ManyOnOneDocumentTest {
  private static final int MANY = 200;
  private static final int SHOWN = 100;

  private static String listed(String document, String part) {
    return viewer(EVERYWHERE)
        .get(document)
        .then()
        .statusCode(200)
        .body(part, hasSize(SHOWN))
        .extract()
        .path("more.find { it.field == '" + part + "' }.resource");
  }

  private static ValidatableResponse all(String list) {
    return viewer(EVERYWHERE)
        .queryParam("limit", 500)
        .queryParam("count", true)
        .get(list)
        .then()
        .statusCode(200);
  }

  /** That many people in one post of as many seats, all by one document. */
  private static String appointed(int people) {
    var office = root("MANY");
    var desks = position(office, title("STAFF"), people);
    var paper = decision();
    Made last = null;
    for (int i = 0; i < people; i++) {
      var given = new HashMap<>(appointing(cadre(office, "Trần Văn Đông"), desks, "2015-01-05"));
      given.put("decision", paper);
      last = post("/cadre/v1/appointments", given);
    }
    return "/cadre/v1/decisions/"
        + viewer(EVERYWHERE).get(last.location()).then().extract().path("decision.id");
  }

  private static long statementsToRevoke(String document, int people) {
    var etag = viewer(EVERYWHERE).get(document).getHeader("ETag");
    var request =
        editor(EVERYWHERE)
            .header("If-Match", etag)
            .body(
                Map.of(
                    "decision",
                    Map.of(
                        "type", "REVOCATION",
                        "number", code("QD"),
                        "date", "2022-05-06",
                        "issuer", "Ban Thường vụ Tỉnh ủy"),
                    "reason",
                    "Không đúng thẩm quyền"));
    var before = CountingSql.sentBy("quarkus-virtual-thread");
    request
        .post(document + "/revoke")
        .then()
        .statusCode(200)
        .body("total", equalTo(people))
        .body("consequences", hasSize(Math.min(people, SHOWN)))
        .body("more.field", people > SHOWN ? contains("consequences") : empty())
        .body("consequences.outcome", everyItem(equalTo("ANNULLED")));
    return CountingSql.sentBy("quarkus-virtual-thread") - before;
  }

  @Test
  void revokingTwoHundredAppointmentsTakesAsManyStatementsAsRevokingOne() {
    var many = appointed(MANY);
    all(listed(many, "broughtAbout")).body("items", hasSize(MANY)).body("total", equalTo(MANY));
    var of200 = statementsToRevoke(many, MANY);
    var ofOne = statementsToRevoke(appointed(1), 1);
    assertThat(ofOne).isPositive();
    assertThat(of200).isEqualTo(ofOne);
    assertThat(
            all("/cadre/v1/decisions?number=" + revocationOf(many))
                .extract()
                .<Integer>path("total"))
        .isEqualTo(1);
  }

  private static String revocationOf(String document) {
    return viewer(EVERYWHERE).get(document).path("revocation.decision.number");
  }

  @Test
  void aDocumentShowsTheFirstHundredThatRestOnItAndNamesTheListOfAll() {
    var office = root("RESTS");
    Map<String, Object> resolution =
        Map.of(
            "type", "RESOLUTION",
            "number", code("NQ"),
            "date", "2013-09-11",
            "issuer", "Tỉnh ủy Lạng Sơn");
    var made = post("/cadre/v1/decisions", resolution);
    for (int i = 0; i <= SHOWN; i++) {
      post(
          "/cadre/v1/decisions",
          Map.of(
              "type",
              "PLAN",
              "number",
              code("KH"),
              "date",
              "2014-04-14",
              "issuer",
              "Huyện ủy Chi Lăng",
              "issuerOrganisationId",
              office.id(),
              "basis",
              List.of(made.id())));
    }
    var list = listed(made.location(), "basisOf");
    assertThat(list).isEqualTo("/cadre/v1/decisions?basis=" + made.id());
    all(list).body("total", equalTo(SHOWN + 1));
    viewer(EVERYWHERE)
        .get(made.location())
        .then()
        .body("more.field", contains("basisOf"))
        .body("subjects", empty());
  }

  @Test
  void whoeverNamesNoSubjectsChangesNoneOfThoseThatAreNotShown() {
    var office = root("SUBJECTS");
    var subjects = new ArrayList<Map<String, Object>>();
    for (int i = 0; i <= SHOWN; i++) {
      subjects.add(Map.of("cadreId", cadre(office, "Nguyễn Thị Hạ").id()));
    }
    var document = new HashMap<>(decision());
    document.put("subjects", subjects);
    var made = post("/cadre/v1/decisions", document);
    var list = listed(made.location(), "subjects");
    all(list).body("total", equalTo(SHOWN + 1)).body("items.cadreName", everyItem(notNullValue()));

    var patched = patch(made, made.etag(), Map.of("summary", "Về việc phân công"));
    all(list).body("total", equalTo(SHOWN + 1));
    patch(made, patched, Map.of("subjects", subjects.subList(0, 2)));
    viewer(EVERYWHERE)
        .get(made.location())
        .then()
        .body("subjects", hasSize(2))
        .body("more", empty());
  }

  private static String patch(Made document, String etag, Map<String, ?> change) {
    return editor(EVERYWHERE)
        .header("If-Match", etag)
        .body(change)
        .patch(document.location())
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }
}

package vn.cadre.recruitment.open;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.platform.testing.contract.Traffic;
import vn.cadre.recruitment.RecruitmentTest;

/** Public pages show what a policy shows the public, and are asked without a token. */
@RecruitmentTest
class PublicPagesTest {
  private static final String PAGE = "/recruitment/v1/public/notices";

  /** One page of an export is 20. */
  private static final int PUBLISHED = 45;

  private Superuser database;

  @BeforeEach
  void notices() {
    database = Superuser.of(setting("DB_URL"));
    database.update(
        "CREATE TABLE notice (id uuid PRIMARY KEY, text text NOT NULL, seen_by path_ranges NOT NULL)");
    database.update("COMMENT ON TABLE notice IS 'not audited: of a test'");
    database.update("ALTER TABLE notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
    database.update(
        "CREATE POLICY seen ON notice FOR SELECT USING (seen_by &&& (SELECT current_scope()))");
    database.update(
        "CREATE POLICY posted ON notice FOR INSERT WITH CHECK ((SELECT public_page()))");
    database.update("GRANT SELECT, INSERT ON notice TO " + setting("DB_APP_USER"));
    database.update(
        "INSERT INTO notice SELECT uuidv7(), 'published ' || n, path_ranges(path_key('/HN/'), public_key()) FROM generate_series(1, ?) n",
        PUBLISHED);
    database.update(
        "INSERT INTO notice VALUES (uuidv7(), 'drafted', path_ranges(path_key('/HN/')))");
  }

  @AfterEach
  void gone() throws Exception {
    database.update("DROP TABLE notice");
    database.close();
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }

  /** The page stands in no contract. */
  private static RequestSpecification anyone() {
    return given()
        .noFiltersOfType(Traffic.class)
        .header("Accept-Language", "en")
        .contentType("application/json");
  }

  private static RequestSpecification admin() {
    return anyone().auth().oauth2(Tokens.of("admin", "*"));
  }

  @Test
  void showsWhoeverAsksWhatIsPublishedAndNothingElse() {
    anyone()
        .get(PAGE + "?count=true&limit=1")
        .then()
        .statusCode(200)
        .body("total", equalTo(PUBLISHED))
        .body("items.text", contains("published 1"));
  }

  @Test
  void showsWhoeverHasATokenNoMore() {
    admin().get(PAGE + "/count").then().statusCode(200).body("notices", equalTo(PUBLISHED));
    admin().get(PAGE + "/all").then().statusCode(200).body("notices", equalTo(PUBLISHED + 1));
    anyone().get(PAGE + "/all").then().statusCode(401);
  }

  @Test
  void isExportedPageByPageWithoutAToken() {
    var lines =
        anyone().accept("text/csv").get(PAGE).then().statusCode(200).extract().asString().lines();
    assertThat(lines.filter(line -> line.contains("published"))).hasSize(PUBLISHED);
  }

  @Test
  void isPrintedWithoutAToken() {
    for (var who : new RequestSpecification[] {anyone(), admin()}) {
      var paper =
          who.accept("application/pdf")
              .get(PAGE + "/count")
              .then()
              .statusCode(200)
              .contentType("application/pdf")
              .extract()
              .asByteArray();
      assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
  }

  @Test
  void writesWhatAPolicyLetsThePublicWrite() {
    anyone().body(Map.of("text", "posted")).post(PAGE).then().statusCode(201);
    anyone().get(PAGE + "/count").then().body("notices", equalTo(PUBLISHED));
    assertThat(database.texts("SELECT text FROM notice WHERE text = 'posted'")).hasSize(1);
  }

  @Test
  void aKeyWithoutACallerIsThatOfTheAddressItCameFrom() {
    var key = UUID.randomUUID().toString();
    var posted = Map.of("text", "once");
    var first = keyed(key, "203.0.113.1").body(posted).post(PAGE).then().statusCode(201).extract();
    keyed(key, "203.0.113.1")
        .body(posted)
        .post(PAGE)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first.path("id")));
    keyed(key, "203.0.113.2")
        .body(posted)
        .post(PAGE)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue())
        .body("id", not(equalTo(first.path("id"))));
    keyed(key, "203.0.113.1").body(Map.of("text", "other")).post(PAGE).then().statusCode(422);
  }

  private static RequestSpecification keyed(String key, String address) {
    return anyone().header("Idempotency-Key", key).header("X-Forwarded-For", address);
  }
}

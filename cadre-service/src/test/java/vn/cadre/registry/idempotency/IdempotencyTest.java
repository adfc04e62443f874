package vn.cadre.registry.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.idempotency.Purge;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class IdempotencyTest {
  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String CADRES = "/cadre/v1/cadres";

  private final String url;
  private final Purge purge;

  @Inject
  IdempotencyTest(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url, Purge purge) {
    this.url = url;
    this.purge = purge;
  }

  private static Map<String, Object> person(Made office) {
    return Map.of(
        "fullName",
        "Nguyễn Thị Khóa",
        "category",
        "CIVIL_SERVANT",
        "organisationId",
        office.id(),
        "ethnicGroup",
        "02",
        "personalId",
        personalId());
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static Response registered(RequestSpecification as, String key, Map<String, ?> person) {
    return as.header(KEY, key).body(person).post(CADRES);
  }

  private static void hasPeople(Made office, int expected) {
    viewer(EVERYWHERE)
        .get(CADRES + "?count=true&organisation=" + office.code())
        .then()
        .body("total", equalTo(expected));
  }

  @Test
  void aRepeatedRequestHasItsEffectOnceAndIsAnsweredAlike() {
    var office = root("KEY");
    var person = person(office);
    var key = key();
    var first = registered(editor(EVERYWHERE), key, person);
    first.then().statusCode(201).header(REPLAYED, nullValue());
    var again = registered(editor(EVERYWHERE), key, person);
    again.then().statusCode(201).header(REPLAYED, "true");
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    for (var header : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
      assertThat(again.header(header)).isNotNull().isEqualTo(first.header(header));
    }
    hasPeople(office, 1);
  }

  @Test
  void aTransitionIsRepeatedAlthoughItsVersionHasMovedOn() {
    var office = root("KEYED-END");
    var post =
        appointment(cadre(office, "Vũ Văn Khóa"), position(office, title("HEAD"), 1), "2015-01-05");
    var key = key();
    var end = Map.of("to", "2020-01-01", "decision", decision());
    var first =
        editor(EVERYWHERE)
            .header(KEY, key)
            .header("If-Match", post.etag())
            .body(end)
            .post(post.location() + "/end");
    first.then().statusCode(200);
    var again =
        editor(EVERYWHERE)
            .header(KEY, key)
            .header("If-Match", post.etag())
            .body(end)
            .post(post.location() + "/end");
    again.then().statusCode(200).header(REPLAYED, "true").header("ETag", first.header("ETag"));
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    var office = root("KEY-REUSE");
    var key = key();
    registered(editor(EVERYWHERE), key, person(office)).then().statusCode(201);
    registered(editor(EVERYWHERE), key, person(office))
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reuse"));
    editor(EVERYWHERE).header(KEY, key).body("{").post(CADRES).then().statusCode(422);
    hasPeople(office, 1);
  }

  @Test
  void thePathAndTheCallerTellKeysApart() {
    var office = root("KEY-APART");
    var key = key();
    var person = person(office);
    registered(editor(EVERYWHERE), key, person).then().statusCode(201);
    editor(EVERYWHERE)
        .header(KEY, key)
        .body(Map.of("code", code("KEYED"), "name", "Khác", "rank", "STAFF"))
        .post("/cadre/v1/organisations")
        .then()
        .statusCode(400);
    var another =
        Tokens.withClaims(
            "{\"sub\":\"someone-else\",\"name\":\"Test\",\"roles\":[\"registry-editor\"],\"org_scope\":[\"*\"]}");
    registered(given().auth().oauth2(another).contentType("application/json"), key, person)
        .then()
        .statusCode(409)
        .header(REPLAYED, nullValue())
        .body("code", equalTo("duplicate-personal-id"));
  }

  @Test
  void aRefusalHadNoEffectAndIsJudgedAgain() {
    var code = code("LATER");
    var key = key();
    var post =
        Map.of(
            "organisationId",
            root("KEY-LATER").id(),
            "titleCode",
            code,
            "seats",
            1,
            "validFrom",
            "2000-01-01");
    editor(EVERYWHERE)
        .header(KEY, key)
        .body(post)
        .post("/cadre/v1/positions")
        .then()
        .statusCode(400);
    admin()
        .body(Map.of("code", code, "name", "Chức danh " + code, "rank", "STAFF"))
        .post("/cadre/v1/titles")
        .then()
        .statusCode(201);
    editor(EVERYWHERE)
        .header(KEY, key)
        .body(post)
        .post("/cadre/v1/positions")
        .then()
        .statusCode(201)
        .header(REPLAYED, nullValue());
  }

  @Test
  void whoeverLostTheRoleIsForbiddenAndWhoeverLostTheScopeFindsNothing() {
    var office = root("KEY-LOST");
    var other = root("KEY-OTHER");
    var key = key();
    var person = person(office);
    registered(editor(office.code()), key, person).then().statusCode(201);
    registered(viewer(office.code()), key, person).then().statusCode(403);
    registered(editor(other.code()), key, person)
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
    registered(editor(office.code()), key, person).then().statusCode(201).header(REPLAYED, "true");
  }

  @Test
  void whoeverLostTheRightToPersonalDataSeesThemMasked() {
    var office = root("KEY-MASK");
    var key = key();
    var person = person(office);
    var roles = List.of("registry-editor", "personal-data");
    registered(as(roles, EVERYWHERE), key, person)
        .then()
        .statusCode(201)
        .body("ethnicGroup", equalTo("02"))
        .body("personalId", equalTo(person.get("personalId")));
    var masked = registered(editor(EVERYWHERE), key, person);
    masked
        .then()
        .statusCode(201)
        .header(REPLAYED, "true")
        .header("Location", notNullValue())
        .body("ethnicGroup", nullValue())
        .body("personalId", startsWith("****"));
    assertThat(masked.header("ETag"))
        .isEqualTo(editor(EVERYWHERE).get(masked.header("Location")).header("ETag"));
    registered(as(roles, EVERYWHERE), key, person).then().body("ethnicGroup", equalTo("02"));
  }

  @Test
  void anImportIsTakenOnce() {
    var key = key();
    var file = "{\"code\":\"%s\",\"name\":\"Lưu trữ\",\"rank\":\"STAFF\"}".formatted(code("ARCH"));
    var first = imported(key, file);
    first.then().statusCode(202);
    var again = imported(key, file);
    again.then().statusCode(202).header(REPLAYED, "true").body("id", equalTo(first.path("id")));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    imported(key, file + "\n").then().statusCode(422);
  }

  private static Response imported(String key, String file) {
    return given()
        .auth()
        .oauth2(Tokens.of("admin", EVERYWHERE))
        .header(KEY, key)
        .multiPart("file", "titles.ndjson", file.getBytes(StandardCharsets.UTF_8))
        .multiPart("kind", "titles")
        .multiPart("dryRun", "true")
        .post("/cadre/v1/imports");
  }

  @Test
  void whatCannotBeAKeyIsRefused() {
    var person = person(root("KEY-BAD"));
    for (var bad : List.of("x".repeat(256), "khóa", " ")) {
      registered(editor(EVERYWHERE), bad, person)
          .then()
          .statusCode(400)
          .body("violations.field", hasItem(KEY));
    }
    editor(EVERYWHERE).header(KEY, "a", "b").body(person).post(CADRES).then().statusCode(400);
    registered(editor(EVERYWHERE), "x".repeat(255), person).then().statusCode(201);
  }

  @Test
  void aDayLaterTheKeyIsForgottenAndItsAnswerDeleted() throws SQLException {
    var office = root("KEY-OLD");
    var key = key();
    registered(editor(EVERYWHERE), key, person(office)).then().statusCode(201);
    try (var superuser = Superuser.of(url)) {
      superuser.update("UPDATE idempotency_answer SET given_at = given_at - interval '24 hours'");
    }
    registered(editor(EVERYWHERE), key, person(office))
        .then()
        .statusCode(201)
        .header(REPLAYED, nullValue());
    var fresh = rows("given_at > now() - interval '1 hour'");
    while (purge.some() > 0) {
      assertThat(fresh).isPositive();
    }
    assertThat(rows("true")).isEqualTo(fresh);
  }

  @Test
  void theDatabaseKeepsNothingReadable() throws SQLException {
    var office = root("KEY-SEALED");
    registered(as(List.of("registry-editor", "personal-data"), EVERYWHERE), key(), person(office))
        .then()
        .statusCode(201);
    assertThat(
            rows(
                "position('fullName'::bytea IN answer) > 0"
                    + " OR position('registry-editor'::bytea IN answer) > 0"))
        .isZero();
  }

  private long rows(String condition) throws SQLException {
    try (var superuser = Superuser.of(url)) {
      return number(superuser, "SELECT count(*) FROM idempotency_answer WHERE " + condition);
    }
  }

  private static long number(Superuser superuser, String query, Object... arguments) {
    return Long.parseLong(superuser.texts(query, arguments).getFirst());
  }
}

package vn.cadre.registry.record;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.EntrySamples.IN_FORCE;
import static vn.cadre.registry.EntrySamples.NOT_YET;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.root;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.EntrySamples.Sample;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** What holds for the entries of every kind. */
@RegistryTest
class EntryTest {
  /** The changes of one entry; a correction may change the person's own row as well. */
  private static final String OF_IT = "items.findAll { it.resourceId == '%s' }.";

  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";

  static Stream<Sample> kinds() {
    return EntrySamples.ALL.stream();
  }

  /** Whoever sees everything of the people of their organisations. */
  private static RequestSpecification reader(String... organisations) {
    return as(List.of("registry-viewer", "personal-data"), organisations);
  }

  private static RequestSpecification keeper(String... organisations) {
    return as(List.of("registry-editor", "personal-data"), organisations);
  }

  private static String entries(Made person, Sample kind) {
    return person.location() + "/" + kind.path();
  }

  private static Response annul(Made entry, String etag) {
    return keeper(EVERYWHERE)
        .header("If-Match", etag)
        .body(Map.of("reason", "Ghi nhầm người"))
        .post(entry.location() + "/annul");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anEntryIsRecordedAndReadAlone(Sample kind) {
    var person = cadre(root("ENTRY"), "Trần Thị Anh");
    var made = keeper(EVERYWHERE).body(kind.body()).post(entries(person, kind));
    made.then()
        .statusCode(201)
        .header("Location", matchesPattern(entries(person, kind) + "/[0-9a-f-]{36}"))
        .header("ETag", matchesPattern("\"0\\.[0-9a-f]{16}\""))
        .body("cadreId", equalTo(person.id()))
        .body("state", equalTo("RECORDED"))
        .body("corrected", nullValue())
        .body("allowedActions", contains("annul", "patch"));
    reader(EVERYWHERE)
        .get(made.getHeader("Location"))
        .then()
        .statusCode(200)
        .body("id", equalTo(made.path("id")))
        .body("allowedActions", empty());
    reader(EVERYWHERE)
        .queryParam("count", true)
        .get(entries(person, kind))
        .then()
        .body("items.id", contains(made.<String>path("id")))
        .body("total", equalTo(1));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aCorrectionSaysWhyAndShowsItOnTheEntryAndInTheHistory(Sample kind) {
    var person = cadre(root("CORRECT"), "Nguyễn Văn Ân");
    var made = kind.recordedFor(person);
    keeper(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of(kind.field(), kind.corrected(), "colour", "red"))
        .patch(made.location())
        .then()
        .statusCode(400)
        .body(FOUND, contains("reason required", "colour unknown-field"));
    keeper(EVERYWHERE).body(kind.correction()).patch(made.location()).then().statusCode(428);
    keeper(EVERYWHERE)
        .header("If-Match", "\"4.00\"")
        .body(kind.correction())
        .patch(made.location())
        .then()
        .statusCode(412);
    keeper(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(kind.correction())
        .patch(made.location())
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"1\\..*"))
        .body(kind.field(), equalTo(kind.corrected()))
        .body("corrected.reason", equalTo("Đính chính theo hồ sơ gốc"))
        .body("corrected.at", notNullValue());
    reader(EVERYWHERE)
        .get(person.location() + "/history")
        .then()
        .body(OF_IT.formatted(made.id()) + "kind", contains(kind.path(), kind.path()))
        .body(OF_IT.formatted(made.id()) + "number", contains(2, 1))
        .body(
            OF_IT.formatted(made.id()) + "reason",
            contains(equalTo("Đính chính theo hồ sơ gốc"), nullValue()))
        .body(OF_IT.formatted(made.id()) + "fields[0].field", hasItem(kind.field()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aCorrectionThatChangesNothingLeavesTheEntryAsItIs(Sample kind) {
    var made = kind.recordedFor(cadre(root("SAME"), "Lê Đức Đạt"));
    keeper(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of("reason", "Rà soát"))
        .patch(made.location())
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"0\\..*"))
        .body("corrected", nullValue());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anAnnulledEntryIsKeptAndShownOnlyOnDemand(Sample kind) {
    var person = cadre(root("ANNUL"), "Bùi Văn Ơn");
    var made = kind.recordedFor(person);
    keeper(EVERYWHERE)
        .header("If-Match", made.etag())
        .body("{}")
        .post(made.location() + "/annul")
        .then()
        .statusCode(400)
        .body(FOUND, contains("reason required"));
    keeper(EVERYWHERE)
        .body(Map.of("reason", "Ghi nhầm người"))
        .post(made.location() + "/annul")
        .then()
        .statusCode(428);
    var annulled = annul(made, made.etag());
    annulled
        .then()
        .statusCode(200)
        .body("state", equalTo("ANNULLED"))
        .body("annulled.reason", equalTo("Ghi nhầm người"))
        .body("allowedActions", empty());
    reader(EVERYWHERE).get(entries(person, kind)).then().body("items", empty());
    reader(EVERYWHERE)
        .queryParam("annulled", true)
        .get(entries(person, kind))
        .then()
        .body("items.state", contains("ANNULLED"));
    annul(made, annulled.getHeader("ETag"))
        .then()
        .statusCode(409)
        .body("code", equalTo("entry-annulled"));
    keeper(EVERYWHERE)
        .header("If-Match", annulled.getHeader("ETag"))
        .body(kind.correction())
        .patch(made.location())
        .then()
        .statusCode(409);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theRecordTellsWhatItSaidAtAnInstantAboutADay(Sample kind) {
    var person = cadre(root("KNOWN"), "Vũ Văn Uy");
    var before = Instants.now();
    var made = kind.recordedFor(person);
    var recorded = Instants.now();
    keeper(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(kind.correction())
        .patch(made.location())
        .then()
        .statusCode(200);
    var list = entries(person, kind);
    reader(EVERYWHERE).queryParam("knownAt", before).get(list).then().body("items", empty());
    reader(EVERYWHERE).queryParam("knownAt", before).get(made.location()).then().statusCode(404);
    reader(EVERYWHERE)
        .queryParam("knownAt", recorded)
        .queryParam("asOf", IN_FORCE)
        .get(list)
        .then()
        .body("items." + kind.field(), contains(kind.body().get(kind.field())))
        .body("items.corrected", contains(nullValue()));
    keeper(EVERYWHERE)
        .queryParam("knownAt", recorded)
        .get(made.location())
        .then()
        .header("ETag", matchesPattern("\"0\\..*"))
        .body(kind.field(), equalTo(kind.body().get(kind.field())))
        .body("allowedActions", empty());
    reader(EVERYWHERE)
        .queryParam("knownAt", Instants.now())
        .get(made.location())
        .then()
        .body(kind.field(), equalTo(kind.corrected()));
    if (!kind.timeless()) {
      reader(EVERYWHERE).queryParam("asOf", NOT_YET).get(list).then().body("items", empty());
    }
    reader(code("NOWHERE")).queryParam("knownAt", recorded).get(list).then().statusCode(404);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whoIsOutOfScopeHasNoEntries(Sample kind) {
    var mine = root("MINE");
    var foreigner = cadre(root("FOREIGN"), "Hoàng Văn An");
    var theirs = kind.recordedFor(foreigner);
    reader(mine.code()).get(entries(foreigner, kind)).then().statusCode(404);
    reader(mine.code()).get(theirs.location()).then().statusCode(404);
    keeper(mine.code()).body("{}").post(entries(foreigner, kind)).then().statusCode(404);
    keeper(mine.code())
        .header("If-Match", theirs.etag())
        .body(kind.correction())
        .patch(theirs.location())
        .then()
        .statusCode(404);
    keeper(mine.code())
        .header("If-Match", theirs.etag())
        .body(Map.of("reason", "x"))
        .post(theirs.location() + "/annul")
        .then()
        .statusCode(404);
    var own = cadre(mine, "Cao Văn Áng");
    reader(EVERYWHERE).get(entries(own, kind) + "/" + theirs.id()).then().statusCode(404);
    reader(EVERYWHERE).body(kind.body()).post(entries(own, kind)).then().statusCode(403);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyoneReadsTheirOwnEntriesAndThoseOfNobodyElse(Sample kind) {
    var own = cadre(root("SELF"), "Nguyễn Văn Dần");
    var made = kind.recordedFor(own);
    var other = cadre(root("OTHER"), "Trần Thị Anh");
    var theirs = kind.recordedFor(other);
    self(own).get(entries(own, kind)).then().body("items.id", contains(made.id()));
    self(own)
        .get(made.location())
        .then()
        .statusCode(200)
        .body(kind.field(), equalTo(kind.body().get(kind.field())));
    self(own).get(entries(other, kind)).then().statusCode(404);
    self(own).get(theirs.location()).then().statusCode(404);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anEntrySentTwiceUnderOneKeyIsOneEntry(Sample kind) {
    var person = cadre(root("KEY"), "Đỗ Thị Ước");
    var key = code("KEY");
    var first =
        keeper(EVERYWHERE)
            .header("Idempotency-Key", key)
            .body(kind.body())
            .post(entries(person, kind));
    keeper(EVERYWHERE)
        .header("Idempotency-Key", key)
        .body(kind.body())
        .post(entries(person, kind))
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first.path("id")));
    reader(EVERYWHERE).get(entries(person, kind)).then().body("items.size()", equalTo(1));
  }

  private static RequestSpecification self(Made person) {
    return given()
        .auth()
        .oauth2(
            Tokens.withClaims(
                "{\"roles\":[\"self\"],\"org_scope\":[],\"cadre_id\":\"%s\"}"
                    .formatted(person.id())));
  }
}

package vn.cadre.registry.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.target;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.RivalTransaction;
import vn.cadre.registry.code.Gender;

/** Censuses are kept of large parts of the tree, and tell what a recount tells. */
@RegistryTest
class CensusTest {
  private static final Pattern SETTLED =
      Pattern.compile("(?m)^counters_changes_settled_total(?:\\{[^}]*})? ([0-9.E]+)$");

  private final DataSource pool;

  CensusTest(DataSource pool) {
    this.pool = pool;
  }

  @Test
  void aCensusThatIsAmissIsNamedAndTakenAnew() throws SQLException {
    var office = root("AMISS");
    var path = "/" + office.code() + "/";
    People.of(Gender.FEMALE, "01").join(office, 2);
    try (var record = CountedTest.database()) {
      CountedTest.awaitSettled(record);
      record.texts("SELECT take_census(?, '2026-01-01')", path);
      var amiss = "SELECT cells FROM censuses_amiss(?)";
      assertThat(record.texts(amiss, path)).isEmpty();
      record.update(
          "DELETE FROM census_cell WHERE gender = 'FEMALE' AND ethnic_group = '01'"
              + " AND census_id IN (SELECT id FROM census WHERE path = ?)",
          path);
      assertThat(record.texts(amiss, path)).containsExactly("1");
      record.update(
          "DELETE FROM standing_cell WHERE category IS NULL AND organisation IS NULL"
              + " AND cuboid = 7 AND census_id IN (SELECT id FROM census WHERE path = ?)",
          path);
      assertThat(record.texts(amiss, path)).containsExactly("2");
      record.texts("SELECT retake_censuses(?)", path);
      assertThat(record.texts(amiss, path)).isEmpty();
    }
  }

  @Test
  void operatorsSeeThatChangesAreAdded() {
    var before = settled();

    People.of(Gender.FEMALE, "01").join(root("METERS"), 2);

    await().atMost(Duration.ofSeconds(60)).until(() -> settled() > before);
    given().get("/q/metrics").then().body(containsString("counters_settled_ago_seconds"));
  }

  private static double settled() {
    var counter = SETTLED.matcher(given().get("/q/metrics").asString());
    return counter.find() ? Double.parseDouble(counter.group(1)) : 0;
  }

  @Test
  void whoeverChangesARankWaitsForThoseWhoChangeItsHolders() throws SQLException {
    var office = root("RANK");
    var head = title("HEAD");
    var person = cadre(office, "Lê Thị Trưởng");
    appointment(person, position(office, head, 1), "2015-01-05");
    try (var record = CountedTest.database();
        var rival = RivalTransaction.begin(pool)) {
      CountedTest.awaitSettled(record);
      record.texts(
          "SELECT take_census(?, ?)", "/" + office.code() + "/", LocalDate.now(CivilClock.ZONE));
      rival.runs(
          "INSERT INTO qualification (id, version, cadre_id, kind, level, level_order, status)"
              + " VALUES (uuidv7(), 0, ?, 'PROFESSIONAL', 'MASTER', 5, 'COMPLETED')",
          UUID.fromString(person.id()));
      rival
          .commitsWhileWaiting(() ->
              as(List.of("registry-editor", "admin"), EVERYWHERE)
                  .header("If-Match", head.etag())
                  .contentType("application/merge-patch+json")
                  .body(Map.of("rank", "DEPUTY"))
                  .patch(head.location()))
          .then()
          .statusCode(200);
    }
    figure(office, "groupBy", "rank,professionalLevel")
        .body("groups[0].items.key", contains("DEPUTY"))
        .body("groups[0].items[0].count", equalTo(1))
        .body("groups[0].items[0].groups[0].items.key", contains("MASTER"));
  }

  @Test
  void figuresOfALargePartAreReadFromItsCensus() throws SQLException {
    var office = root("CELLS");
    People.of(Gender.FEMALE, "01").join(office, 2);
    try (var record = CountedTest.database()) {
      CountedTest.awaitSettled(record);
      var today = LocalDate.now(CivilClock.ZONE);
      var path = "/" + office.code() + "/";
      record.texts("SELECT take_census(?, ?)", path, today);
      // one woman more, as only the census says
      record.update(
          "UPDATE census_cell SET people = 3 WHERE gender = 'FEMALE'"
              + " AND census_id = (SELECT id FROM census WHERE path = ? AND day = ?)",
          path,
          today);
      figure(office, "by", "gender").body("groups[0].items[0].count", equalTo(3));
      // what a census does not tell is counted one by one
      figure(office, "groupBy", "gender,rank,professionalLevel").body("total", equalTo(2));
      figure(office, "by", "gender", "descendants", "false").body("total", equalTo(2));
      record.update("DELETE FROM census WHERE path = ?", path);
      figure(office, "by", "gender").body("total", equalTo(2));
    }
  }

  @Test
  void standingsOfALargePartAreReadFromItsCensus() throws SQLException {
    var office = root("STAND");
    var head = title("HEAD");
    standard(head.code(), "2010-01-01");
    appointment(cadre(office, "Lê Thị Chuẩn"), position(office, head, 1), "2015-01-05");
    var target = target(office);
    try (var record = CountedTest.database()) {
      CountedTest.awaitSettled(record);
      var today = LocalDate.now(CivilClock.ZONE);
      var path = "/" + office.code() + "/";
      record.texts("SELECT take_census(?, ?)", path, today);
      // two heads more, as only the census says
      record.update(
          "UPDATE standing_cell SET people = 3"
              + " WHERE census_id = (SELECT id FROM census WHERE path = ? AND day = ?)",
          path,
          today);
      for (var dimensions : List.of("rank,title", "gender,level", "organisation,bloc")) {
        standing(office, dimensions)
            .body("whole.count", equalTo(3))
            .body("whole.all.undetermined", equalTo(3));
      }
      viewer(EVERYWHERE)
          .get(target.location() + "/progress")
          .then()
          .body("reached.denominator", equalTo(3));
      // what a census does not tell together is counted one by one
      standing(office, "organisation,gender").body("whole.count", equalTo(1));
      record.update("DELETE FROM census WHERE path = ?", path);
      standing(office, "rank,title").body("whole.count", equalTo(1));
    }
  }

  private static ValidatableResponse standing(Made office, String dimensions) {
    return viewer(EVERYWHERE)
        .queryParam("organisation", office.code())
        .queryParam("groupBy", dimensions)
        .get("/cadre/v1/statistics/standardisation")
        .then()
        .statusCode(200);
  }

  @Test
  void aPersonInTwoRecordsIsCountedOnceUntilTheyAreParted() throws SQLException {
    var office = root("TWICE");
    var survivor = cadre(office, "Đặng Thị Hợp");
    var joined = cadre(office, "Đặng Thị Hợp");
    try (var record = CountedTest.database()) {
      record.texts(
          "SELECT take_census(?, ?)", "/" + office.code() + "/", LocalDate.now(CivilClock.ZONE));
    }
    figure(office, "by", "category").body("total", equalTo(2));
    var merge =
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
                "Đối chiếu căn cước công dân bản gốc"));
    figure(office, "by", "category").body("total", equalTo(1));
    editor(EVERYWHERE)
        .header("If-Match", merge.etag())
        .body(Map.of("reason", "Hai người trùng họ tên"))
        .post(merge.location() + "/undo")
        .then()
        .statusCode(200);
    figure(office, "by", "category").body("total", equalTo(2));
  }

  @Test
  void censusesAreWantedOfLargePartsOnTheDaysThatAreHeld() throws SQLException {
    var office = root("LARGE");
    var small = below(office, "SMALL");
    People.of(Gender.FEMALE, "01").join(office, 3);
    People.of(Gender.FEMALE, "01").join(small, 2);
    try (var record = CountedTest.database()) {
      assertThat(
              record.texts(
                  "SELECT day FROM wanted_censuses('2026-03-04', 2, 5) WHERE path = ?",
                  "/" + office.code() + "/"))
          .containsExactly(
              "2026-03-04", "2026-01-01", "2025-10-01", "2025-07-01", "2025-04-01", "2025-01-01");
      assertThat(
              record.texts(
                  "SELECT path FROM wanted_censuses('2026-03-04', 2, 5) WHERE path ^@ ?",
                  "/%s/%s/".formatted(office.code(), small.code())))
          .isEmpty();
    }
  }

  private static ValidatableResponse figure(Made office, String... parameters) {
    var request = viewer(EVERYWHERE).queryParam("organisation", office.code());
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/cadre/v1/statistics/composition").then().statusCode(200);
  }
}

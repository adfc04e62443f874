package vn.cadre.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.code.Gender;

/** What is counted is what a recount of the record finds, whatever was written before. */
@RegistryTest
class CountedTest {
  @Test
  void afterAnyWritesAnyFigureOfAnyDayIsThatOfARecount() throws SQLException {
    var random = new Random(20261122);
    var walk = new Walk(random);
    walk.steps(40);
    compare(walk, random, 10);
    try (var record = database()) {
      walk.paths().forEach(path -> takeCensuses(record, path));
      compare(walk, random, 20);
      walk.steps(40);
      compare(walk, random, 20);
      // nobody settles now, so that changes heap up beside what is settled
      record.connection().setAutoCommit(false);
      record.texts("SELECT pg_advisory_xact_lock(hashtext('censuses'))");
      walk.steps(40);
      compare(walk, random, 20);
      // a part of them is settled, and then the settler dies in the middle of the next
      record.texts("SELECT settle_states(7)");
      record.connection().commit();
      compare(walk, random, 10);
      record.texts("SELECT pg_advisory_xact_lock(hashtext('censuses'))");
      walk.steps(10);
      record.texts(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cadre-settler'"
              + " AND datname = current_database()");
      record.connection().commit();
      compare(walk, random, 10);
      record.connection().setAutoCommit(true);
      awaitSettled(record);
      compare(walk, random, 20);
    }
  }

  private static void takeCensuses(Superuser record, String path) {
    var today = LocalDate.now(CivilClock.ZONE);
    record.texts("SELECT take_census(?, ?)", path, today);
    for (int back = 0; back < 3; back++) {
      record.texts("SELECT take_census(?, ?)", path, LocalDate.of(today.getYear() - back, 1, 1));
    }
  }

  private static void awaitSettled(Superuser record) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> record.texts("SELECT id FROM state_delta").isEmpty());
  }

  private static void compare(Walk walk, Random random, int times) {
    for (int i = 0; i < times; i++) {
      Asked.by(walk, random).isThatOfARecount();
    }
  }

  @Test
  void theStatesOfEveryoneAreThoseThatTheRecordMakes() throws SQLException {
    new Walk(new Random(7)).steps(30);
    try (var record = database()) {
      // whatever other tests wrote before is compared as well
      assertThat(
              record.texts(
                  "SELECT 'missing ' || m FROM (SELECT * FROM derived_state EXCEPT SELECT * FROM person_state) m"
                      + " UNION ALL SELECT 'left over ' || l FROM (SELECT * FROM person_state EXCEPT SELECT * FROM derived_state) l"))
          .isEmpty();
    }
  }

  @Test
  void bandsOfAgeAreTheSameInTheDatabase() throws SQLException {
    try (var record = database()) {
      for (var band : AgeBand.values()) {
        assertThat(
                record.texts(
                    "SELECT age_band('2021-05-12', ?)",
                    LocalDate.of(2021, 5, 12).minusYears(Math.max(band.from(), 1))))
            .containsExactly(band.name());
      }
      // on 28 February of a common year, who was born on the 29th is not a year older yet
      assertThat(
              record.texts(
                  "SELECT age_band(d - 1, '1992-02-29') || ' ' || age_band(d, '1992-02-29') FROM age_band_days('1992-02-29') d"))
          .containsExactly(
              "UP_TO_30 FROM_31_TO_40",
              "FROM_31_TO_40 FROM_41_TO_50",
              "FROM_41_TO_50 FROM_51_TO_60",
              "FROM_51_TO_60 OVER_60");
    }
  }

  @Test
  void figuresOfALargePartAreReadFromItsCensus() throws SQLException {
    var office = root("CELLS");
    People.of(Gender.FEMALE, "01").join(office, 2);
    try (var record = database()) {
      awaitSettled(record);
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

  private static ValidatableResponse figure(Made office, String... parameters) {
    var request = viewer(EVERYWHERE).queryParam("organisation", office.code());
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/cadre/v1/statistics/composition").then().statusCode(200);
  }

  @Test
  void aPersonInTwoRecordsIsCountedOnceUntilTheyAreParted() throws SQLException {
    var office = root("TWICE");
    var survivor = cadre(office, "Đặng Thị Hợp");
    var joined = cadre(office, "Đặng Thị Hợp");
    try (var record = database()) {
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
  void whatIsNotCountedAppendsNothing() throws SQLException {
    var person = cadre(root("NAME"), "Trần Thị Anh");
    try (var record = database()) {
      var appended = "SELECT last_value FROM state_delta_id_seq";
      var before = record.texts(appended);
      mend(person, Map.of("otherNames", "Năm"));
      assertThat(record.texts(appended)).isEqualTo(before);
      mend(person, Map.of("gender", "FEMALE"));
      assertThat(record.texts(appended)).isNotEqualTo(before);
    }
  }

  private static void mend(Made person, Map<String, ?> changes) {
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(person.location()).getHeader("ETag"))
        .contentType("application/merge-patch+json")
        .body(changes)
        .patch(person.location())
        .then()
        .statusCode(200);
  }

  @Test
  void censusesAreWantedOfLargePartsOnTheDaysThatAreHeld() throws SQLException {
    var office = root("LARGE");
    var small = below(office, "SMALL");
    People.of(Gender.FEMALE, "01").join(office, 3);
    People.of(Gender.FEMALE, "01").join(small, 2);
    try (var record = database()) {
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

  static Superuser database() {
    return Superuser.of(ConfigProvider.getConfig().getValue("DB_URL", String.class));
  }
}

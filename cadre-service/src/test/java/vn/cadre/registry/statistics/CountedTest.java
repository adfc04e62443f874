package vn.cadre.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.standard.check.StandardKind;

/** What is counted is what a recount of the record finds, whatever was written before. */
@RegistryTest
class CountedTest {
  @Inject Policies policies;
  @Inject StandardKind standards;

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
      assertThat(amiss(record, walk)).isEmpty();
    }
  }

  /** What differs in the censuses of the walk, whether somebody may ask for it or not. */
  private static List<String> amiss(Superuser record, Walk walk) {
    return walk.paths().stream()
        .flatMap(path ->
            record.texts("SELECT ? || ' ' || a FROM censuses_amiss(?) a", path, path).stream())
        .toList();
  }

  private static void takeCensuses(Superuser record, String path) {
    var today = LocalDate.now(CivilClock.ZONE);
    record.texts("SELECT take_census(?, ?)", path, today);
    for (int back = 0; back < 3; back++) {
      record.texts("SELECT take_census(?, ?)", path, LocalDate.of(today.getYear() - back, 1, 1));
    }
  }

  static void awaitSettled(Superuser record) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> record.texts("SELECT id FROM state_delta").isEmpty());
  }

  private void compare(Walk walk, Random random, int times) throws SQLException {
    try (var record = database()) {
      for (int i = 0; i < times; i++) {
        Asked.by(walk, random).isThatOfARecount();
        AskedStanding.by(walk, random).isThatOfEachJudgedAlone(record, policies, standards);
      }
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

  static Superuser database() {
    return Superuser.of(ConfigProvider.getConfig().getValue("DB_URL", String.class));
  }
}

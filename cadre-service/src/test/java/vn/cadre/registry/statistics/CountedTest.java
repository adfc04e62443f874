package vn.cadre.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.code.TitleRank;

/** What is counted is what a recount of the record finds, whatever was written before. */
@RegistryTest
class CountedTest {
  private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

  @Test
  void afterAnyWritesAnyFigureOfAnyDayIsThatOfARecount() {
    var random = new Random(20261122);
    var walk = new Walk(random);
    for (int round = 0; round < 4; round++) {
      walk.steps(40);
      for (int asked = 0; asked < 12; asked++) {
        compare(walk, random);
      }
    }
  }

  /** One figure by random dimensions of a random node on a random day, as the API tells it. */
  static void compare(Walk walk, Random random) {
    var path = walk.path(random);
    var day = walk.day(random);
    var shuffled = new ArrayList<>(DIMENSIONS);
    Collections.shuffle(shuffled, random);
    var nested = random.nextBoolean();
    var dimensions = shuffled.subList(0, nested ? 2 + random.nextInt(2) : 1 + random.nextInt(12));
    var filtered = random.nextInt(3) == 0;
    var recount = Recount.of(day, path);
    Predicate<Map<Dimension, String>> filter =
        keys -> !filtered || keys.get(Dimension.RANK).equals(TitleRank.STAFF.name());
    var request =
        caller()
            .queryParam(nested ? "groupBy" : "by", names(dimensions))
            .queryParam("organisation", walk.code(path))
            .queryParam("asOf", day.toString());
    if (filtered) {
      request.queryParam("rank", TitleRank.STAFF.name());
    }
    var answer = request.get("/cadre/v1/statistics/composition").then().statusCode(200).extract();
    var what = "%s of %s on %s%s".formatted(dimensions, path, day, filtered ? ", staff" : "");
    assertThat(answer.<Integer>path("total").longValue())
        .as(what)
        .isEqualTo(recount.by(path, List.of(), filter).getOrDefault(List.of(), 0L));
    List<Map<String, Object>> groups = answer.path("groups");
    if (nested) {
      assertThat(told(groups.getFirst())).as(what).isEqualTo(recount.by(path, dimensions, filter));
    } else {
      for (int i = 0; i < groups.size(); i++) {
        assertThat(told(groups.get(i)))
            .as(what)
            .isEqualTo(recount.by(path, List.of(dimensions.get(i)), filter));
      }
    }
  }

  static RequestSpecification caller() {
    return as(List.of("registry-viewer", "personal-data"), EVERYWHERE);
  }

  private static String names(List<Dimension> dimensions) {
    return dimensions.stream().map(Dimension::key).collect(Collectors.joining(","));
  }

  /** The innermost counts of a group by the keys that lead to them. */
  private static Map<List<String>, Long> told(Map<String, Object> group) {
    var told = new HashMap<List<String>, Long>();
    collect(group, List.of(), told);
    return told;
  }

  @SuppressWarnings("unchecked")
  private static void collect(
      Map<String, Object> group, List<String> outer, Map<List<String>, Long> told) {
    var items = new ArrayList<>((List<Map<String, Object>>) group.get("items"));
    items.add((Map<String, Object>) group.get("remainder"));
    for (var item : items) {
      var cell = new ArrayList<>(outer);
      var key = (String) item.get("key");
      cell.add(key.equals(Groups.REMAINDER) ? Domain.MISSING : key);
      var inner = (List<Map<String, Object>>) item.get("groups");
      if (inner != null) {
        inner.forEach(next -> collect(next, cell, told));
      } else if (((Number) item.get("count")).longValue() > 0) {
        told.put(List.copyOf(cell), ((Number) item.get("count")).longValue());
      }
    }
  }

  @Test
  void theStatesOfEveryoneAreThoseThatTheRecordMakes() throws Exception {
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
  void bandsOfAgeAreTheSameInTheDatabase() throws Exception {
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

  static Superuser database() {
    return Superuser.of(ConfigProvider.getConfig().getValue("DB_URL", String.class));
  }
}

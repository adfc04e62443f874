package vn.cadre.registry.standardisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * Standardisation counts people in groups of those who stand alike; gaps judges each of them. Both
 * say the same of random people, whatever their standards ask.
 */
@RegistryTest
class CountedAsNamedTest {
  private static final int PEOPLE = 36;
  private static final List<String> DAYS = List.of("2018-12-31", "2012-06-30");
  private static final List<String> LEVELS = List.of("COLLEGE", "UNIVERSITY", "MASTER", "NONE");
  private static final List<String> THEORY =
      List.of("BACHELOR", "ADVANCED", "INTERMEDIATE", "ELEMENTARY", "NONE");

  private final Random random = new Random(20181231);

  private <T> T pick(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  /** What asks for levels alone, for a study too, for membership, for more, and for nothing. */
  private static List<Made> titles() {
    var levels = title("HEAD");
    standard(
        levels.code(),
        Map.of(
            "validFrom", "2010-01-01",
            "minProfessionalLevel", "UNIVERSITY",
            "orStudying", true,
            "minPoliticalTheoryLevel", "ADVANCED",
            "minStateManagementLevel", "EXPERT"));
    var member = title("DEPUTY");
    standard(
        member.code(),
        Map.of(
            "validFrom", "2010-01-01",
            "minPoliticalTheoryLevel", "INTERMEDIATE",
            "partyMember", true));
    var more = title("STAFF");
    standard(
        more.code(),
        Map.of(
            "validFrom",
            "2010-01-01",
            "minProfessionalLevel",
            "UNIVERSITY",
            "orStudying",
            true,
            "specialities",
            List.of("Luật"),
            "languageLevels",
            List.of("B1"),
            "maxAge",
            40));
    return List.of(levels, member, more, title("STAFF"));
  }

  private void person(Made office, List<Made> positions) {
    var given = new HashMap<String, Object>();
    given.put("fullName", "Nguyễn Văn Chuẩn");
    given.put("category", "CIVIL_SERVANT");
    given.put("gender", pick(List.of("MALE", "FEMALE")));
    given.put("organisationId", office.id());
    given.put("recruitedOn", "2005-01-01");
    if (random.nextInt(5) > 0) {
      given.put("birthDate", pick(List.of("1970", "1971-05-12", "1980-01", "1966-12-01")));
    }
    if (random.nextBoolean()) {
      given.put("party", Map.of("admittedOn", pick(List.of("2008-02-03", "2015", "2019-01-01"))));
    }
    var person = post("/cadre/v1/cadres", given);
    if (random.nextInt(8) > 0) {
      appointment(person, pick(positions), pick(List.of("2010-03-01", "2012-06-30")));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      qualification(person);
    }
  }

  private void qualification(Made person) {
    var given = new HashMap<String, Object>();
    var kind = pick(List.of("PROFESSIONAL", "POLITICAL_THEORY", "STATE_MANAGEMENT", "LANGUAGE"));
    given.put("kind", kind);
    given.put(
        "level",
        switch (kind) {
          case "PROFESSIONAL" -> pick(LEVELS);
          case "POLITICAL_THEORY" -> pick(THEORY);
          case "STATE_MANAGEMENT" -> pick(List.of("EXPERT", "PRINCIPAL_EXPERT", "NONE"));
          default -> pick(List.of("B1", "A2"));
        });
    if (random.nextInt(3) == 0) {
      given.put("status", "STUDYING");
    } else {
      given.put("status", "COMPLETED");
      given.put("awardedOn", pick(List.of("2007", "2011-04-05", "2017-07")));
    }
    if (kind.equals("PROFESSIONAL") && random.nextBoolean()) {
      given.put("speciality", pick(List.of("luật", "Kinh tế")));
    }
    post(person.location() + "/qualifications", given);
  }

  @Test
  void whoIsCountedAsLackingIsNamedAndNobodyElse() {
    var office = root("COUNTED");
    var wards = List.of(below(office, "A"), below(office, "B"));
    var positions = new ArrayList<Made>();
    for (var title : titles()) {
      wards.forEach(ward -> positions.add(position(ward, title, PEOPLE)));
    }
    for (int i = 0; i < PEOPLE; i++) {
      person(pick(wards), positions);
    }
    long lacking = 0;
    for (var day : DAYS) {
      var figures = ask(office, "standardisation?groupBy=organisation,rank,gender&asOf=" + day);
      lacking += hold(office, figures.getMap("whole"), "asOf=" + day);
      List<Map<String, Object>> units = figures.getList("groups[0].items");
      for (var unit : units) {
        hold(office, standing(unit), "asOf=" + day + "&organisation=" + unit.get("key"));
      }
      for (var rank : List.of("HEAD", "DEPUTY", "STAFF")) {
        var filter = "asOf=" + day + "&rank=" + rank;
        hold(office, ask(office, "standardisation?" + filter).getMap("whole"), filter);
      }
    }
    assertThat(lacking).as("somebody lacks something").isPositive();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> standing(Map<String, Object> item) {
    return (Map<String, Object>) item.get("standing");
  }

  /** How many lack something. */
  @SuppressWarnings("unchecked")
  private static long hold(Made office, Map<String, Object> standing, String filter) {
    var all = (Map<String, Object>) standing.get("all");
    agree(office, all, filter);
    for (var measure : (List<Map<String, Object>>) standing.get("criteria")) {
      agree(office, measure, filter + "&criterion=" + measure.get("criterion"));
    }
    return ((Number) all.get("lacking")).longValue();
  }

  private static void agree(Made office, Map<String, Object> measure, String filter) {
    var lacking = ((Number) measure.get("lacking")).longValue();
    var untold = ((Number) measure.get("undetermined")).longValue();
    assertThat(named(office, filter)).as(filter).isEqualTo(lacking);
    assertThat(named(office, filter + "&undetermined=true")).as(filter).isEqualTo(lacking + untold);
  }

  private static long named(Made office, String filter) {
    return ask(office, "gaps?count=true&limit=1&" + filter).getLong("total");
  }

  private static JsonPath ask(Made office, String path) {
    return viewer(office.code())
        .get("/cadre/v1/statistics/" + path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}

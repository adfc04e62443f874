package vn.cadre.registry.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.candidate.Vacancy.appointed;
import static vn.cadre.registry.candidate.Vacancy.concluded;
import static vn.cadre.registry.candidate.Vacancy.disciplined;
import static vn.cadre.registry.candidate.Vacancy.graded;
import static vn.cadre.registry.candidate.Vacancy.qualified;
import static vn.cadre.registry.candidate.Vacancy.worked;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** The list finds in the database whom the rules find, one by one, for people of every kind. */
@RegistryTest
class CandidateVerdictsTest {
  private static final int PEOPLE = 60;
  private static final String DAY = "2025-12-01";

  private final Random random = new Random(20261122);

  @Test
  void filtersFindWhomTheReasonsSpeakOf() {
    var vacancy = Vacancy.of("VERDICTS");
    var deputy = position(vacancy.unit(), title("DEPUTY"), 500);
    for (int i = 0; i < PEOPLE; i++) {
      person(vacancy, deputy);
    }
    for (var post : List.of(vacancy.seat(), deputy, vacancy.desk())) {
      var all = list(vacancy, post, Map.of());
      assertThat(all).hasSize(PEOPLE);
      same(vacancy, post, "meets", "ALL", all, one -> one.get("outcome").equals("SUITABLE"));
      same(
          vacancy,
          post,
          "meets",
          "STANDARD",
          all,
          one -> path(one, "assessments", "standard", "outcome").equals("MEETS"));
      for (var wanted : List.of(true, false)) {
        same(vacancy, post, "young", wanted, all, one -> is(one, "young", wanted));
        same(vacancy, post, "noGrassroots", wanted, all, one -> is(one, "noGrassroots", wanted));
        same(vacancy, post, "able", wanted, all, one -> gradedWell(one, wanted));
      }
    }
    // each way of coming out was tried
    var outcomes = list(vacancy, vacancy.seat(), Map.of());
    for (var outcome : List.of("SUITABLE", "NOT_SUITABLE", "UNDETERMINED")) {
      assertThat(outcomes).anyMatch(one -> one.get("outcome").equals(outcome));
    }
    for (var what : List.of("BARRED", "SHORT", "LACKS")) {
      assertThat(outcomes.toString()).contains("outcome=" + what);
    }
  }

  private void same(
      Vacancy vacancy,
      Made post,
      String filter,
      Object value,
      List<Map<String, Object>> all,
      Predicate<Map<String, Object>> told) {
    assertThat(ids(list(vacancy, post, Map.of(filter, value))))
        .as("%s=%s", filter, value)
        .isEqualTo(ids(all.stream().filter(told).toList()));
  }

  private static List<Object> ids(List<Map<String, Object>> items) {
    return items.stream().map(one -> one.get("cadreId")).toList();
  }

  private static boolean is(Map<String, Object> one, String priority, boolean wanted) {
    return Objects.equals(path(one, "priorities", priority, "passed"), wanted);
  }

  private static boolean gradedWell(Map<String, Object> one, boolean wanted) {
    var reasons = (List<?>) path(one, "assessments", "candidacy", "reasons");
    return reasons.stream()
        .map(reason -> (Map<?, ?>) reason)
        .anyMatch(reason ->
            "candidate.graded-well".equals(reason.get("rule"))
                && Objects.equals(reason.get("passed"), wanted));
  }

  private static Object path(Map<String, Object> one, String... names) {
    Object at = one;
    for (var name : names) {
      at = ((Map<?, ?>) at).get(name);
    }
    return at;
  }

  private static List<Map<String, Object>> list(
      Vacancy vacancy, Made post, Map<String, Object> filters) {
    var query = new HashMap<String, Object>(filters);
    query.put("position", post.id());
    query.put("asOf", DAY);
    query.put("limit", 500);
    return editor(vacancy.province().code())
        .queryParams(query)
        .get("/cadre/v1/candidates")
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  /** Somebody of whom most of it speaks for them, and anything may be missing or speak against. */
  private void person(Vacancy vacancy, Made deputy) {
    var about = new HashMap<String, Object>();
    if (rarelyNot()) {
      about.put("gender", random.nextBoolean() ? "MALE" : "FEMALE");
    }
    if (rarelyNot()) {
      about.put("birthDate", random.nextBoolean() ? "1984-12-01" : birth());
    }
    var person = vacancy.person("Nguyễn Văn Nào", about);
    if (rarelyNot()) {
      qualified(person, "PROFESSIONAL", random.nextInt(6) > 0 ? "UNIVERSITY" : "COLLEGE");
    }
    if (rarelyNot()) {
      qualified(person, "POLITICAL_THEORY", random.nextInt(6) > 0 ? "ADVANCED" : "ELEMENTARY");
    }
    for (int year = 2022; year < 2026; year++) {
      if (rarelyNot()) {
        graded(person, year, random.nextInt(8) > 0 ? "GOOD" : "COMPLETED");
      }
    }
    if (rarelyNot()) {
      concluded(person, random.nextInt(8) > 0 ? "MEETS" : "NOT_CONCLUDED", "2023-05");
    }
    if (random.nextInt(4) == 0) {
      disciplined(
          person,
          random.nextBoolean() ? "WARNING" : "REPRIMAND",
          random.nextBoolean() ? "2022-11-30" : "2023-12-02");
    }
    switch (random.nextInt(6)) {
      case 0 -> worked(person, "Đảng ủy phường Hà Cầu", "Bí thư");
      case 1 -> worked(person, "Trường THPT Xã Đàn", "Trưởng phòng");
      case 2 -> worked(person, "UBND xã Chính Nghĩa", "Chuyên viên");
      case 3 -> {
        // from their desk to a post that leads in a commune, now and then the post that is asked
        // for
        end(person, "2020-01-01");
        appointed(person, deputy, "2020-01-01", null);
      }
      default -> {}
    }
  }

  private static void end(Made person, String day) {
    String held =
        editor("*").get(person.location() + "/appointments").then().extract().path("items[0].id");
    editor("*")
        .header("If-Match", editor("*").get("/cadre/v1/appointments/" + held).getHeader("ETag"))
        .body(Map.of("to", day, "decision", Vacancy.paper("TRANSFER", "2019-12-20")))
        .post("/cadre/v1/appointments/" + held + "/end")
        .then()
        .statusCode(200);
  }

  private boolean rarelyNot() {
    return random.nextInt(7) > 0;
  }

  private String birth() {
    var year = 1960 + random.nextInt(35);
    return switch (random.nextInt(3)) {
      case 0 -> String.valueOf(year);
      case 1 -> year + "-0" + (1 + random.nextInt(9));
      default -> year + "-12-0" + (1 + random.nextInt(9));
    };
  }
}

package vn.cadre.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.standard.check.StandardKind;
import vn.cadre.registry.statistics.JudgedPeople.Counts;
import vn.cadre.registry.statistics.JudgedPeople.Standing;

/**
 * A figure of standardisation as somebody may ask for it.
 *
 * @param place whose, and on which day
 * @param dimensions each within the one before
 * @param leaders whether only heads and deputies are asked for
 */
record AskedStanding(Asked place, List<String> dimensions, boolean leaders) {
  private static final List<String> DIMENSIONS =
      List.of("level", "rank", "bloc", "category", "gender", "title", "organisation");
  private static final List<String> LEADERS =
      List.of(TitleRank.HEAD.name(), TitleRank.DEPUTY.name());

  static AskedStanding by(Walk walk, Random random) {
    var dimensions = new ArrayList<>(DIMENSIONS);
    Collections.shuffle(dimensions, random);
    return new AskedStanding(
        Asked.by(walk, random),
        List.copyOf(dimensions.subList(0, random.nextInt(4))),
        random.nextInt(3) == 0);
  }

  void isThatOfEachJudgedAlone(Superuser record, Policies policies, StandardKind kind) {
    var numbers =
        policies.inForce(kind, place.ofTheScope() ? null : place.nodes().getFirst(), place.day());
    var answer = answer();
    if (numbers.isEmpty()) {
      answer.then().statusCode(400);
      return;
    }
    answer.then().statusCode(200);
    var everybody =
        numbers
            .map(Policy::numbers)
            .map(found -> JudgedPeople.of(record, place.nodes(), place.day(), found))
            .map(this::asked)
            .orElseThrow();
    var whole = new HashMap<List<String>, Standing>();
    whole.put(List.of(), told(answer.path("whole")));
    var nobody = new Standing(0, 0, Map.of());
    assertThat(whole)
        .as(toString())
        .isEqualTo(
            Map.of(List.of(), everybody.by(List.of(), this::unit).getOrDefault(List.of(), nobody)));
    List<Map<String, Object>> groups = answer.path("groups");
    var cells = new HashMap<List<String>, Standing>();
    groups.forEach(group -> collect(group, List.of(), cells));
    assertThat(cells)
        .as(toString())
        .isEqualTo(dimensions.isEmpty() ? Map.of() : everybody.by(dimensions, this::unit));
  }

  private JudgedPeople asked(JudgedPeople all) {
    return new JudgedPeople(
        all.people().stream()
            .filter(person -> !leaders || LEADERS.contains(person.keys().get("rank")))
            .toList());
  }

  /** What the dimension organisation says of a path. */
  private String unit(String path) {
    for (int i = 0; i < place.nodes().size(); i++) {
      var node = place.nodes().get(i);
      if (path.startsWith(node)) {
        return place.ofTheScope()
            ? place.codes().get(i)
            : path.substring(node.length()).split("/")[0];
      }
    }
    throw new IllegalStateException(path);
  }

  private Response answer() {
    var request =
        place.ofTheScope()
            ? viewer(place.codes().toArray(String[]::new))
            : viewer(EVERYWHERE).queryParam("organisation", place.codes().getFirst());
    request.queryParam("asOf", place.day().toString());
    if (!dimensions.isEmpty()) {
      request.queryParam("groupBy", String.join(",", dimensions));
    }
    if (leaders) {
      request.queryParam("rank", String.join(",", LEADERS));
    }
    return request.get("/cadre/v1/statistics/standardisation");
  }

  @SuppressWarnings("unchecked")
  private static void collect(
      Map<String, Object> group, List<String> outer, Map<List<String>, Standing> cells) {
    var items = new ArrayList<>((List<Map<String, Object>>) group.get("items"));
    items.add((Map<String, Object>) group.get("remainder"));
    for (var item : items) {
      var cell = new ArrayList<>(outer);
      var key = (String) item.get("key");
      cell.add(key.equals(Groups.REMAINDER) ? Domain.MISSING : key);
      var inner = (List<Map<String, Object>>) item.get("groups");
      var standing = told((Map<String, Object>) item.get("standing"));
      if (inner != null) {
        inner.forEach(next -> collect(next, cell, cells));
      } else if (standing.count() > 0) {
        cells.put(List.copyOf(cell), standing);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Standing told(Map<String, Object> standing) {
    var measures = new HashMap<String, Counts>();
    var all = new ArrayList<>((List<Map<String, Object>>) standing.get("criteria"));
    all.add((Map<String, Object>) standing.get("all"));
    for (var measure : all) {
      var met = (Map<String, Object>) measure.get("met");
      var counts =
          new Counts(
              number(met.get("denominator")),
              number(met.get("numerator")),
              number(measure.get("lacking")),
              number(measure.get("undetermined")));
      if (counts.asked() > 0) {
        var criterion = (String) measure.get("criterion");
        measures.put(criterion == null ? "" : criterion, counts);
      }
    }
    return new Standing(
        number(standing.get("count")), number(standing.get("withoutStandard")), measures);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}

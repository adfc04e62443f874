package vn.cadre.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.cadre.registry.code.TitleRank;

/**
 * One figure as somebody may ask for it.
 *
 * @param nodes paths: of the organisation that is asked for, or of the caller's own
 * @param ofTheScope whether no organisation is named
 * @param nested whether the dimensions stand within each other
 * @param staff whether only those without a leading post are asked for
 */
record Asked(
    List<String> nodes,
    List<String> codes,
    boolean ofTheScope,
    LocalDate day,
    List<Dimension> dimensions,
    boolean nested,
    boolean staff) {

  static Asked by(Walk walk, Random random) {
    var ofTheScope = random.nextBoolean();
    var nodes = new TreeSet<String>();
    for (int i = ofTheScope ? 1 + random.nextInt(2) : 1; i > 0; i--) {
      nodes.add(walk.path(random));
    }
    // a scope reaches what is below its organisations anyway
    nodes.removeIf(
        node -> nodes.stream().anyMatch(above -> !above.equals(node) && node.startsWith(above)));
    var dimensions = new ArrayList<>(List.of(Dimension.values()));
    Collections.shuffle(dimensions, random);
    var nested = random.nextBoolean();
    return new Asked(
        List.copyOf(nodes),
        nodes.stream().map(walk::code).toList(),
        ofTheScope,
        walk.day(random),
        List.copyOf(dimensions.subList(0, nested ? 2 + random.nextInt(2) : 1 + random.nextInt(12))),
        nested,
        random.nextInt(3) == 0);
  }

  void isThatOfARecount() {
    var answer = answer();
    var recounts =
        nodes.stream().collect(Collectors.toMap(node -> node, node -> Recount.of(day, node)));
    assertThat(answer.getLong("total"))
        .as(toString())
        .isEqualTo(people(recounts, List.of()).getOrDefault(List.of(), 0L));
    List<Map<String, Object>> groups = answer.getList("groups");
    for (int i = 0; i < groups.size(); i++) {
      assertThat(told(groups.get(i)))
          .as(toString())
          .isEqualTo(people(recounts, nested ? dimensions : List.of(dimensions.get(i))));
    }
  }

  private JsonPath answer() {
    var roles = List.of("registry-viewer", "personal-data");
    var request = ofTheScope ? as(roles, codes.toArray(String[]::new)) : as(roles, EVERYWHERE);
    request
        .queryParam(
            nested ? "groupBy" : "by",
            dimensions.stream().map(Dimension::key).collect(Collectors.joining(",")))
        .queryParam("asOf", day.toString());
    if (!ofTheScope) {
      request.queryParam("organisation", codes.getFirst());
    }
    if (staff) {
      request.queryParam("rank", TitleRank.STAFF.name());
    }
    return request
        .get("/cadre/v1/statistics/composition")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Map<List<String>, Long> people(Map<String, Recount> recounts, List<Dimension> by) {
    var people = new HashMap<List<String>, Long>();
    recounts.forEach((node, recount) ->
        recount
            .by(
                by,
                path ->
                    ofTheScope
                        ? codes.get(nodes.indexOf(node))
                        : path.substring(node.length()).split("/")[0],
                keys -> !staff || keys.get(Dimension.RANK).equals(TitleRank.STAFF.name()))
            .forEach((cell, count) -> people.merge(cell, count, Long::sum)));
    return people;
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
      var count = ((Number) item.get("count")).longValue();
      if (inner != null) {
        inner.forEach(next -> collect(next, cell, told));
      } else if (count > 0) {
        told.put(List.copyOf(cell), count);
      }
    }
  }
}

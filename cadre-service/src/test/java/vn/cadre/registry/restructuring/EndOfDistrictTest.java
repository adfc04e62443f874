package vn.cadre.registry.restructuring;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * The end of the district level in Kim Động, as the sample carries it out: its communes become
 * those of today by the crosswalk, each with the people of the communes whose seat it took over,
 * and the district's people go to the communes that are made of more than one of its own.
 */
@RegistryTest
class EndOfDistrictTest {
  private static final String LAST_DAY = "2025-06-30";
  private static final String DISTRICT = "331";

  /** A commune of before, and the units of today it went to, the one with its seat first. */
  private record Old(Made unit, List<String> today, Made chair, Made clerk, List<String> people) {}

  private Made province;
  private Made chair;
  private Made deputy;
  private Made clerk;
  private final Map<String, Made> today = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private int invented;

  @BeforeEach
  void register() {
    province = root("HUNG-YEN");
    chair = title("HEAD");
    deputy = title("DEPUTY");
    clerk = title("STAFF");
  }

  @Test
  void theDistrictEndsAndTheCommunesOfTodayHoldWhatTheSampleHolds() {
    // Given
    var district = unit(province, "DISTRICT", "Huyện Kim Động", DISTRICT);
    var officers = new LinkedHashMap<Made, String>();
    var desk = position(district, clerk, 5);
    for (int i = 0; i < 3; i++) {
      var name = name();
      officers.put(held(desk, name), name);
    }
    var olds =
        ask("administrative-units", "parent", DISTRICT, "asOf", LAST_DAY, "limit", "100")
            .<Map<String, Object>>getList("items")
            .stream()
            .map(unit -> old(district, unit))
            .toList();
    assertThat(olds).hasSize(15);
    olds.stream().flatMap(old -> old.today().stream()).distinct().forEach(this::registerToday);
    var groups = olds.stream().collect(groupingBy(old -> old.today().getFirst()));

    // When
    groups.forEach(this::merge);
    var followers =
        new ArrayList<>(
            new TreeSet<>(groups.keySet())
                .stream().filter(unit -> groups.get(unit).size() > 1).toList());
    dissolve(district, List.copyOf(officers.keySet()), followers);

    // Then
    assertThat(codes(LAST_DAY))
        .containsExactlyInAnyOrderElementsOf(olds.stream().map(old -> old.unit().code()).toList());
    assertThat(
            ask("organisations", "parent", province.code(), "asOf", LAST_DAY)
                .<String>getList("items.code"))
        .containsExactly(district.code());
    assertThat(
            ask("organisations", "parent", province.code(), "asOf", TwoWards.DAY)
                .<String>getList("items.name"))
        .contains("Xã Lương Bằng", "Xã Nghĩa Dân", "Xã Hiệp Cường", "Xã Đức Hợp")
        .doesNotContain("Huyện Kim Động");
    var expected = new HashMap<String, List<String>>();
    groups.forEach((unit, joined) ->
        expected.put(
            unit, new ArrayList<>(joined.stream().flatMap(o -> o.people().stream()).toList())));
    var arriving = List.copyOf(officers.values());
    for (int i = 0; i < arriving.size(); i++) {
      expected.get(followers.get(i % followers.size())).add(arriving.get(i));
    }
    expected.forEach((unit, people) -> {
      var code = today.get(unit).code();
      assertThat(peopleOf(code, TwoWards.DAY)).as(code).containsExactlyInAnyOrderElementsOf(people);
      assertThat(peopleOf(code, LAST_DAY)).isEmpty();
      var predecessors = new ArrayList<String>();
      olds.stream()
          .filter(o -> o.today().contains(unit))
          .forEach(o -> predecessors.add(o.unit().code()));
      if (followers.contains(unit)) {
        predecessors.add(district.code());
      }
      assertThat(ask("organisations/" + today.get(unit).id()).<String>getList("predecessors"))
          .as(code)
          .containsExactlyInAnyOrderElementsOf(predecessors);
    });
    for (var old : olds) {
      var ended = ask("organisations/" + old.unit().id());
      assertThat(ended.getString("validTo")).isEqualTo(TwoWards.DAY);
      assertThat(ended.<String>getList("successors"))
          .containsExactlyInAnyOrderElementsOf(
              old.today().stream().map(unit -> today.get(unit).code()).toList());
      assertThat(peopleOf(old.unit().code(), LAST_DAY))
          .containsExactlyInAnyOrderElementsOf(old.people());
      assertThat(peopleOf(old.unit().code(), TwoWards.DAY)).isEmpty();
    }
    // nobody got lost and nobody counts twice
    assertThat(total(LAST_DAY)).isEqualTo(15 * 2 + 3);
    assertThat(total(TwoWards.DAY)).isEqualTo(15 * 2 + 3);
  }

  private List<String> codes(String day) {
    return ask("organisations", "organisation", province.code(), "asOf", day, "limit", "100")
        .<Map<String, Object>>getList("items")
        .stream()
        .filter(unit -> unit.get("level").equals("COMMUNE"))
        .map(unit -> (String) unit.get("code"))
        .toList();
  }

  private List<String> peopleOf(String unit, String day) {
    return ask("cadres", "organisation", unit, "asOf", day, "limit", "100")
        .getList("items.fullName");
  }

  private int total(String day) {
    return ask(
            "statistics/composition",
            "by",
            "category",
            "organisation",
            province.code(),
            "asOf",
            day)
        .getInt("total");
  }

  private Old old(Made district, Map<String, Object> unit) {
    var code = (String) unit.get("code");
    var made = unit(district, "KD", (String) unit.get("fullName"), code);
    var crosswalk =
        ask("administrative-units/" + code + "/crosswalk", "from", LAST_DAY, "to", TwoWards.DAY)
            .<Map<String, Object>>getList("items");
    var units = new ArrayList<String>();
    for (var item : crosswalk) {
      var newer = (Map<?, ?>) item.get("unit");
      names.put((String) newer.get("code"), (String) newer.get("fullName"));
      units.add((String) newer.get("code"));
    }
    var people = List.of(name(), name());
    return new Old(
        made,
        units,
        held(position(made, chair, 1), people.getFirst()),
        held(position(made, clerk, 5), people.getLast()),
        people);
  }

  private void registerToday(String unit) {
    var body = body(province, "HY", names.get(unit), unit);
    body.put("validFrom", TwoWards.DAY);
    today.put(unit, post("/cadre/v1/organisations", body));
  }

  /** Heads lead in the order of their communes: the first one stays, the others are deputies. */
  private void merge(String unit, List<Old> joined) {
    var targets = new LinkedHashMap<String, Map<String, Object>>();
    targets.put(unit, new HashMap<>(Map.of("code", today.get(unit).code())));
    for (var old : joined) {
      for (var part : old.today().subList(1, old.today().size())) {
        targets
            .computeIfAbsent(part, p -> new HashMap<>(Map.of("code", today.get(p).code())))
            .merge("predecessors", List.of(old.unit().code()), EndOfDistrictTest::joined);
      }
    }
    var from = joined.stream().map(old -> old.unit().code()).toList();
    targets.get(unit).put("predecessors", from);
    var body = TwoWards.decided("MERGE", from, List.copyOf(targets.values()));
    var fates = new ArrayList<Object>();
    for (var old : joined) {
      fates.add(
          Map.of(
              "appointmentId", old.chair().id(),
              "organisation", today.get(unit).code(),
              "title", (fates.isEmpty() ? chair : deputy).code()));
    }
    body.put("dispositions", fates);
    TwoWards.post(body).then().statusCode(201);
  }

  private static Object joined(Object some, Object more) {
    var all = new ArrayList<Object>((List<?>) some);
    all.addAll((List<?>) more);
    return all;
  }

  private void dissolve(Made district, List<Made> officers, List<String> followers) {
    var body =
        TwoWards.decided(
            "DISSOLVE",
            List.of(district.code()),
            followers.stream().map(unit -> Map.of("code", today.get(unit).code())).toList());
    TwoWards.post(body)
        .then()
        .statusCode(422)
        .body("reasons.rule", everyItem(equalTo("restructuring.everybody-seated")))
        .body("reasons", hasSize(officers.size()));
    var fates = new ArrayList<Object>();
    for (var officer : officers) {
      var unit = today.get(followers.get(fates.size() % followers.size()));
      fates.add(
          Map.of(
              "appointmentId", officer.id(),
              "organisation", unit.code(),
              "title", deputy.code()));
    }
    body.put("dispositions", fates);
    widen(followers, officers.size());
    TwoWards.post(body).then().statusCode(201);
  }

  /** A dissolution makes no seats: the communes make room for whoever comes. */
  private void widen(List<String> followers, int by) {
    for (var unit : followers) {
      var deputies =
          ask("positions", "organisation", today.get(unit).code(), "title", deputy.code());
      var id = deputies.getString("items[0].id");
      var one = viewer(EVERYWHERE).get("/cadre/v1/positions/" + id);
      Registry.editor(EVERYWHERE)
          .header("If-Match", one.getHeader("ETag"))
          .body(Map.of("seats", one.jsonPath().getInt("seats") + by))
          .patch("/cadre/v1/positions/" + id)
          .then()
          .statusCode(200);
    }
  }

  private static Map<String, Object> body(Made parent, String prefix, String name, String unit) {
    var body = new HashMap<String, Object>();
    body.put("code", code(prefix));
    body.put("name", name);
    body.put("level", prefix.equals("DISTRICT") ? "DISTRICT" : "COMMUNE");
    body.put("bloc", "STATE");
    body.put("kind", prefix.equals("DISTRICT") ? "DISTRICT" : "COMMUNE");
    body.put("administrativeUnit", unit);
    body.put("parentId", parent.id());
    body.put("validFrom", "2016-06-01");
    return body;
  }

  /** Registered with the day on which it ends, as its level does. */
  private static Made unit(Made parent, String prefix, String name, String unit) {
    var body = body(parent, prefix, name, unit);
    body.put("validTo", TwoWards.DAY);
    return post("/cadre/v1/organisations", body);
  }

  private static Made position(Made unit, Made title, int seats) {
    return post(
        "/cadre/v1/positions",
        Map.of(
            "organisationId",
            unit.id(),
            "titleCode",
            title.code(),
            "seats",
            seats,
            "validFrom",
            "2016-06-01",
            "validTo",
            TwoWards.DAY));
  }

  private Made held(Made position, String name) {
    var body = new HashMap<>(Registry.appointing(cadre(province, name), position, "2020-07-01"));
    body.put("to", TwoWards.DAY);
    return post("/cadre/v1/appointments", body);
  }

  private String name() {
    var words =
        List.of("An", "Bình", "Cúc", "Dũng", "Giang", "Hải", "Khánh", "Long", "Minh", "Nga");
    var number = invented++;
    return "Nguyễn %s %s".formatted(words.get(number / 10), words.get(number % 10));
  }

  private JsonPath ask(String path, String... parameters) {
    var request = viewer(EVERYWHERE);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/cadre/v1/" + path).then().statusCode(200).extract().jsonPath();
  }
}

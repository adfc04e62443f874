package vn.cadre.registry.restructuring;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.restructuring.SampleDistrict.DAY;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.restructuring.SampleDistrict.Held;

/**
 * The end of the district level in the sample's Hạ Long, from the very rows that are shipped: its
 * thirteen communes become those of today by the crosswalk, the city is dissolved, and the register
 * holds what the sample holds, post by post and person by person, on both sides of the day.
 */
@RegistryTest
class EndOfSampleDistrictTest {
  private static final String LAST_DAY = "2025-06-30";

  private Made province;
  private SampleDistrict sample;
  private Map<Held, Held> fates;
  private final Map<Held, List<String>> posts = new HashMap<>();

  /** A commune of before, and the organisations of today it went to, the one of its seat first. */
  private record Old(String code, List<String> today) {}

  @BeforeEach
  void readTheSample() {
    province = root("QUANG-NINH");
    sample = new SampleDistrict(province.code());
    fates = sample.fates();
  }

  @Test
  void theCommunesAndTheCityBecomeTheVeryStateThatTheSampleHolds() {
    // Given
    sample.load();
    asked("appointments", "asOf", LAST_DAY)
        .<Map<String, Object>>getList("items")
        .forEach(
            a -> posts.computeIfAbsent(held(a), h -> new ArrayList<>()).add((String) a.get("id")));
    assertThat(heldOn(LAST_DAY)).containsExactlyInAnyOrderElementsOf(sample.held(false));
    assertThat(sample.held(false)).hasSize(217);
    var olds = communes().stream().map(this::old).toList();
    assertThat(olds).hasSize(13);

    // When
    olds.stream()
        .collect(
            groupingBy(
                old -> old.today().getFirst(), TreeMap::new, java.util.stream.Collectors.toList()))
        .forEach(this::merge);
    dissolve();

    // Then
    assertThat(heldOn(DAY)).containsExactlyInAnyOrderElementsOf(sample.held(true));
    assertThat(heldOn(LAST_DAY)).containsExactlyInAnyOrderElementsOf(sample.held(false));
    assertThat(organisationsOn(DAY)).isEqualTo(expectedOrganisations(true));
    assertThat(organisationsOn(LAST_DAY).keySet()).isEqualTo(expectedOrganisations(false).keySet());
    assertThat(positionsOn(DAY)).containsExactlyInAnyOrderElementsOf(expectedPositions());
    for (var day : List.of(LAST_DAY, DAY)) {
      assertThat(asked("statistics/composition", "by", "category", "asOf", day).getInt("total"))
          .as(day)
          .isEqualTo(217);
    }
  }

  private List<Map<String, Object>> communes() {
    return SampleDistrict.where(
        sample.organisations(false),
        row ->
            sample.district().equals(row.get("parent"))
                && List.of("COMMUNE", "WARD", "TOWNSHIP").contains(row.get("kind")));
  }

  private Old old(Map<String, Object> commune) {
    var units =
        viewer(EVERYWHERE)
            .queryParam("from", LAST_DAY)
            .queryParam("to", DAY)
            .get(
                "/cadre/v1/administrative-units/"
                    + commune.get("administrativeUnit")
                    + "/crosswalk")
            .jsonPath()
            .<String>getList("items.unit.code");
    var today =
        units.stream()
            .map(unit ->
                sample.organisations(true).stream()
                    .filter(row -> unit.equals(row.get("administrativeUnit")))
                    .filter(row -> province.code().equals(row.get("parent")))
                    .map(row -> (String) row.get("code"))
                    .findFirst()
                    .orElse(null))
            .filter(Objects::nonNull)
            .toList();
    return new Old((String) commune.get("code"), today);
  }

  /** Those whose seat it took over become one commune; others take over a part of some of them. */
  private void merge(String receiving, List<Old> joined) {
    var predecessors = new LinkedHashMap<String, LinkedHashSet<String>>();
    predecessors.put(receiving, new LinkedHashSet<>());
    joined.forEach(old ->
        old.today()
            .forEach(unit ->
                predecessors.computeIfAbsent(unit, u -> new LinkedHashSet<>()).add(old.code())));
    var from = joined.stream().flatMap(old -> withParts(old.code()).stream()).toList();
    carryOut(
        "MERGE",
        from,
        predecessors.entrySet().stream()
            .map(e -> Map.of("code", e.getKey(), "predecessors", List.copyOf(e.getValue())))
            .toList());
  }

  private void dissolve() {
    var followers =
        SampleDistrict.where(
            sample.organisations(true), row -> predecessors(row).contains(sample.district()));
    var communes = communes().stream().map(row -> (String) row.get("code")).toList();
    var from =
        withParts(sample.district()).stream()
            .filter(code ->
                communes.stream().noneMatch(c -> code.equals(c) || code.startsWith(c + "-")))
            .toList();
    carryOut(
        "DISSOLVE",
        from,
        followers.stream()
            .map(row -> Map.of("code", row.get("code"), "predecessors", List.of(sample.district())))
            .toList());
  }

  private void carryOut(String kind, List<String> from, List<?> to) {
    var body = TwoWards.decided(kind, from, to);
    body.put(
        "decision",
        Map.of(
            "type", "RESTRUCTURING",
            "number", code("NQ"),
            "date", "2025-06-16",
            "issuer", "Ủy ban Thường vụ Quốc hội",
            "tier", "CENTRAL"));
    var told = new ArrayList<Map<String, Object>>();
    fates.forEach((before, after) -> {
      if (from.contains(before.organisation())) {
        told.add(
            Map.of(
                "appointmentId", posts.get(before).removeFirst(),
                "organisation", after.organisation(),
                "title", after.title()));
      }
    });
    body.put("dispositions", told);
    editor(EVERYWHERE).body(body).post(TwoWards.PATH).then().statusCode(201);
  }

  private List<String> withParts(String unit) {
    return sample.organisations(false).stream()
        .map(row -> (String) row.get("code"))
        .filter(code -> code.equals(unit) || code.startsWith(unit + "-"))
        .toList();
  }

  private List<Held> heldOn(String day) {
    return asked("appointments", "asOf", day).<Map<String, Object>>getList("items").stream()
        .map(EndOfSampleDistrictTest::held)
        .toList();
  }

  private static Held held(Map<String, Object> appointment) {
    return new Held(
        (String) appointment.get("organisationCode"),
        (String) appointment.get("titleCode"),
        (String) appointment.get("cadreName"));
  }

  private Map<String, String> organisationsOn(String day) {
    var found = new TreeMap<String, String>();
    for (var row : asked("organisations", "asOf", day).<Map<String, Object>>getList("items")) {
      if (!row.get("code").equals(province.code())) {
        found.put(
            (String) row.get("code"), said(row, "parentCode", (List<?>) row.get("predecessors")));
      }
    }
    return found;
  }

  private Map<String, String> expectedOrganisations(boolean after) {
    var expected = new TreeMap<String, String>();
    sample
        .organisations(after)
        .forEach(
            row -> expected.put((String) row.get("code"), said(row, "parent", predecessors(row))));
    return expected;
  }

  private static String said(Map<String, Object> row, String parent, List<?> predecessors) {
    return "%s %s %s %s %s below %s after %s"
        .formatted(
            row.get("name"),
            row.get("level"),
            row.get("bloc"),
            row.get("kind"),
            row.get("administrativeUnit"),
            row.get(parent),
            predecessors.stream().map(Object::toString).sorted().toList());
  }

  private static List<String> predecessors(Map<String, Object> row) {
    var text = (String) row.get("predecessors");
    return text == null ? List.of() : Arrays.asList(text.split(";"));
  }

  private List<String> positionsOn(String day) {
    return asked("positions", "asOf", day).<Map<String, Object>>getList("items").stream()
        .map(row -> post(row, "organisationCode", "titleCode"))
        .toList();
  }

  private List<String> expectedPositions() {
    return sample.positions(true).stream().map(row -> post(row, "organisation", "title")).toList();
  }

  private static String post(Map<String, Object> row, String organisation, String title) {
    return "%s of %s: %s seats, %s %s %s"
        .formatted(
            row.get(title),
            row.get(organisation),
            row.get("seats"),
            row.get("managementTier"),
            row.get("nonLocal"),
            row.get("termLimited"));
  }

  private JsonPath asked(String path, String... parameters) {
    var request = viewer(EVERYWHERE).queryParam("organisation", province.code());
    if (!path.startsWith("statistics")) {
      request.queryParam("limit", 500);
    }
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/cadre/v1/" + path).then().statusCode(200).extract().jsonPath();
  }
}

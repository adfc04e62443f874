package vn.cadre.registry.restructuring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.restructuring.TwoWards.DAY;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** The committees of two wards, each with one member who stays and one who leaves in 2026. */
@RegistryTest
class CarriedCommitteesTest {
  private static final String BEFORE = "2025-06-30";
  private static final String BODIES = "/cadre/v1/bodies";

  private TwoWards w;
  private Made ofA;
  private Made ofB;
  private Made secretary;

  @BeforeEach
  void settle() {
    w = TwoWards.make();
    ofA = committee(w.a(), "2020-08-01", "2025-08-01");
    ofB = committee(w.b(), "2020-09-01", "2026-09-01");
    secretary = Registry.title("HEAD");
    join(ofA, person("Đinh Văn An"), Map.of("from", "2020-08-01", "titleCode", secretary.code()));
    join(ofB, person("Lý Thị Bình"), Map.of("from", "2020-09", "to", "2026-01-01"));
  }

  @Test
  void aMergerMakesOneCommitteeOfThoseOfOneKindAndHistoryReadsRightOnBothSides() {
    String next = merge(List.of()).path("effect.bodies.find {it.change == 'MADE'}.id");
    members(ofA.location(), BEFORE).body("items.cadreName", contains("Đinh Văn An"));
    members(ofA.location(), DAY).body("items", empty());
    ended(ofA);
    ended(ofB);
    viewer(EVERYWHERE)
        .get(BODIES + "/" + next)
        .then()
        .body("organisationCode", equalTo(w.next()))
        .body("code", equalTo(w.next() + "-COMMITTEE"))
        .body("name", equalTo("Ban Chấp hành Phường mới " + w.next()))
        .body("validFrom", equalTo(DAY))
        .body("validTo", equalTo("2026-09-01"));
    members(BODIES + "/" + next, BEFORE).body("items", empty());
    members(BODIES + "/" + next, DAY)
        .body("items.cadreName", containsInAnyOrder("Đinh Văn An", "Lý Thị Bình"))
        .body("items.find {it.cadreName == 'Đinh Văn An'}.titleCode", equalTo(secretary.code()))
        .body("items.find {it.cadreName == 'Lý Thị Bình'}.to", equalTo("2026-01-01"));
    members(BODIES + "/" + next, "2026-01-01").body("items.cadreName", contains("Đinh Văn An"));
    viewer(w.province().code())
        .queryParams(Map.of("organisation", w.province().code(), "asOf", DAY))
        .get(BODIES)
        .then()
        .body("items.id", contains(next));
  }

  @Test
  void whoSatOnBothIsOneMemberForTheLongerOfTheTwo() {
    var both = person("Hà Văn Cường");
    join(ofA, both, Map.of("from", "2021-01-01", "to", "2025-07-15"));
    join(ofB, both, Map.of("from", "2021-01-01"));
    String next = merge(List.of()).path("effect.bodies.find {it.change == 'MADE'}.id");
    members(BODIES + "/" + next, "2025-08-01")
        .body("items.findAll {it.cadreName == 'Hà Văn Cường'}.to", contains(nullValue()));
  }

  @Test
  void aCommitteeThatIsToldToEndsWithItsMembersAndAnotherGetsTheCodeAndNameThatAreTold() {
    var named = code("NEXT");
    var answer =
        merge(
            List.of(
                Map.of("code", ofA.code(), "end", true),
                Map.of("code", ofB.code(), "newCode", named, "name", "Ban Chấp hành lâm thời")));
    String next = answer.path("effect.bodies.find {it.change == 'MADE'}.id");
    viewer(EVERYWHERE)
        .get(BODIES + "/" + next)
        .then()
        .body("code", equalTo(named))
        .body("name", equalTo("Ban Chấp hành lâm thời"));
    members(BODIES + "/" + next, DAY).body("items.cadreName", contains("Lý Thị Bình"));
    ended(ofA);
  }

  @Test
  void aCommitteeThatHasNotBegunBeginsInTheSuccessorAndWhoJoinsLaterJoinsThere() {
    var coming = committee(w.a(), "2026-08-01", "2031-08-01");
    join(coming, person("Mai Thị Dung"), Map.of("from", "2026-08-01"));
    var late = person("Tô Văn Em");
    join(ofB, late, Map.of("from", "2026-02-01"));
    var made = merge(List.of());
    String next = made.path("effect.bodies.find {it.change == 'MADE'}.id");
    viewer(EVERYWHERE)
        .get(coming.location())
        .then()
        .body("organisationCode", equalTo(w.next()))
        .body("validFrom", equalTo("2026-08-01"));
    members(coming.location(), "2026-08-01").body("items.cadreName", contains("Mai Thị Dung"));
    members(BODIES + "/" + next, "2026-02-01").body("items.cadreName", hasItem("Tô Văn Em"));
    // seen through the committee that they will sit on
    viewer(w.next()).get(coming.location()).then().statusCode(200);
  }

  @Test
  void inAMoveEachCommitteeGoesAlongUnderItsName() {
    var target = w.successor();
    var body = TwoWards.decided("MOVE", List.of(w.a().code()), List.of(target));
    var answer = TwoWards.post(body);
    answer.then().statusCode(201);
    String next = answer.path("effect.bodies.find {it.change == 'MADE'}.id");
    viewer(EVERYWHERE)
        .get(BODIES + "/" + next)
        .then()
        .body("organisationCode", equalTo(w.next()))
        .body("name", equalTo("Ban Chấp hành Đảng bộ"))
        .body("validTo", equalTo("2025-08-01"));
    members(BODIES + "/" + next, DAY).body("items.cadreName", contains("Đinh Văn An"));
    ended(ofA);
    viewer(EVERYWHERE).get(ofB.location()).then().body("validTo", equalTo("2026-09-01"));
  }

  @Test
  void noCommitteeOfADissolvedWardStaysInForceAlsoNoneThatBeginsLater() {
    var coming = committee(w.a(), "2026-08-01", "2031-08-01");
    join(ofA, person("Tô Văn Em"), Map.of("from", "2025-07-02"));
    var body = dissolution();
    TwoWards.post(body)
        .then()
        .statusCode(422)
        .body(
            "reasons.rule",
            containsInAnyOrder("restructuring.body-begun", "restructuring.members-joined"))
        .body("reasons.facts.body", containsInAnyOrder(coming.code(), ofA.code()));
    body.put(
        "bodies",
        List.of(
            Map.of("code", coming.code(), "organisation", w.b().code()),
            Map.of("code", ofA.code(), "organisation", w.b().code())));
    TwoWards.post(body)
        .then()
        .statusCode(201)
        .body("effect.bodies.find {it.id == '%s'}.nextId".formatted(ofA.id()), equalTo(ofB.id()));
    members(ofB.location(), "2025-07-02")
        .body("items.cadreName", containsInAnyOrder("Đinh Văn An", "Lý Thị Bình", "Tô Văn Em"));
    viewer(EVERYWHERE)
        .get(coming.location())
        .then()
        .body("organisationCode", equalTo(w.b().code()));
    ended(ofA);
  }

  @Test
  void unlessToldADissolvedWardsCommitteeEnds() {
    TwoWards.post(dissolution()).then().statusCode(201);
    ended(ofA);
    members(ofB.location(), DAY).body("items.cadreName", contains("Lý Thị Bình"));
  }

  @Test
  void ofTwoOfOneKindInOneWardItIsToldWhichGoesOn() {
    var second = committee(w.a(), "2021-01-01", null);
    TwoWards.post(w.merger(w.goes(w.chairOfA(), w.chair()), TwoWards.ends(w.chairOfB())))
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("restructuring.body-told"));
    merge(List.of(Map.of("code", second.code(), "end", true)));
  }

  @Test
  void whatIsWrongWithThemIsNamedAtOnce() {
    var stray = committee(w.province(), "2020-01-01", null);
    var body = dissolution();
    body.put(
        "bodies",
        List.of(
            Map.of("code", stray.code(), "end", true),
            Map.of("code", ofA.code(), "end", true, "newCode", "X"),
            Map.of("code", ofA.code(), "newCode", "Y"),
            Map.of("code", "NONE", "organisation", w.a().code())));
    TwoWards.post(body)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "bodies[0].code not-of-these",
                "bodies[1] one-fate",
                "bodies[2].code named-twice",
                "bodies[2].organisation required",
                "bodies[3].code not-of-these",
                "bodies[3].organisation also-ends"));
    var taken = w.merger(w.goes(w.chairOfA(), w.chair()), TwoWards.ends(w.chairOfB()));
    taken.put("bodies", List.of(Map.of("code", ofA.code(), "newCode", stray.code())));
    TwoWards.post(taken).then().statusCode(409).body("code", equalTo("duplicate-code"));
  }

  private Map<String, Object> dissolution() {
    var body =
        TwoWards.decided("DISSOLVE", List.of(w.a().code()), List.of(Map.of("code", w.b().code())));
    body.put(
        "dispositions",
        List.of(
            TwoWards.ends(w.chairOfA()),
            TwoWards.ends(w.deputyOfA()),
            TwoWards.ends(w.officials().get(0)),
            TwoWards.ends(w.officials().get(1))));
    return body;
  }

  private Response merge(List<Map<String, ?>> bodies) {
    var body = w.merger(w.goes(w.chairOfA(), w.chair()), TwoWards.ends(w.chairOfB()));
    body.put("bodies", bodies);
    var answer = TwoWards.post(body);
    answer.then().statusCode(201);
    return answer;
  }

  private static Made committee(Made unit, String from, @Nullable String to) {
    var committee = new HashMap<String, Object>();
    committee.put("code", code("BCH"));
    committee.put("organisationId", unit.id());
    committee.put("kind", "COMMITTEE");
    committee.put("name", "Ban Chấp hành Đảng bộ");
    committee.put("validFrom", from);
    committee.put("validTo", to);
    return Registry.post(BODIES, committee);
  }

  private Made person(String name) {
    return cadre(w.province(), name);
  }

  private static void join(Made body, Made person, Map<String, ?> term) {
    var member = new HashMap<String, Object>(term);
    member.put("cadreId", person.id());
    Registry.post(body.location() + "/memberships", member);
  }

  private static void ended(Made body) {
    viewer(EVERYWHERE).get(body.location()).then().body("validTo", equalTo(DAY));
    editor(EVERYWHERE)
        .queryParam("asOf", DAY)
        .get(body.location() + "/memberships")
        .then()
        .body("items", empty());
  }

  private static ValidatableResponse members(String body, String day) {
    return viewer(EVERYWHERE)
        .queryParam("asOf", day)
        .get(body + "/memberships")
        .then()
        .statusCode(200);
  }
}

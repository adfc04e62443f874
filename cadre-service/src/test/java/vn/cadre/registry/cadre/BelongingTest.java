package vn.cadre.registry.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Days;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Where someone belongs when, as lists, figures and single records tell it alike. */
@RegistryTest
class BelongingTest {
  private static final String CADRES = "/cadre/v1/cadres";
  private static final String APPOINTMENTS = "/cadre/v1/appointments";
  private static final String COMPOSITION = "/cadre/v1/statistics/composition";

  private static ValidatableResponse listed(Made organisation, Object asOf) {
    return viewer(organisation.code())
        .queryParam("asOf", asOf.toString())
        .get(CADRES)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse counted(Made organisation, Object asOf) {
    return viewer(organisation.code())
        .queryParam("organisation", organisation.code())
        .queryParam("by", "category")
        .queryParam("asOf", asOf.toString())
        .get(COMPOSITION)
        .then()
        .statusCode(200);
  }

  private static void end(Made appointment, String day) {
    editor(EVERYWHERE)
        .header("If-Match", appointment.etag())
        .body(Map.of("to", day, "decision", decision()))
        .post(appointment.location() + "/end")
        .then()
        .statusCode(200);
  }

  @Test
  void aFutureMainAppointmentMovesNobodyToday() {
    var here = root("NOW");
    var there = root("LATER");
    var person = cadre(here, "Trần Văn Sau");
    var today = Days.today();
    appointment(person, position(there, title("HEAD"), 1), today.plusYears(1).toString());

    viewer(here.code())
        .get(person.location())
        .then()
        .statusCode(200)
        .body("organisationCode", equalTo(here.code()));
    viewer(there.code()).get(person.location()).then().statusCode(404);
    listed(here, today.plusDays(1)).body("items.id", contains(person.id()));
    counted(here, today.plusDays(1)).body("total", equalTo(1));
    listed(here, today.plusYears(1)).body("items", empty());
    listed(there, today.plusYears(1)).body("items.id", contains(person.id()));
  }

  @Test
  void someoneBetweenPostsIsFoundWhereTheyWereLastButInNoFigure() {
    var first = root("LAST");
    var second = root("NEXT");
    var head = title("HEAD");
    var person = cadre(first, "Lê Văn Nghỉ");
    end(appointment(person, position(first, head, 1), "2010-01-01"), "2012-01-01");
    end(appointment(person, position(second, head, 1), "2014-01-01"), "2016-01-01");

    listed(first, "2013-01-01")
        .body("items.id", contains(person.id()))
        .body("items[0].status", nullValue())
        .body("items[0].currentAppointments", empty());
    counted(first, "2011-12-31").body("total", equalTo(1));
    counted(first, "2012-01-01").body("total", equalTo(0));
    counted(second, "2015-12-31").body("total", equalTo(1));
    counted(second, "2016-01-01").body("total", equalTo(0));
    viewer(second.code())
        .get(person.location())
        .then()
        .statusCode(200)
        .body("organisationCode", equalTo(second.code()));
    viewer(second.code())
        .queryParam("q", "nghi le")
        .get(CADRES)
        .then()
        .body("items.id", contains(person.id()));
    listed(first, Days.today()).body("items", empty());
  }

  @Test
  void aFormerUnitReadsNoMoreThanNameLevelsAndPostsOfItsDay() {
    var former = root("FORMER");
    var present = root("PRESENT");
    var head = title("HEAD");
    var body = new HashMap<String, Object>();
    body.put("fullName", "Vũ Thị Đi");
    body.put("gender", "FEMALE");
    body.put("birthDate", "1975-04");
    body.put("residence", Map.of("text", "Hà Cầu"));
    body.put("party", Map.of("admittedOn", "2005-02-03"));
    body.put("category", "CADRE");
    body.put("organisationId", former.id());
    var person = vn.cadre.registry.Registry.post(CADRES, body);
    end(appointment(person, position(former, head, 1), "2010-01-01"), "2018-01-01");
    appointment(person, position(present, head, 1), "2018-01-01");

    vn.cadre.registry.Registry.as(List.of("registry-viewer", "personal-data"), former.code())
        .queryParam("asOf", "2017-12-31")
        .get(person.location())
        .then()
        .statusCode(200)
        .body("fullName", equalTo("Vũ Thị Đi"))
        .body("organisationCode", equalTo(former.code()))
        .body("currentAppointments.titleCode", contains(head.code()))
        .body("birthDate", nullValue())
        .body("party", nullValue())
        .body("residence", nullValue())
        .body("status", nullValue())
        .body("masked", hasItems("birthDate", "gender", "party", "residence", "status"));
    viewer(former.code()).get(person.location()).then().statusCode(404);
    viewer(former.code())
        .queryParam("asOf", "2018-01-01")
        .get(person.location())
        .then()
        .statusCode(404);
    viewer(present.code())
        .queryParam("asOf", "2017-12-31")
        .get(person.location())
        .then()
        .statusCode(200)
        .body("organisationCode", equalTo(former.code()))
        .body("birthDate", equalTo("1975-04"))
        .body("masked", not(hasItem("birthDate")));
  }

  @Test
  void aListOfAPastDayTellsAFormerUnitNoMoreThanARecordDoes() {
    var former = root("WAS");
    var present = root("IS");
    var head = title("HEAD");
    var person =
        vn.cadre.registry.Registry.post(
            CADRES,
            Map.of(
                "fullName",
                "Phạm Thị Xưa",
                "gender",
                "FEMALE",
                "birthDate",
                "1975-04",
                "category",
                "CADRE",
                "organisationId",
                former.id()));
    end(appointment(person, position(former, head, 1), "2010-01-01"), "2018-01-01");
    appointment(person, position(present, head, 1), "2018-01-01");

    listed(former, "2017-12-31")
        .body("items.id", contains(person.id()))
        .body("items[0].fullName", equalTo("Phạm Thị Xưa"))
        .body("items[0].gender", nullValue())
        .body("items[0].birthDate", nullValue())
        .body("items[0].status", nullValue());
    for (var telling :
        Map.of("gender", "FEMALE", "ageFrom", "30", "sort", "birthDate").entrySet()) {
      viewer(former.code())
          .queryParam("asOf", "2017-12-31")
          .queryParam(telling.getKey(), telling.getValue())
          .get(CADRES)
          .then()
          .statusCode(200)
          .body("items", empty());
    }
    viewer(EVERYWHERE)
        .queryParam("asOf", "2017-12-31")
        .queryParam("organisation", former.code())
        .queryParam("gender", "FEMALE")
        .get(CADRES)
        .then()
        .body("items.birthDate", contains("1975-04"));
  }

  @Test
  void facetsOfAPastDayTellAFormerUnitNoMoreThanItsRowsDo() {
    var former = root("COUNTED");
    var present = root("ELSEWHERE");
    var head = title("HEAD");
    var gone =
        vn.cadre.registry.Registry.post(
            CADRES,
            Map.of(
                "fullName",
                "Phạm Thị Đếm",
                "gender",
                "FEMALE",
                "category",
                "CADRE",
                "organisationId",
                former.id()));
    end(appointment(gone, position(former, head, 1), "2010-01-01"), "2018-01-01");
    appointment(gone, position(present, head, 1), "2018-01-01");

    for (var facet : List.of("gender", "status")) {
      viewer(former.code())
          .queryParam("asOf", "2017-12-31")
          .queryParam("q", "Phạm Thị Đếm")
          .queryParam("facets", facet)
          .get(CADRES)
          .then()
          .statusCode(200)
          .body("facets." + facet, empty());
    }
    viewer(former.code())
        .queryParam("asOf", "2017-12-31")
        .queryParam("facets", "category,rank")
        .get(CADRES)
        .then()
        .body("items.id", contains(gone.id()))
        .body("facets.category.count", contains(1));
    viewer(EVERYWHERE)
        .queryParam("asOf", "2017-12-31")
        .queryParam("organisation", former.code())
        .queryParam("facets", "gender")
        .get(CADRES)
        .then()
        .body("facets.gender.key", contains("FEMALE"));
  }

  @Test
  void aUnitWhereSomeoneHasASecondPostReadsTheNameAndThatPost() {
    var home = root("HOME");
    var second = root("SECOND");
    var head = title("HEAD");
    var deputy = title("DEPUTY");
    var body = new HashMap<String, Object>();
    body.put("fullName", "Hoàng Văn Kiêm");
    body.put("gender", "MALE");
    body.put("birthDate", "1970");
    body.put("category", "CADRE");
    body.put("organisationId", home.id());
    var person = vn.cadre.registry.Registry.post(CADRES, body);
    appointment(person, position(home, head, 1), "2010-01-01");
    var beside = new HashMap<>(appointing(person, position(second, deputy, 1), "2015-01-01"));
    beside.put("kind", "CONCURRENT");
    vn.cadre.registry.Registry.post(APPOINTMENTS, beside);

    viewer(second.code())
        .get(person.location())
        .then()
        .statusCode(200)
        .body("fullName", equalTo("Hoàng Văn Kiêm"))
        .body("organisationCode", equalTo(second.code()))
        .body("currentAppointments.titleCode", contains(deputy.code()))
        .body("gender", nullValue())
        .body("birthDate", nullValue())
        .body("status", nullValue())
        .body("masked", hasItems("gender", "birthDate", "status"));
    viewer(second.code())
        .queryParam("asOf", "2014-12-31")
        .get(person.location())
        .then()
        .statusCode(404);
    editor(second.code())
        .header("If-Match", person.etag())
        .body(Map.of("otherNames", "Kiêm"))
        .patch(person.location())
        .then()
        .statusCode(404);
    viewer(home.code())
        .get(person.location())
        .then()
        .body("currentAppointments.titleCode", contains(head.code(), deputy.code()))
        .body("birthDate", equalTo("1970"));
  }

  @Test
  void anUnknownPersonIs404BeforeTheQueryIs400() {
    var foreign = cadre(root("HIDDEN"), "Người Khác");
    var mine = cadre(root("MINE"), "Người Nhà");
    for (var list : List.of("", "/appointments")) {
      viewer("NOBODY")
          .queryParam("nonsense", 1)
          .get(foreign.location() + list)
          .then()
          .statusCode(404);
      viewer(EVERYWHERE)
          .queryParam("nonsense", 1)
          .get(mine.location() + list)
          .then()
          .statusCode(400);
    }
  }

  @Test
  void aRegistrationAndAFirstMainAppointmentAtOnceLeaveOneHome() throws Exception {
    var old = root("RACEA");
    var other = root("RACEB");
    var office = root("RACEC");
    var seats = position(office, title("DEPUTY"), 12);
    var people = new ArrayList<Made>();
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 12; i++) {
      var person = cadre(old, "Người Đua");
      people.add(person);
      calls.add(() ->
          editor(EVERYWHERE)
              .header("If-Match", person.etag())
              .body(Map.of("organisationId", other.id()))
              .patch(person.location())
              .statusCode());
      calls.add(() ->
          editor(EVERYWHERE)
              .body(appointing(person, seats, "2020-01-01"))
              .post(APPOINTMENTS)
              .statusCode());
    }
    // whoever was appointed first has another version by then
    assertThat(atOnce(calls)).allMatch(status -> List.of(200, 201, 412).contains(status));
    var today = Days.today();
    listed(office, today).body("items.size()", equalTo(people.size()));
    listed(old, today).body("items", empty());
    listed(other, today).body("items", empty());
  }

  @Test
  void twoMainPostsOfOnePersonAtOnceBothCount() throws Exception {
    var early = root("EARLY");
    var late = root("LATE");
    var first = position(early, title("DEPUTY"), 12);
    var second = position(late, title("DEPUTY"), 12);
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 12; i++) {
      var person = cadre(early, "Người Đôi");
      var ended = new HashMap<>(appointing(person, first, "2010-01-01"));
      ended.put("to", "2012-01-01");
      calls.add(() -> editor(EVERYWHERE).body(ended).post(APPOINTMENTS).statusCode());
      calls.add(() ->
          editor(EVERYWHERE)
              .body(appointing(person, second, "2015-01-01"))
              .post(APPOINTMENTS)
              .statusCode());
    }
    assertThat(atOnce(calls)).containsOnly(201);
    counted(early, "2011-01-01").body("total", equalTo(12));
    counted(late, "2016-01-01").body("total", equalTo(12));
    listed(early, "2016-01-01").body("items", empty());
  }

  @Test
  void twoPatchesWithOneTagAtOnceMakeOneChange() throws Exception {
    var person = cadre(root("TAG"), "Người Sửa");
    Callable<Integer> patch =
        () ->
            editor(EVERYWHERE)
                .header("If-Match", person.etag())
                .body(Map.of("otherNames", "Tên " + Thread.currentThread().threadId()))
                .patch(person.location())
                .statusCode();
    assertThat(atOnce(List.of(patch, patch))).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void theOrganisationReadIsNoChangeWhenSentBack() {
    var registered = root("REG");
    var office = root("POST");
    var person = cadre(registered, "Người Gửi Lại");
    appointment(person, position(office, title("HEAD"), 1), "2015-01-01");
    var read = viewer(EVERYWHERE).get(person.location());
    editor(EVERYWHERE)
        .header("If-Match", read.getHeader("ETag"))
        .body(Map.of("organisationId", read.<String>path("organisationId")))
        .patch(person.location())
        .then()
        .statusCode(200)
        .body("version", equalTo(read.<Integer>path("version")));
    listed(registered, "2014-12-31").body("items", empty());
  }

  private static List<Integer> atOnce(List<? extends Callable<Integer>> calls) throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = new ArrayList<Integer>();
      for (var answer : callers.invokeAll(calls)) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }
}

package vn.cadre.registry.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.candidate.Vacancy.appointed;
import static vn.cadre.registry.candidate.Vacancy.concluded;
import static vn.cadre.registry.candidate.Vacancy.disciplined;
import static vn.cadre.registry.candidate.Vacancy.graded;
import static vn.cadre.registry.candidate.Vacancy.paper;
import static vn.cadre.registry.candidate.Vacancy.worked;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.sql.CountingSql;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Who could fill a post (issue 5 point 3; domain.md R23). */
@RegistryTest
class CandidateTest {
  private static final String CANDIDATES = "/cadre/v1/candidates";

  private static String of(Made person, String path) {
    return "items.find { it.cadreId == '%s' }.%s".formatted(person.id(), path);
  }

  private static String reason(Made person, String assessment, String rule) {
    return of(
        person, "assessments.%s.reasons.find { it.rule == '%s' }".formatted(assessment, rule));
  }

  @Test
  void whoMeetsEverythingIsSuitableWithEachRuleThatWasTriedAndItsPack() {
    var vacancy = Vacancy.of("SUITABLE");
    var person = vacancy.suitable("Nguyễn Văn Hợp");
    vacancy
        .ask()
        .statusCode(200)
        .body("items.cadreId", contains(person.id()))
        .body("items[0].outcome", equalTo("SUITABLE"))
        .body("items[0].organisationCode", equalTo(vacancy.unit().code()))
        .body("items[0].currentAppointments[0].titleCode", notNullValue())
        .body("items[0].levels.politicalTheory", equalTo("ADVANCED"))
        .body("items[0].assessments.standard.outcome", equalTo("MEETS"))
        .body("items[0].assessments.standard.policy.id", equalTo("standard"))
        .body("items[0].assessments.standard.reasons", hasSize(10))
        .body("items[0].assessments.candidacy.outcome", equalTo("SUITABLE"))
        .body("items[0].assessments.candidacy.policy.id", equalTo("candidates"))
        .body("items[0].assessments.candidacy.policy.verified", equalTo(false))
        .body(
            "items[0].assessments.candidacy.reasons.rule",
            contains(
                "candidate.political-standard",
                "candidate.graded-well",
                "candidate.not-there-already"))
        .body(
            reason(person, "candidacy", "candidate.graded-well") + ".actual",
            equalTo(Map.of("2020", "GOOD", "2021", "OUTSTANDING")))
        .body("items[0].assessments.term.outcome", equalTo("FULL_TERM"))
        .body("items[0].assessments.term.policy.id", equalTo("appointment-terms"))
        .body("items[0].assessments.term.reasons[0].expected", equalTo("P5Y"))
        // the regulation that bars is of October 2025, and no quota is set
        .body("items[0].assessments.discipline", nullValue())
        .body("items[0].assessments.quota", nullValue())
        .body("items[0].priorities.young.passed", equalTo(true))
        .body("items[0].priorities.noGrassroots.passed", equalTo(true));
  }

  @Test
  void whatTheRecordDoesNotTellLeavesItOpenAndWhatItTellsAgainstSomebodyDoesNot() {
    var vacancy = Vacancy.of("REASONS");
    var blank = vacancy.person("Trần Văn Trống", Map.of());
    var unfit = vacancy.suitable("Lê Văn Kém");
    concluded(unfit, "DOES_NOT_MEET", "2022-03");
    var old = vacancy.suitable("Phạm Văn Già");
    born(old, "1965-08");
    vacancy
        .ask()
        .body(of(blank, "outcome"), equalTo("UNDETERMINED"))
        .body(
            reason(blank, "candidacy", "candidate.graded-well") + ".needs", contains("evaluations"))
        .body(of(blank, "assessments.standard.outcome"), equalTo("UNDETERMINED"))
        .body(of(blank, "assessments.term.outcome"), equalTo("UNDETERMINED"))
        .body(of(blank, "priorities.young.needs"), contains("birthDate"))
        .body(of(unfit, "outcome"), equalTo("NOT_SUITABLE"))
        .body(
            reason(unfit, "candidacy", "candidate.political-standard") + ".actual",
            equalTo("DOES_NOT_MEET"))
        .body(of(old, "outcome"), equalTo("NOT_SUITABLE"))
        .body(of(old, "assessments.term.outcome"), equalTo("SHORT"))
        .body(of(old, "assessments.term.reasons[0].facts.pensionFrom"), equalTo("2027-06-01"));
    // on 28 February the conclusion of March was not there yet, and June 2027 was a full term away
    vacancy.ask("meets", "ALL").body("items", empty());
    viewer(vacancy.province().code())
        .queryParam("position", vacancy.seat().id())
        .queryParam("asOf", "2022-02-28")
        .queryParam("meets", "ALL")
        .get(CANDIDATES)
        .then()
        .statusCode(200)
        .body("items.cadreId", contains(old.id(), unfit.id()));
  }

  private static void born(Made person, String birth) {
    editor("*")
        .header("If-Match", viewer("*").get(person.location()).getHeader("ETag"))
        .contentType("application/merge-patch+json")
        .body(Map.of("birthDate", birth))
        .patch(person.location())
        .then()
        .statusCode(200);
  }

  @Test
  void whoHoldsThePostOrIsToHoldItIsNotLookedFor() {
    var vacancy = Vacancy.of("THERE");
    var holder = vacancy.suitable("Vũ Văn Đang");
    appointedBeside(holder, vacancy.seat(), "2022-01-01");
    var ahead = vacancy.suitable("Vũ Văn Sắp");
    appointedBeside(ahead, vacancy.seat(), "2023-01-01");
    var free = vacancy.suitable("Vũ Văn Rảnh");
    vacancy
        .ask()
        .body(of(holder, "outcome"), equalTo("NOT_SUITABLE"))
        .body(
            reason(holder, "candidacy", "candidate.not-there-already") + ".facts.since",
            equalTo("2022-01-01"))
        .body(of(ahead, "outcome"), equalTo("NOT_SUITABLE"));
    vacancy.ask("meets", "ALL").body("items.cadreId", contains(free.id()));
  }

  private static void appointedBeside(Made person, Made post, String from) {
    var body = new HashMap<String, Object>(Registry.appointing(person, post, from));
    body.put("kind", "CONCURRENT");
    body.put("main", false);
    body.put("decision", paper("ASSIGNMENT", "2021-12-01"));
    post("/cadre/v1/appointments", body);
  }

  @Test
  void aDisciplineBarsFromAHigherPostAlone() {
    var vacancy = Vacancy.of("BARRED");
    var warned = vacancy.suitable("Đỗ Văn Phạt");
    disciplined(warned, "WARNING", "2024-02-01");
    var clean = vacancy.suitable("Đỗ Văn Sạch");
    var leads = vacancy.person("Đỗ Văn Trưởng", Map.of());
    var asked =
        viewer(vacancy.province().code())
            .queryParam("position", vacancy.seat().id())
            .queryParam("asOf", "2025-12-01")
            .get(CANDIDATES)
            .then()
            .statusCode(200);
    asked
        .body(of(warned, "assessments.discipline.outcome"), equalTo("BARRED"))
        .body(of(warned, "assessments.discipline.policy.id"), equalTo("higher-post"))
        .body(of(warned, "assessments.discipline.reasons[0].expected"), equalTo("2027-02-01"))
        .body(of(warned, "assessments.discipline.reasons[0].verified"), equalTo(false))
        .body(of(warned, "outcome"), equalTo("NOT_SUITABLE"))
        .body(of(clean, "assessments.discipline.outcome"), equalTo("NOT_BARRED"));
    // to a desk nobody rises
    viewer(vacancy.province().code())
        .queryParam("position", vacancy.desk().id())
        .queryParam("asOf", "2025-12-01")
        .get(CANDIDATES)
        .then()
        .body(of(warned, "assessments.discipline.outcome"), equalTo("NOT_BARRED"))
        .body(of(leads, "assessments.term.outcome"), equalTo("FULL_TERM"));
  }

  @Test
  void aQuotaWithoutRoomSpeaksAgainstWhoDoesNotCountThereYet() {
    var vacancy = Vacancy.of("QUOTA");
    var inside = vacancy.suitable("Bùi Văn Trong");
    var elsewhere = below(vacancy.province(), "ELSEWHERE");
    var outside =
        post(
            "/cadre/v1/cadres",
            Map.of(
                "fullName",
                "Bùi Văn Ngoài",
                "category",
                "CIVIL_SERVANT",
                "organisationId",
                elsewhere.id(),
                "recruitedOn",
                "2005-01"));
    appointed(outside, position(elsewhere, title("STAFF"), 5), "2010-03-01", null);
    var quota = "/cadre/v1/staffing-quotas/" + vacancy.unit().id() + "/2022/CIVIL_SERVANT";
    editor("*")
        .header("If-Match", viewer("*").get(quota).getHeader("ETag"))
        .body(Map.of("assigned", 1, "decision", paper("PLAN", "2021-12-20")))
        .put(quota)
        .then()
        .statusCode(200);
    vacancy
        .ask()
        .body(of(inside, "assessments.quota.outcome"), equalTo("WITHIN_QUOTA"))
        .body(of(inside, "outcome"), equalTo("SUITABLE"))
        .body(of(outside, "assessments.quota.outcome"), equalTo("OVER_QUOTA"))
        .body(of(outside, "assessments.quota.policy.id"), equalTo("staffing"))
        .body(of(outside, "assessments.quota.reasons[0].expected"), equalTo(1))
        .body(of(outside, "assessments.quota.reasons[0].actual"), equalTo(2));
  }

  @Test
  void theFiltersOfHaDongsPlanFindTheYoungTheAbleAndWhoHasNotLedAtTheGrassroots() {
    var vacancy = Vacancy.of("HA-DONG");
    var young = vacancy.person("Hà Văn Trẻ", Map.of("birthDate", "1981-10-02"));
    var older = vacancy.person("Hà Văn Luống", Map.of("birthDate", "1981-10-01"));
    var year = vacancy.person("Hà Văn Năm", Map.of("birthDate", "1981"));
    vacancy.ask("young", true).body("items.cadreId", contains(young.id()));
    vacancy.ask("young", false).body("items.cadreId", contains(older.id()));

    graded(young, 2020, "GOOD");
    graded(young, 2021, "GOOD");
    graded(older, 2020, "GOOD");
    graded(older, 2021, "COMPLETED");
    graded(year, 2021, "OUTSTANDING");
    vacancy.ask("able", true).body("items.cadreId", contains(young.id()));
    vacancy.ask("able", false).body("items.cadreId", contains(older.id()));

    worked(young, "UBND phường Hà Cầu", "Phó Chủ tịch");
    worked(older, "UBND quận Hà Đông", "Phó Chủ tịch");
    worked(year, "Đảng ủy xã Chính Nghĩa", "Văn thư");
    vacancy
        .ask("noGrassroots", true)
        .body("items.cadreId", containsInAnyOrder(older.id(), year.id()));
    vacancy
        .ask("noGrassroots", false)
        .body("items.cadreId", contains(young.id()))
        .body(
            "items[0].priorities.noGrassroots.facts.experience[0].organisation",
            equalTo("UBND phường Hà Cầu"));
    post(
        older.location() + "/recorded-movements",
        Map.of(
            "movedOn",
            "2013-05",
            "highestLevel",
            "DISTRICT",
            "lowestLevel",
            "COMMUNE",
            "direction",
            "DISTRICT_TO_COMMUNE"));
    vacancy.ask("noGrassroots", true).body("items.cadreId", contains(year.id()));
    vacancy
        .ask()
        .body(of(older, "priorities.noGrassroots.passed"), nullValue())
        .body(of(older, "priorities.noGrassroots.needs"), contains("workHistory"));
  }

  @Test
  void whoHeadedACommuneHasLedAtTheGrassrootsAndWhoHeadedAProvincialOfficeHasNot() {
    var vacancy = Vacancy.of("LED");
    var ward = vacancy.person("Lý Văn Phường", Map.of());
    var province = vacancy.person("Lý Văn Sở", Map.of());
    appointedBeside(ward, position(vacancy.unit(), title("DEPUTY"), 1), "2015-01-01");
    appointedBeside(province, position(vacancy.province(), title("HEAD"), 1), "2015-01-01");
    vacancy.ask("noGrassroots", false).body("items.cadreId", contains(ward.id()));
    vacancy.ask("noGrassroots", true).body("items.cadreId", contains(province.id()));
  }

  @Test
  void filtersOrderPagesCountsAndFacetsWorkAsInOtherLists() {
    var vacancy = Vacancy.of("LISTED");
    var an = vacancy.person("Hoàng Văn An", Map.of("gender", "MALE"));
    var anh = vacancy.person("Trần Thị Anh", Map.of("gender", "FEMALE"));
    var an2 = vacancy.person("Nguyễn Văn Ân", Map.of("gender", "MALE"));
    Vacancy.qualified(anh, "PROFESSIONAL", "MASTER");
    vacancy
        .ask("count", true, "facets", "gender")
        .body("total", equalTo(3))
        .body("items.cadreId", contains(an.id(), anh.id(), an2.id()))
        .body("facets.gender.find { it.key == 'MALE' }.count", equalTo(2));
    String next = vacancy.ask("limit", 2).body("items", hasSize(2)).extract().path("next");
    vacancy.ask("limit", 2, "cursor", next).body("items.cadreId", contains(an2.id()));
    vacancy.ask("sort", "-name", "limit", 1).body("items.cadreId", contains(an2.id()));
    vacancy.ask("professionalLevel", "MASTER").body("items.cadreId", contains(anh.id()));
    vacancy.ask("gender", "FEMALE").body("items.cadreId", contains(anh.id()));
    vacancy.ask("rank", "HEAD").body("items", empty());
    vacancy.ask("level", "COMMUNE").body("items", hasSize(3));
    vacancy.ask("level", "PROVINCE").body("items", empty());
    vacancy.ask("organisation", vacancy.unit().code()).body("items", hasSize(3));
    vacancy
        .ask("organisation", vacancy.province().code(), "descendants", false)
        .body("items", empty());
    vacancy.ask("cursor", next, "young", true).statusCode(400);
  }

  @Test
  void theListIsExportedWithItsReasons() {
    var vacancy = Vacancy.of("EXPORT");
    vacancy.suitable("Nguyễn Văn Xuất");
    var csv =
        viewer(vacancy.province().code())
            .header("Accept", "text/csv")
            .queryParam("position", vacancy.seat().id())
            .queryParam("asOf", Vacancy.DAY)
            .get(CANDIDATES)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv)
        .contains("assessments.standard.outcome", "Nguyễn Văn Xuất", "SUITABLE", "FULL_TERM");
  }

  @Test
  void everythingWrongIsNamedAndAPostOutOfScopeIsNotThere() {
    var vacancy = Vacancy.of("WRONG");
    vacancy
        .ask("planned", true)
        .statusCode(400)
        .body("violations.field", contains("planned"))
        .body("violations.code", contains("unknown-parameter"));
    vacancy
        .ask("meets", "SOME", "young", "perhaps", "limit", 501, "nonsense", 1)
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("meets", "young", "limit", "nonsense"));
    vacancy
        .ask("organisation", "NOWHERE", "title", "NOBODY", "facets", "shoes")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("organisation", "title", "facets"));
    viewer(vacancy.province().code())
        .get(CANDIDATES)
        .then()
        .statusCode(400)
        .body("violations.field", contains("position"));
    viewer(root("OTHER").code())
        .queryParam("position", vacancy.seat().id())
        .get(CANDIDATES)
        .then()
        .statusCode(404);
    viewer("*")
        .queryParam("position", "0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d61")
        .get(CANDIDATES)
        .then()
        .statusCode(404);
  }

  @Test
  void aPostThatEndedOrWithADissolvedOrganisationIsFilledOnlyOnADayWhenItWasThere() {
    var vacancy = Vacancy.of("ENDED");
    var person = vacancy.suitable("Nguyễn Văn Cũ");
    var ended =
        post(
            "/cadre/v1/positions",
            Map.of(
                "organisationId",
                vacancy.unit().id(),
                "titleCode",
                title("HEAD").code(),
                "seats",
                1,
                "validFrom",
                "2010-01-01",
                "validTo",
                "2022-01-01"));
    var asking = viewer(vacancy.province().code()).queryParam("position", ended.id());
    asking
        .queryParam("asOf", "2022-01-01")
        .get(CANDIDATES)
        .then()
        .statusCode(400)
        .body("violations.field", contains("asOf"))
        .body("violations.code", contains("position-not-in-force"))
        .body("violations[0].message", containsString("2022-01-01"));
    viewer(vacancy.province().code())
        .queryParam("position", ended.id())
        .queryParam("asOf", "2021-12-31")
        .get(CANDIDATES)
        .then()
        .statusCode(200)
        .body("items.cadreId", contains(person.id()))
        .body("items[0].assessments.standard.outcome", equalTo("UNDETERMINED"));
    vacancy.ask("asOf", "1999-12-31").statusCode(400);
  }

  @Test
  void beforeThePacksNothingIsInventedAndAFilterByThemIsRefused() {
    var vacancy = Vacancy.of("EARLY");
    viewer(vacancy.province().code())
        .queryParam("position", vacancy.seat().id())
        .queryParam("asOf", "2009-12-31")
        .queryParam("young", true)
        .get(CANDIDATES)
        .then()
        .statusCode(400)
        .body("violations.code", contains("no-policy"));
  }

  @Test
  void nobodyOutsideTheCallersScopeIsListedNorWhoLeftItSince() {
    var vacancy = Vacancy.of("SCOPED");
    var stays = vacancy.suitable("Nguyễn Văn Ở");
    var left = vacancy.person("Nguyễn Văn Đi", Map.of());
    var other = root("AWAY");
    Map<String, Object> end =
        Map.of("to", "2024-01-01", "decision", paper("TRANSFER", "2023-12-20"));
    String held =
        editor("*").get(left.location() + "/appointments").then().extract().path("items[0].id");
    editor("*")
        .header("If-Match", editor("*").get("/cadre/v1/appointments/" + held).getHeader("ETag"))
        .body(end)
        .post("/cadre/v1/appointments/" + held + "/end")
        .then()
        .statusCode(200);
    appointed(left, position(other, title("STAFF"), 1), "2024-01-01", null);
    vacancy.ask().body("items.cadreId", contains(stays.id()));
    viewer(vacancy.province().code(), other.code())
        .queryParam("position", vacancy.seat().id())
        .queryParam("asOf", Vacancy.DAY)
        .get(CANDIDATES)
        .then()
        .body("items.cadreId", hasItem(left.id()));
    viewer(vacancy.unit().code())
        .queryParam("position", vacancy.seat().id())
        .queryParam("asOf", Vacancy.DAY)
        .get(CANDIDATES)
        .then()
        .body("items.cadreId", not(hasItem(left.id())));
  }

  @Test
  void aPageOfThirtyTakesNoMoreStatementsThanOneOfTwo() {
    var vacancy = Vacancy.of("PAGE");
    for (int i = 0; i < 30; i++) {
      vacancy.person("Nguyễn Văn Trang", Map.of());
    }
    assertThat(statements(vacancy, 30)).isPositive().isEqualTo(statements(vacancy, 2));
  }

  private static long statements(Vacancy vacancy, int limit) {
    vacancy.ask("limit", limit).statusCode(200);
    var before = CountingSql.sentBy("quarkus-virtual-thread");
    vacancy.ask("limit", limit, "meets", "STANDARD").statusCode(200);
    vacancy.ask("limit", limit).statusCode(200).body("items", hasSize(limit));
    return CountingSql.sentBy("quarkus-virtual-thread") - before;
  }
}

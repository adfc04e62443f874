package vn.cadre.registry.committee;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.RivalTransaction;

@RegistryTest
class CommitteeTest {
  private static final String BODIES = "/cadre/v1/bodies";

  @Inject DataSource database;

  private static Map<String, Object> committee(Made organisation) {
    var committee = new HashMap<String, Object>();
    committee.put("code", code("COMMITTEE"));
    committee.put("organisationId", organisation.id());
    committee.put("kind", "COMMITTEE");
    committee.put("name", "Ban Chấp hành Đảng bộ nhiệm kỳ 2010-2015");
    committee.put("validFrom", "2010-08-01");
    committee.put("validTo", "2015-08-01");
    return committee;
  }

  private static Map<String, Object> member(Made person, String from) {
    var member = new HashMap<String, Object>();
    member.put("cadreId", person.id());
    member.put("from", from);
    return member;
  }

  private static String memberships(Made body) {
    return body.location() + "/memberships";
  }

  @Test
  void aCommitteeIsRegisteredAndFoundOnTheDaysOfItsTerm() {
    var district = root("TERM");
    var given = committee(below(district, "PARTY"));
    editor(EVERYWHERE)
        .body(given)
        .post(BODIES)
        .then()
        .statusCode(201)
        .header("Location", matchesPattern("/cadre/v1/bodies/[0-9a-f-]{36}"))
        .body("code", equalTo(given.get("code")))
        .body("organisationId", equalTo(given.get("organisationId")));
    viewer(district.code())
        .queryParam("asOf", "2015-07-31")
        .queryParam("organisation", district.code())
        .queryParam("kind", "COMMITTEE")
        .get(BODIES)
        .then()
        .body("items.code", contains(given.get("code")));
    viewer(district.code())
        .queryParam("asOf", "2015-07-31")
        .queryParam("organisation", district.code())
        .queryParam("descendants", false)
        .get(BODIES)
        .then()
        .body("items.size()", equalTo(0));
    viewer(district.code())
        .queryParam("asOf", "2015-08-01")
        .queryParam("code", given.get("code"))
        .get(BODIES)
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void everythingWrongIsNamedAtOnceAndACodeIsUsedOnce() {
    var given = committee(root("BAD"));
    post(BODIES, given);
    editor(EVERYWHERE)
        .body(given)
        .post(BODIES)
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-code"));
    given.put("code", "bad code");
    given.put("kind", "CLUB");
    given.put("validTo", "2010-08-01");
    given.remove("name");
    editor(EVERYWHERE)
        .body(given)
        .post(BODIES)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "code pattern", "kind not-one-of", "name required", "validTo period-in-order"));
  }

  @Test
  void aCommitteeLivesWithinItsOrganisation() {
    var given = committee(root("LIFE"));
    given.put("validFrom", "1999-12-31");
    editor(EVERYWHERE)
        .body(given)
        .post(BODIES)
        .then()
        .statusCode(409)
        .body("code", equalTo("organisation-not-in-force"));
  }

  @Test
  void membersShowNameTitleAndTheLevelsOfTheDay() {
    var district = root("MEMBERS");
    var body = post(BODIES, committee(district));
    var secretary = title("HEAD");
    var anh = cadre(below(district, "OFFICE"), "Trần Thị Anh");
    post(
        anh.location() + "/qualifications",
        Map.of(
            "kind",
            "POLITICAL_THEORY",
            "level",
            "ADVANCED",
            "status",
            "COMPLETED",
            "awardedOn",
            "2013-09-10"));
    var leading = member(anh, "2010-08");
    leading.put("titleCode", secretary.code());
    var made = post(memberships(body), leading);
    post(memberships(body), member(cadre(district, "Hoàng Văn An"), "2010-08"));
    var left = member(cadre(district, "Vũ Văn Uy"), "2010-08");
    left.put("to", "2012");
    post(memberships(body), left);
    viewer(district.code())
        .queryParam("asOf", "2013-09-10")
        .get(memberships(body))
        .then()
        .body("items.cadreName", contains("Hoàng Văn An", "Trần Thị Anh"))
        .body("items[1].titleCode", equalTo(secretary.code()))
        .body("items[1].from", equalTo("2010-08"))
        .body("items[1].levels.politicalTheory", equalTo("ADVANCED"))
        .body("items[0].titleCode", nullValue());
    viewer(district.code())
        .queryParam("asOf", "2013-09-09")
        .get(memberships(body))
        .then()
        .body("items[1].levels.politicalTheory", nullValue());
    viewer(district.code())
        .queryParam("asOf", "2015-08-01")
        .get(memberships(body))
        .then()
        .body("items.size()", equalTo(0));
    viewer(district.code())
        .get(made.location())
        .then()
        .statusCode(200)
        .body("cadreName", equalTo("Trần Thị Anh"));
  }

  @Test
  void aMembershipLiesWithinTheTermAndIsRecordedOnce() {
    var district = root("ONCE");
    var body = post(BODIES, committee(district));
    var person = cadre(district, "Nguyễn Văn Dần");
    editor(EVERYWHERE)
        .body(member(person, "2010-07-31"))
        .post(memberships(body))
        .then()
        .statusCode(409)
        .body("code", equalTo("body-not-in-force"));
    post(memberships(body), member(person, "2011"));
    editor(EVERYWHERE)
        .body(member(person, "2012-01-01"))
        .post(memberships(body))
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-membership"));
    var unknown = member(person, "2012");
    unknown.put("cadreId", "01930000-0000-7000-8000-000000000000");
    unknown.put("titleCode", "NO-SUCH-TITLE");
    editor(EVERYWHERE)
        .body(unknown)
        .post(memberships(body))
        .then()
        .statusCode(400)
        .body("violations.code", containsInAnyOrder("unknown-cadre", "unknown-title"));
  }

  @Test
  void aTermEndsEarlierOnlyAroundItsMembers() {
    var district = root("END");
    var body = post(BODIES, committee(district));
    post(memberships(body), member(cadre(district, "Cao Văn Áng"), "2014-03-01"));
    editor(EVERYWHERE)
        .body(Map.of("validTo", "2015-01-01"))
        .patch(body.location())
        .then()
        .statusCode(428);
    editor(EVERYWHERE)
        .header("If-Match", body.etag())
        .body(Map.of("validTo", "2014-03-01"))
        .patch(body.location())
        .then()
        .statusCode(409)
        .body("code", equalTo("body-not-in-force"));
    editor(EVERYWHERE)
        .header("If-Match", body.etag())
        .body(Map.of("validTo", "2009-01-01"))
        .patch(body.location())
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }", contains("validTo period-in-order"));
    editor(EVERYWHERE)
        .header("If-Match", body.etag())
        .body(Map.of("validTo", "2014-12-31", "name", "Ban Chấp hành"))
        .patch(body.location())
        .then()
        .statusCode(200)
        .body("validTo", equalTo("2014-12-31"))
        .body("kind", equalTo("COMMITTEE"));
  }

  @Test
  void aCommitteeIsInScopeWithItsOrganisationAndAMemberMayComeFromElsewhereInScope() {
    var province = root("PROVINCE");
    var district = below(province, "DISTRICT");
    var body = post(BODIES, committee(district));
    var outsider = cadre(below(province, "BOARD"), "Phạm Văn Dũng");
    var inside = editor(district.code()).body(member(outsider, "2011")).post(memberships(body));
    inside.then().statusCode(400).body("violations.code", contains("unknown-cadre"));
    editor(province.code())
        .body(member(outsider, "2011"))
        .post(memberships(body))
        .then()
        .statusCode(201);
    viewer(district.code())
        .queryParam("asOf", "2012-01-01")
        .get(memberships(body))
        .then()
        .body("items.cadreName", contains("Phạm Văn Dũng"))
        .body("items[0].levels", nullValue());
    var foreign = root("ELSEWHERE");
    viewer(foreign.code()).get(body.location()).then().statusCode(404);
    viewer(foreign.code()).get(memberships(body)).then().statusCode(404);
    editor(foreign.code()).body("{}").post(memberships(body)).then().statusCode(404);
    as(List.of("portal"), province.code()).get(body.location()).then().statusCode(200);
    as(List.of("portal"), province.code()).get(memberships(body)).then().statusCode(403);
  }

  @Test
  void aTermDoesNotEndBeforeAMemberWhoJoinsMeanwhile() throws SQLException {
    var district = root("JOINING");
    var body = post(BODIES, committee(district));
    var person = cadre(district, "Cao Văn Áng");
    try (var rival = RivalTransaction.begin(database)) {
      rival
          .runs("SELECT 1 FROM body WHERE id = ? FOR UPDATE", UUID.fromString(body.id()))
          .runs(
              "INSERT INTO body_membership (id, version, body_id, cadre_id, starts) VALUES (?, 0, ?, ?, '2014-06')",
              UUID.randomUUID(),
              UUID.fromString(body.id()),
              UUID.fromString(person.id()));
      rival
          .commitsWhileWaiting(() ->
              editor(EVERYWHERE)
                  .header("If-Match", body.etag())
                  .body(Map.of("validTo", "2014-01-01"))
                  .patch(body.location()))
          .then()
          .statusCode(409)
          .body("code", equalTo("body-not-in-force"));
    }
  }

  @Test
  void nobodyJoinsATermThatEndsMeanwhile() throws SQLException {
    var district = root("ENDING");
    var body = post(BODIES, committee(district));
    var person = cadre(district, "Cao Văn Áng");
    try (var rival = RivalTransaction.begin(database)) {
      rival.runs(
          "UPDATE body SET valid_to = '2012-01-01', version = version + 1 WHERE id = ?",
          UUID.fromString(body.id()));
      rival
          .commitsWhileWaiting(
              () -> editor(EVERYWHERE).body(member(person, "2014-06")).post(memberships(body)))
          .then()
          .statusCode(409)
          .body("code", equalTo("body-not-in-force"));
    }
  }

  @Test
  void aMembershipIsCorrectedAndEnded() {
    var district = root("LEAVING");
    var body = post(BODIES, committee(district));
    var made = post(memberships(body), member(cadre(district, "Vũ Văn Uy"), "2010-08"));
    var secretary = title("HEAD").code();
    editor(district.code())
        .body(Map.of("to", "2013"))
        .patch(made.location())
        .then()
        .statusCode(428);
    editor(district.code())
        .header("If-Match", made.etag())
        .body(Map.of("to", "2009"))
        .patch(made.location())
        .then()
        .statusCode(400)
        .body("violations.field", contains("to"));
    editor(district.code())
        .header("If-Match", made.etag())
        .body(Map.of("to", "2016"))
        .patch(made.location())
        .then()
        .statusCode(409)
        .body("code", equalTo("body-not-in-force"));
    editor(district.code())
        .header("If-Match", made.etag())
        .body(Map.of("to", "2013-06", "titleCode", secretary))
        .patch(made.location())
        .then()
        .statusCode(200)
        .body("from", equalTo("2010-08"))
        .body("to", equalTo("2013-06"))
        .body("titleCode", equalTo(secretary));
    editor(district.code())
        .header("If-Match", made.etag())
        .body(Map.of("to", "2012"))
        .patch(made.location())
        .then()
        .statusCode(412);
    editor(root("ABROAD").code())
        .header("If-Match", made.etag())
        .body("{}")
        .patch(made.location())
        .then()
        .statusCode(404);
    viewer(EVERYWHERE)
        .queryParam("colour", "red")
        .get(BODIES + "/01930000-0000-7000-8000-000000000000/memberships")
        .then()
        .statusCode(404);
  }
}

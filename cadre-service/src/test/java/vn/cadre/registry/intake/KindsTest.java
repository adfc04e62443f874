package vn.cadre.registry.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.viewer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.Registry;
import vn.cadre.registry.RegistryTest;

/** A whole unit built by imports alone, kind after kind, and built again without change. */
@RegistryTest
class KindsTest {
  /** Where one of a kind is posted. */
  private static final Map<String, String> POSTED =
      Map.ofEntries(
          Map.entry("organisations", "/cadre/v1/organisations"),
          Map.entry("titles", "/cadre/v1/titles"),
          Map.entry("standards", "/cadre/v1/titles/{code}/standards"),
          Map.entry("positions", "/cadre/v1/positions"),
          Map.entry("cadres", "/cadre/v1/cadres"),
          Map.entry("appointments", "/cadre/v1/cadres/{cadreId}/appointments"),
          Map.entry("qualifications", "/cadre/v1/cadres/{cadreId}/qualifications"),
          Map.entry("bodies", "/cadre/v1/bodies"),
          Map.entry("memberships", "/cadre/v1/bodies/{bodyId}/memberships"),
          Map.entry("decisions", "/cadre/v1/decisions"),
          Map.entry("separations", "/cadre/v1/cadres/{cadreId}/separations"),
          Map.entry("movements", "/cadre/v1/cadres/{cadreId}/recorded-movements"));

  private static final String ENTRIES = "/cadre/v1/cadres/{cadreId}/";

  @Inject Sql sql;
  @Inject @All List<ImportKind> kinds;

  @Test
  void aUnitIsBuiltByImportsAndSentAgainWithoutChange() {
    // Given
    var unit = code("UNIT");
    var title = code("TITLE");
    var body = code("BODY");
    var person = personalId();
    var second = personalId();
    var number = code("QD");

    // When each kind is imported, and once more as upsert
    for (var mode : List.of("create", "upsert")) {
      accepted(
          "organisations",
          mode,
          """
          {"code":"%1$s","name":"Huyện thử","level":"DISTRICT","bloc":"STATE","kind":"DISTRICT","validFrom":"2000-01-01","validTo":"2025-07-01"}
          {"code":"%1$s-VP","name":"Văn phòng","level":"DISTRICT","bloc":"STATE","kind":"AGENCY","parent":"%1$s","validFrom":"2000-01-01","validTo":"2025-07-01"}
          {"code":"%1$s-MOI","name":"Xã mới","level":"COMMUNE","bloc":"STATE","kind":"COMMUNE","validFrom":"2025-07-01","predecessors":"%1$s; %1$s-VP"}
          """
              .formatted(unit));
      accepted(
          "titles",
          mode,
          """
          {"code":"%s","name":"Chánh Văn phòng","rank":"HEAD","group":"III","keyPost":true}
          """
              .formatted(title));
      accepted(
          "positions",
          mode,
          """
          {"organisation":"%1$s-VP","title":"%2$s","seats":1,"managementTier":"DISTRICT_STANDING_COMMITTEE","validFrom":"2000-01-01","validTo":"2025-07-01"}
          {"organisation":"%1$s-MOI","title":"%2$s","seats":2,"validFrom":"2025-07-01"}
          """
              .formatted(unit, title));
      accepted(
          "cadres",
          mode,
          """
          {"personalId":"%3$s","fullName":"Trần Thị Anh","category":"CIVIL_SERVANT","organisation":"%1$s-VP","title":"%2$s","appointedFrom":"2010-09","decisionNumber":"%5$s","decisionDate":"2010-08-25","decisionIssuer":"Huyện ủy","decisionTier":"DISTRICT_STANDING_COMMITTEE","professionalLevel":"MASTER","professionalStudying":"DOCTORATE"}
          {"personalId":"%4$s","fullName":"Y","category":"CIVIL_SERVANT","organisation":"%1$s-MOI"}
          """
              .formatted(unit, title, person, second, number));
      accepted(
          "appointments",
          mode,
          """
          {"personalId":"%3$s","organisation":"%1$s-MOI","title":"%2$s","kind":"TRANSFER","from":"2025-07-01","decisionNumber":"%5$s","decisionDate":"2010-08-25","decisionIssuer":"Huyện ủy"}
          {"personalId":"%4$s","organisation":"%1$s-MOI","title":"%2$s","kind":"ACTING","from":"2025-08"}
          """
              .formatted(unit, title, person, second, number));
      accepted(
          "qualifications",
          mode,
          """
          {"personalId":"%1$s","kind":"LANGUAGE","level":"B1","speciality":"Tiếng Anh"}
          {"personalId":"%1$s","kind":"POLITICAL_THEORY","level":"Cao cấp","institution":"Học viện","awardedOn":"2018"}
          """
              .formatted(person));
      accepted(
          "bodies",
          mode,
          """
          {"code":"%s","organisation":"%s","kind":"COMMITTEE","name":"Ban Chấp hành","validFrom":"2020-08-01","validTo":"2025-07-01"}
          """
              .formatted(body, unit));
      accepted(
          "memberships",
          mode,
          """
          {"body":"%s","personalId":"%s","title":"%s","from":"2020-08-01","to":"2025-07-01"}
          """
              .formatted(body, person, title));
    }

    // Then everything stands once, and one event tells of each
    editor(EVERYWHERE)
        .get("/cadre/v1/organisations?code=" + unit + "-MOI")
        .then()
        .body("items[0].predecessors.size()", equalTo(2));
    editor(EVERYWHERE)
        .get("/cadre/v1/organisations?asOf=2010-01-01&code=" + unit + "-VP")
        .then()
        .body("items[0].successors", contains(unit + "-MOI"));
    assertThat(happened(unit + "-VP")).isEqualTo("1 created, 2 succeeded; version 1");
    viewer(EVERYWHERE)
        .get("/cadre/v1/cadres?asOf=2020-01-01&organisation=" + unit + "&count=true")
        .then()
        .body("total", equalTo(1));
    viewer(EVERYWHERE)
        .get("/cadre/v1/cadres?asOf=2025-07-02&organisation=" + unit + "-MOI&count=true")
        .then()
        .body("total", equalTo(2));
    assertThat(figures(person))
        .isEqualTo("2 appointments, 4 qualifications, 1 memberships, 3 events");
  }

  @Test
  void aUnitThatManySucceedInOneFileHasAVersionAndAnEntryForEach() {
    var old = code("SPLIT");
    var rows = new StringBuilder();
    rows.append(
        "{\"code\":\"%s\",\"name\":\"Xã cũ\",\"level\":\"COMMUNE\",\"bloc\":\"STATE\",\"kind\":\"COMMUNE\",\"validFrom\":\"2000-01-01\",\"validTo\":\"2025-07-01\"}\n"
            .formatted(old));
    for (int i = 1; i <= 3; i++) {
      rows.append(
          "{\"code\":\"%1$s-%2$d\",\"name\":\"Xã mới\",\"level\":\"COMMUNE\",\"bloc\":\"STATE\",\"kind\":\"COMMUNE\",\"validFrom\":\"2025-07-01\",\"predecessors\":\"%1$s\"}\n"
              .formatted(old, i));
    }
    accepted("organisations", "create", rows.toString());
    assertThat(happened(old))
        .isEqualTo("1 created, 2 succeeded, 3 succeeded, 4 succeeded; version 3");
    assertThat(
            Registry.recorded(() ->
                sql.list(
                    "SELECT e.number FROM audit_entry e JOIN organisation o ON o.id = e.resource_id WHERE o.code = ? ORDER BY e.number",
                    List.of(old),
                    row -> row.getLong(1))))
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void contradictionsAreRefusedRowByRow() {
    var unit = code("ROWS");
    var title = code("TITLE");
    accepted(
        "organisations",
        "create",
        """
        {"code":"%s","name":"Tỉnh thử","level":"PROVINCE","bloc":"STATE","kind":"PROVINCE","validFrom":"2000-01-01"}
        """
            .formatted(unit));
    accepted(
        "titles",
        "create",
        "{\"code\":\"%s\",\"name\":\"Phó\",\"rank\":\"DEPUTY\"}".formatted(title));
    var organisations =
        start(
            "organisations",
            """
            {"code":"%1$s","name":"Lại","level":"PROVINCE","bloc":"STATE","kind":"PROVINCE","validFrom":"2000-01-01"}
            {"code":"%1$s-a","name":"Sai mã","level":"COMMUNE","bloc":"STATE","kind":"WARD","parent":"%1$s","validFrom":"2000-01-01"}
            {"code":"%1$s-B","name":"Trước cha","level":"COMMUNE","bloc":"STATE","kind":"WARD","parent":"%1$s","validFrom":"1999-01-01"}
            {"code":"%1$s-C","name":"Huyện còn","level":"DISTRICT","bloc":"STATE","kind":"DISTRICT","parent":"%1$s","validFrom":"2001-01-01"}
            {"code":"%1$s-D","name":"","level":"COMMUNE","bloc":"STATE","kind":"WARD","parent":"%1$s-C","validFrom":"2001-01-01"}
            """
                .formatted(unit));
    assertThat(organisations.findings("vi"))
        .containsExactlyInAnyOrder(
            "1 code duplicate-code",
            "2 code pattern",
            "3 parent parent-not-in-force",
            "4 validTo level-ended",
            "5 name required",
            "5 parent unknown-organisation");

    var positions =
        start(
            "positions",
            """
            {"organisation":"%1$s","title":"%2$s","seats":1,"validFrom":"2000-01-01"}
            {"organisation":"%1$s","title":"%2$s","seats":1,"validFrom":"2010-01-01"}
            {"organisation":"%1$s","title":"NONE","seats":0,"validFrom":"1990-01-01"}
            """
                .formatted(unit, title));
    assertThat(positions.findings("vi"))
        .containsExactlyInAnyOrder(
            "2 title position-overlap", "3 title unknown-title", "3 seats range");

    var people =
        start(
            "cadres",
            """
            {"fullName":"An","category":"CADRE","organisation":"%1$s","title":"%2$s","appointedFrom":"1999"}
            {"fullName":"Bình","category":"CADRE","organisation":"%1$s","title":"%2$s","appointedFrom":"2011"}
            {"fullName":"Chi","category":"CADRE","organisation":"%1$s","title":"%2$s","appointedFrom":"2012"}
            {"fullName":"Dung","category":"CADRE","organisation":"%1$s","decisionNumber":"1"}
            """
                .formatted(unit, title));
    assertThat(people.findings("vi"))
        .containsExactlyInAnyOrder(
            "1 title unknown-position",
            "3 title no-free-seat",
            "4 decisionDate incomplete-decision",
            "4 decisionIssuer incomplete-decision");
  }

  @Test
  void nobodyImportsWhatTheyMayNotPost() throws IOException {
    var contract = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asByteArray());
    for (var kind : kinds) {
      var post =
          contract
              .at("/paths")
              .path(POSTED.getOrDefault(kind.name(), ENTRIES + kind.name()))
              .path("post");
      var may = new HashSet<String>();
      post.path("x-roles").forEach(role -> may.add(role.asText()));
      assertThat(may).as(kind.name()).isNotEmpty().containsAll(kind.roles());
    }
  }

  private static void accepted(String kind, String mode, String rows) {
    var job =
        Import.start(
            Import.senderOf(kind, EVERYWHERE),
            kind,
            mode,
            false,
            "a.ndjson",
            rows.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var end = job.end();
    assertThat(job.findings("en")).as(kind + " " + mode).isEmpty();
    assertThat(end.getString("state")).as(kind).isEqualTo("COMPLETED");
  }

  private static Import start(String kind, String rows) {
    var job =
        Import.start(
            Import.senderOf(kind, EVERYWHERE),
            kind,
            "create",
            false,
            "a.ndjson",
            rows.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    job.end();
    return job;
  }

  private String figures(String personalId) {
    return Registry.recorded(() ->
            sql.one(
                """
                SELECT (SELECT count(*) FROM appointment a WHERE a.cadre_id = c.id) || ' appointments, '
                  || (SELECT count(*) FROM qualification q WHERE q.cadre_id = c.id) || ' qualifications, '
                  || (SELECT count(*) FROM body_membership m WHERE m.cadre_id = c.id) || ' memberships, '
                  || (SELECT count(*) FROM outbox_event e WHERE e.aggregate_id = c.id) || ' events'
                FROM cadre c WHERE c.personal_id = ?\
                """,
                List.of(personalId),
                row -> row.getString(1)))
        .orElseThrow();
  }

  private String happened(String organisation) {
    return Registry.recorded(() ->
            sql.one(
                """
                SELECT string_agg(e.sequence || ' ' || e.type, ', ' ORDER BY e.sequence) || '; version ' || o.version
                FROM organisation o JOIN outbox_event e ON e.aggregate_id = o.id
                WHERE o.code = ? GROUP BY o.version\
                """,
                List.of(organisation),
                row -> row.getString(1)))
        .orElseThrow();
  }
}

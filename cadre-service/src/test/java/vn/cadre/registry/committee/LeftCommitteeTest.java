package vn.cadre.registry.committee;

import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.RivalTransaction;

/** Nobody sits on a committee after they have left the service. */
@RegistryTest
class LeftCommitteeTest {
  private static final String LEFT = "2024-05-01";

  @Inject DataSource database;
  private Made office;
  private Made body;
  private Made person;

  @BeforeEach
  void settle() {
    office = root("LEFT");
    body =
        post(
            "/cadre/v1/bodies",
            Map.of(
                "code", code("BCH"),
                "organisationId", office.id(),
                "kind", "COMMITTEE",
                "name", "Ban Chấp hành",
                "validFrom", "2020-08-01"));
    person =
        post(
            "/cadre/v1/cadres",
            Map.of(
                "fullName", "Nguyễn Văn Thôi",
                "category", "CIVIL_SERVANT",
                "organisationId", office.id(),
                "recruitedOn", "2001-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SEVERANCE", "DEATH"})
  void whoHasLeftJoinsNoCommittee(String kind) {
    leaves(kind);
    joins("2024-05-01", null).statusCode(409).body("code", equalTo("after-separation"));
    joins("2023-01-01", null).statusCode(409).body("code", equalTo("after-separation"));
    joins("2023-01-01", "2024-05-01").statusCode(201);
  }

  @Test
  void aMembershipThatASeparationEndedIsNotLengthened() {
    var made = post(memberships(), Map.of("cadreId", person.id(), "from", "2021-01-01"));
    leaves("SEVERANCE");
    viewer(EVERYWHERE).get(made.location()).then().body("to", equalTo(LEFT));
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(made.location()).getHeader("ETag"))
        .body(Map.of("to", "2025-01-01"))
        .patch(made.location())
        .then()
        .statusCode(409)
        .body("code", equalTo("after-separation"));
  }

  @Test
  void whoCameBackByRecruitmentJoinsAgain() {
    leaves("SEVERANCE");
    var again =
        new HashMap<>(appointing(person, position(office, title("STAFF"), 1), "2025-03-01"));
    again.put("kind", "ASSIGNMENT");
    again.put(
        "decision",
        Map.of(
            "type", "RECRUITMENT", "number", code("QD"), "date", "2025-02-01", "issuer", "UBND"));
    post("/cadre/v1/appointments", again);
    joins("2025-02-28", null).statusCode(409);
    joins("2025-03-01", null).statusCode(201);
  }

  @Test
  void whoJoinsWhileASeparationIsRecordedIsFoundByIt() throws SQLException {
    try (var rival = RivalTransaction.begin(database)) {
      rival.runs(
          "INSERT INTO body_membership (id, version, body_id, cadre_id, starts) VALUES (?, 0, ?, ?, '2024-06-01')",
          UUID.randomUUID(),
          UUID.fromString(body.id()),
          UUID.fromString(person.id()));
      rival
          .commitsWhileWaiting(() ->
              editor(EVERYWHERE)
                  .body(leaving("SEVERANCE"))
                  .post(person.location() + "/separations"))
          .then()
          .statusCode(422)
          .body("reasons.rule", equalTo(List.of("separation.no-later-membership")));
    }
  }

  private String memberships() {
    return body.location() + "/memberships";
  }

  private ValidatableResponse joins(String from, @Nullable String to) {
    var member = new HashMap<String, Object>();
    member.put("cadreId", person.id());
    member.put("from", from);
    member.put("to", to);
    return editor(EVERYWHERE).body(member).post(memberships()).then();
  }

  private void leaves(String kind) {
    post(person.location() + "/separations", leaving(kind));
  }

  private static Map<String, Object> leaving(String kind) {
    return Map.of(
        "kind",
        kind,
        "effectiveOn",
        LEFT,
        "decision",
        Map.of(
            "type",
            kind.equals("DEATH") ? "DEATH_CERTIFICATE" : kind,
            "number",
            code("QD"),
            "date",
            "2024-04-20",
            "issuer",
            "Ban Thường vụ Huyện ủy"));
  }
}

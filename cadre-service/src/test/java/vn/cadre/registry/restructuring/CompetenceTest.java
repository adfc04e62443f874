package vn.cadre.registry.restructuring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * A restructuring is no way round the types of documents, nor round the tier that manages a post.
 */
@RegistryTest
class CompetenceTest {
  private Made ending;
  private Made receiving;
  private Made head;
  private Made clerk;
  private Made headOfEnding;

  @BeforeEach
  void settle() {
    var province = root("COMPETENT");
    ending = below(province, "ENDING");
    receiving = below(province, "RECEIVING");
    head = title("HEAD");
    managed(receiving);
    var appointing =
        new HashMap<>(appointing(cadre(ending, "Nguyễn Văn An"), managed(ending), "2020-07-01"));
    appointing.put("decision", paper("APPOINTMENT", "PROVINCIAL_STANDING_COMMITTEE"));
    headOfEnding = post("/cadre/v1/appointments", appointing);
    clerk = TwoWards.held(ending, position(ending, title("STAFF"), 2), "Trần Thị Ánh");
  }

  private Made managed(Made unit) {
    return post(
        "/cadre/v1/positions",
        Map.of(
            "organisationId",
            unit.id(),
            "titleCode",
            head.code(),
            "managementTier",
            "PROVINCIAL_STANDING_COMMITTEE",
            "validFrom",
            "2000-01-01"));
  }

  @Test
  void aCommendationRestructuresNothing() {
    TwoWards.rehearse(dissolution("COMMENDATION", "CENTRAL"))
        .then()
        .statusCode(400)
        .body("violations.field", contains("decision.type"))
        .body("violations.code", contains("decision-type"));
  }

  @Test
  void whoComesToAManagedPostOrLosesOneDoesSoByTheTierThatManagesIt() {
    TwoWards.post(dissolution("RESTRUCTURING", "HEAD_OF_ORGANISATION"))
        .then()
        .statusCode(422)
        .body("code", equalTo("restructuring-refused"))
        .body("reasons.rule", hasItem("decision.managing-tier"))
        .body("reasons.expected", hasItem("PROVINCIAL_STANDING_COMMITTEE"));
    TwoWards.post(dissolution("RESTRUCTURING", "PROVINCIAL_STANDING_COMMITTEE"))
        .then()
        .statusCode(201);
  }

  @Test
  void aPaperThatIsCitedAgainIsJudgedByTheTierOnRecord() {
    var known = paper("RESTRUCTURING", "PROVINCIAL_STANDING_COMMITTEE");
    var registered = new HashMap<>(known);
    registered.put("issuerOrganisationId", receiving.id());
    post("/cadre/v1/decisions", registered);
    var again = new HashMap<>(known);
    again.remove("tier");
    var body = dissolution("RESTRUCTURING", "PROVINCIAL_STANDING_COMMITTEE");
    body.put("decision", again);
    TwoWards.post(body).then().statusCode(201);
  }

  /** The clerk is sent to the vacant post of a head, and the head's own ends. */
  private Map<String, Object> dissolution(String type, String tier) {
    var body =
        TwoWards.decided(
            "DISSOLVE", List.of(ending.code()), List.of(Map.of("code", receiving.code())));
    body.put("decision", paper(type, tier));
    body.put(
        "dispositions",
        List.of(
            Map.of(
                "appointmentId", clerk.id(),
                "organisation", receiving.code(),
                "title", head.code()),
            TwoWards.ends(headOfEnding)));
    return body;
  }

  private static Map<String, Object> paper(String type, String tier) {
    return Map.of(
        "type",
        type,
        "number",
        code("QD"),
        "date",
        "2020-06-16",
        "issuer",
        "Ban Thường vụ Tỉnh ủy",
        "tier",
        tier);
  }
}

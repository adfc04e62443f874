package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.viewer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.RegistryTest;

/** Standards from files. */
@RegistryTest
class StandardIntakeTest {

  private static Import taken(String mode, String rows) {
    return Import.start(
        Import.senderOf("standards", EVERYWHERE),
        "standards",
        mode,
        false,
        "standards.ndjson",
        rows.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void filesBringStandardsByTheSameRules() {
    var title = code("TITLE");
    admin()
        .body(Map.of("code", title, "name", "Chức danh", "rank", "HEAD", "validFrom", "2010-06-01"))
        .post("/cadre/v1/titles")
        .then()
        .statusCode(201);
    var rows =
        """
        {"title":"%1$s","validFrom":"2010-06-01","validTo":"2015-01-01","minProfessionalLevel":"Đại học","orStudying":true,"minPoliticalTheoryLevel":"INTERMEDIATE","legalBasis":"Điều 1","decisionNumber":"%2$s","decisionDate":"2010-05-01","decisionIssuer":"Tỉnh ủy thử nghiệm"}
        {"title":"%1$s","validFrom":"2015-01-01","minProfessionalLevel":"Thạc sĩ","specialities":"Luật; Kinh tế","legalBasis":"Điều 2","decisionNumber":"%2$s","decisionDate":"2010-05-01","decisionIssuer":"Tỉnh ủy thử nghiệm"}
        """
            .formatted(title, code("QDI"));
    for (var mode : List.of("create", "upsert")) {
      assertThat(taken(mode, rows).end().getString("state")).isEqualTo("COMPLETED");
      viewer(EVERYWHERE)
          .get("/cadre/v1/titles/" + title + "/standards")
          .then()
          .body("items", hasSize(2))
          .body("items[1].specialities", contains("Luật", "Kinh tế"))
          .body("items.decision.type", contains("REGULATION", "REGULATION"));
    }
    // sent again, the rows have changed nothing
    var standards = "/cadre/v1/titles/" + title + "/standards";
    var first = viewer(EVERYWHERE).get(standards).<String>path("items[0].id");
    assertThat(viewer(EVERYWHERE).get(standards + "/" + first).getHeader("ETag"))
        .startsWith("\"0.");
    var bad =
        """
        {"title":"%1$s","validFrom":"2010-05-31","minGrade":"99.999","legalBasis":"Điều 1","decisionNumber":"1","decisionDate":"2010-05-01","decisionIssuer":"X"}
        {"title":"%1$s","validFrom":"2016-01-01","partyMember":true,"legalBasis":"Điều 1","decisionNumber":"1","decisionDate":"2010-05-01","decisionIssuer":"X"}
        {"title":"%1$s","grade":"01.003","validFrom":"2016-01-01","legalBasis":"Điều 1","decisionNumber":"1","decisionDate":"2010-05-01","decisionIssuer":"X"}
        {"title":"NO-SUCH","validFrom":"2016-01-01","partyMember":true,"legalBasis":"Điều 1","decisionNumber":"1","decisionDate":"2010-05-01","decisionIssuer":"X"}
        """
            .formatted(title);
    var refused = taken("create", bad);
    refused.end();
    assertThat(refused.findings("vi"))
        .containsExactlyInAnyOrder(
            "1 validFrom before-title",
            "1 minGrade unknown-grade",
            "2 validFrom standard-overlap",
            "3 title one-subject",
            "4 title unknown-title");
  }
}

package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class MembershipIntakeTest {

  @Test
  void aRowThatSeatsSomebodyAfterTheirDeathIsNamedAndTheOthersAreTaken() {
    var office = root("LEFT");
    var number = personalId();
    var body = code("BCH");
    post(
        "/cadre/v1/bodies",
        Map.of(
            "code", body,
            "organisationId", office.id(),
            "kind", "COMMITTEE",
            "name", "Ban Chấp hành",
            "validFrom", "2020-08-01"));
    var person =
        post(
            "/cadre/v1/cadres",
            Map.of(
                "personalId", number,
                "fullName", "Nguyễn Văn Thôi",
                "category", "CIVIL_SERVANT",
                "organisationId", office.id(),
                "recruitedOn", "2001-01"));
    post(
        person.location() + "/separations",
        Map.of(
            "kind",
            "DEATH",
            "effectiveOn",
            "2024-05-01",
            "decision",
            Map.of(
                "type", "DEATH_CERTIFICATE",
                "number", code("GCT"),
                "date", "2024-05-02",
                "issuer", "UBND xã")));

    var rows =
        row(body, number, "2021-01-01", "2022-01-01")
            + row(body, number, "2023-01-01", "2024-05-01")
            + row(body, number, "2024-06-01", "2024-07-01");
    var job =
        Import.start(
            Import.editor(EVERYWHERE),
            "memberships",
            "create",
            false,
            "memberships.ndjson",
            rows.getBytes(StandardCharsets.UTF_8));

    assertThat(job.end().getInt("accepted")).isEqualTo(2);
    assertThat(job.findings("en")).containsExactly("3 from after-separation");
  }

  private static String row(String body, String number, String from, String to) {
    return """
    {"body":"%s","personalId":"%s","from":"%s","to":"%s"}
    """
        .formatted(body, number, from, to);
  }
}

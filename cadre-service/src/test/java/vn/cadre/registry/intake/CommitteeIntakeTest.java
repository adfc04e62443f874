package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.events.ToldEvents;
import vn.cadre.registry.events.ToldEvents.Told;

/** Committees and their members from files are told as those of requests are. */
@RegistryTest
class CommitteeIntakeTest {
  private static final String BODY =
      """
      {"code":"%s","organisation":"%s","kind":"COMMITTEE","name":"Ban Chấp hành","validFrom":"2015-08-01"%s}
      """;
  private static final String MEMBER =
      """
      {"body":"%s","personalId":"%s","from":"2015-08"%s}
      """;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private static void imported(String kind, String rows, Made unit) {
    assertThat(Import.ndjson(kind, "upsert", rows, unit.code()).getInt("accepted")).isEqualTo(1);
  }

  private static String only(String aggregate, Made unit) {
    var lines = viewer(unit.code()).get("/cadre/v1/snapshots/" + aggregate).asString().strip();
    return ToldEvents.tree(lines).get("id").asText();
  }

  @Test
  void whatAFileMakesAndMendsIsToldAndWhatItRepeatsIsNot() throws SQLException {
    var unit = root("FILES");
    var person = personalId();
    post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName",
            "Nguyễn Văn Tệp",
            "personalId",
            person,
            "category",
            "CADRE",
            "organisationId",
            unit.id()));
    var body = code("BCH");
    for (var end : new String[] {"", "", ",\"validTo\":\"2020-08-01\""}) {
      imported("bodies", BODY.formatted(body, unit.code(), end), unit);
    }
    for (var end : new String[] {"", "", ",\"to\":\"2018-02\""}) {
      imported("memberships", MEMBER.formatted(body, person, end), unit);
    }

    try (var events = new ToldEvents(url)) {
      var bodies = events.sound(only("bodies", unit));
      assertThat(bodies).extracting(Told::type).containsExactly("created", "changed");
      assertThat(bodies.getLast().data().get("change").toString())
          .isEqualTo("{\"validTo\":\"2020-08-01\"}");
      var members = events.sound(only("memberships", unit));
      assertThat(members).extracting(Told::type).containsExactly("recorded", "changed");
      assertThat(members.getLast().data().get("change").toString())
          .isEqualTo("{\"to\":\"2018-02\"}");
    }
  }
}

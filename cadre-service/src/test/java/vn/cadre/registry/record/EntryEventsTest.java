package vn.cadre.registry.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.EntrySamples.Sample;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.events.ToldEvents;
import vn.cadre.registry.events.ToldEvents.Told;

/** Whom changes of entries are told, and what. */
@RegistryTest
class EntryEventsTest {
  private static final Map<String, String> INTERNAL =
      Map.of(
          "disciplines", "disciplines",
          "political-conclusions", "political-conclusions",
          "family-members", "kinships");
  private static final Set<String> UNTOLD = Set.of("recorded-movements");

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private ToldEvents events;

  @BeforeEach
  void connect() {
    events = new ToldEvents(url);
  }

  @AfterEach
  void disconnect() throws SQLException {
    events.close();
  }

  static Stream<Sample> kinds() {
    return EntrySamples.ALL.stream();
  }

  private List<Told> told(Made entry) {
    return events.of(entry.id());
  }

  /** Records, corrects as far as an editor without personal data may, and annuls. */
  private static Made changed(Sample kind) {
    var made = kind.recordedFor(cadre(root("TOLD"), "Nguyễn Văn Dần"));
    var tag = made.etag();
    if (!kind.path().equals("family-members")) {
      tag =
          editor(EVERYWHERE)
              .header("If-Match", tag)
              .body(kind.correction())
              .patch(made.location())
              .getHeader("ETag");
    }
    editor(EVERYWHERE)
        .header("If-Match", tag)
        .body(Map.of("reason", "Ghi nhầm"))
        .post(made.location() + "/annul")
        .then()
        .statusCode(200);
    return made;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyVersionIsToldToTheAudienceOfTheKindAndToNobodyElse(Sample kind) {
    var events = told(changed(kind));
    if (UNTOLD.contains(kind.path())) {
      assertThat(events).isEmpty();
      return;
    }
    var internal = INTERNAL.containsKey(kind.path());
    assertThat(events).extracting(Told::internal).containsOnly(internal);
    assertThat(events)
        .extracting(Told::aggregate)
        .containsOnly(INTERNAL.getOrDefault(kind.path(), kind.path()));
    assertThat(events.getFirst().type()).isEqualTo("recorded");
    assertThat(events.getLast().type()).isEqualTo("annulled");
    assertThat(events.getLast().sequence()).isEqualTo(events.size());
    assertThat(events.getLast().data().at("/state/state").asText()).isEqualTo("ANNULLED");
    ToldEvents.keepTheSchema(events);
  }

  @Test
  void whatAFamilyIsToldOfIsWhoIsRelatedAndNoName() {
    var events = told(changed(EntrySamples.ALL.get(2)));
    assertThat(events).extracting(Told::aggregate).containsOnly("kinships");
    assertThat(events.toString()).doesNotContain("Nguyễn Thị Mai").doesNotContain("MOTHER");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aFeedAndASnapshotOfferWhatIsPublicAlone(Sample kind) {
    var open = !INTERNAL.containsKey(kind.path()) && !UNTOLD.contains(kind.path());
    viewer(EVERYWHERE)
        .queryParam("aggregate", kind.path())
        .queryParam("limit", 1)
        .get("/cadre/v1/changes")
        .then()
        .statusCode(open ? 200 : 400);
    if (!open) {
      viewer(EVERYWHERE).get("/cadre/v1/snapshots/" + kind.path()).then().statusCode(404);
      return;
    }
    var office = root("SNAPSHOT");
    var made = kind.recordedFor(cadre(office, "Trần Thị Anh"));
    var lines = viewer(office.code()).get("/cadre/v1/snapshots/" + kind.path()).asString().strip();
    assertThat(lines.lines()).hasSize(1);
    assertThat(ToldEvents.tree(lines).get("id").asText()).isEqualTo(made.id());
    assertThat(ToldEvents.tree(lines).get("state"))
        .isEqualTo(told(made).getFirst().data().get("state"));
  }

  @Test
  void aPortalIsToldOfNoEntry() {
    Registry.as(List.of("portal"), EVERYWHERE)
        .queryParam("aggregate", "evaluations")
        .get("/cadre/v1/changes")
        .then()
        .statusCode(403);
    viewer(EVERYWHERE)
        .queryParam("aggregate", "kinships")
        .get("/cadre/v1/changes")
        .then()
        .statusCode(400)
        .body("violations.field", contains("aggregate"));
  }
}

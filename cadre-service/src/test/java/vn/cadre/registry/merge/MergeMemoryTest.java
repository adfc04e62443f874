package vn.cadre.registry.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.merge.Pair.keeper;
import static vn.cadre.registry.merge.Pair.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.EntrySamples.Sample;
import vn.cadre.registry.RegistryTest;

/** What is remembered of two records that were joined, and what others are told. */
@RegistryTest
class MergeMemoryTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private Superuser superuser;

  @BeforeEach
  void connect() {
    superuser = Superuser.of(url);
  }

  @AfterEach
  void disconnect() throws SQLException {
    superuser.close();
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
  }

  private static ValidatableResponse known(String path, String instant) {
    return viewer(EVERYWHERE).queryParam("knownAt", instant).get(path).then();
  }

  @Test
  void knownAtTellsWhatEachRecordSaidThen() {
    var office = root("KNOWN");
    var pair = new Pair(person(office, Map.of()), person(office, Map.of("gender", "FEMALE")));
    var post = appointment(pair.joined(), position(office, title("HEAD"), 1), "2015-01-05");
    var apart = now();
    var merge = pair.joins();
    var together = now();
    post(pair.survivor().location() + "/evaluations", Map.of("year", 2020, "grade", "GOOD"));
    Pair.undo(merge).then().statusCode(200);

    var mine = pair.survivor().location();
    var theirs = pair.joined().location();
    known(mine, apart).body("gender", nullValue()).body("currentAppointments", empty());
    known(mine + "/appointments", apart).body("items", empty());
    known(theirs, apart).body("gender", equalTo("FEMALE")).body("currentAppointments", hasSize(1));
    known(theirs + "/appointments", apart).body("items.id", contains(post.id()));
    known(mine, together).body("gender", equalTo("FEMALE")).body("currentAppointments", hasSize(1));
    known(mine + "/appointments", together).body("items.id", contains(post.id()));
    known(theirs + "/appointments", together).body("items", empty());
    known(mine, now()).body("gender", nullValue()).body("currentAppointments", empty());
    known(theirs, now()).body("currentAppointments", hasSize(1));
  }

  @Test
  void whatAJoinedRecordSaidIsReadAtItsOwnAddress() {
    var office = root("KNOWN");
    var pair = new Pair(person(office, Map.of()), person(office, Map.of("gender", "FEMALE")));
    var post = appointment(pair.joined(), position(office, title("HEAD"), 1), "2015-01-05");
    var entry = sample("rewards").recordedFor(pair.joined());
    var apart = now();
    pair.joins();
    known(pair.joined().location() + "/appointments", apart).body("items.id", contains(post.id()));
    known(pair.joined().location() + "/rewards", apart).body("items.id", contains(entry.id()));
    known(entry.location(), apart).statusCode(200);
    known(pair.joined().location() + "/rewards", now()).body("items", empty());
    viewer(EVERYWHERE).get(pair.joined().location() + "/rewards").then().statusCode(404);
    known(pair.joined().location(), apart)
        .statusCode(200)
        .body("id", equalTo(pair.joined().id()))
        .body("gender", equalTo("FEMALE"))
        .body("currentAppointments", hasSize(1))
        .body("allowedActions", empty());
    known(pair.joined().location(), now()).statusCode(410);
    viewer(root("KNOWN").code())
        .queryParam("knownAt", apart)
        .get(pair.joined().location())
        .then()
        .statusCode(404);
  }

  @Test
  void whoReadTheJoinedRecordIsToldWithTheSurvivor() {
    var office = root("READS");
    var number = personalId();
    var pair = new Pair(person(office, Map.of()), person(office, Map.of("personalId", number)));
    keeper().header("Purpose", "Before").get(pair.joined().location()).then().statusCode(200);
    pair.joins();
    keeper().header("Purpose", "After").get(pair.survivor().location()).then().statusCode(200);
    as(List.of("auditor"), office.code())
        .get(pair.survivor().location() + "/access-log")
        .then()
        .statusCode(200)
        .body("items.purpose", hasItems("Before", "After"));
  }

  private record Told(String aggregate, long sequence, String type, JsonNode data) {}

  private List<Told> told(String id) {
    return superuser.list(
        row -> new Told(row.getString(1), row.getLong(2), row.getString(3), tree(row.getString(4))),
        "SELECT aggregate, sequence, type, data FROM outbox_event WHERE aggregate_id = ? ORDER BY sequence",
        UUID.fromString(id));
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Test
  void bothPeopleAndEverythingMovedAreToldWithoutGaps() {
    var office = root("TOLD");
    var pair = new Pair(person(office, Map.of()), person(office, Map.of("gender", "FEMALE")));
    var post = appointment(pair.joined(), position(office, title("HEAD"), 1), "2015-01-05");
    var entries =
        EntrySamples.ALL.stream()
            .filter(kind -> !kind.endsPosts())
            .map(kind -> kind.recordedFor(pair.joined()))
            .toList();
    var merge = pair.joins();
    var joined = told(pair.joined().id()).getLast();
    assertThat(joined.type()).isEqualTo("joined-into");
    assertThat(joined.data().at("/state/joinedInto").asText()).isEqualTo(pair.survivor().id());
    var survivor = told(pair.survivor().id()).getLast();
    assertThat(survivor.type()).isEqualTo("joined");
    assertThat(survivor.data().at("/change/joined").asText()).isEqualTo(pair.joined().id());
    assertThat(survivor.data().at("/change/gender").asText()).isEqualTo("FEMALE");
    assertThat(survivor.data().at("/state/levels/professional").asText()).isEqualTo("MASTER");
    var moved = told(post.id()).getLast();
    assertThat(moved.type()).isEqualTo("reassigned");
    assertThat(moved.data().at("/state/cadreId").asText()).isEqualTo(pair.survivor().id());

    Pair.undo(merge).then().statusCode(200);
    assertThat(told(pair.joined().id()).getLast().type()).isEqualTo("restored");
    assertThat(told(pair.joined().id()).getLast().data().at("/state/joinedInto").isNull()).isTrue();
    assertThat(told(pair.survivor().id()).getLast().type()).isEqualTo("unjoined");
    assertThat(told(post.id()).getLast().data().at("/state/cadreId").asText())
        .isEqualTo(pair.joined().id());

    keepsItsSchema(pair.joined().id());
    keepsItsSchema(pair.survivor().id());
    keepsItsSchema(post.id());
    entries.forEach(entry -> keepsItsSchema(entry.id()));
  }

  /** Dense sequences, known types, states as the schema says. */
  private void keepsItsSchema(String id) {
    var told = told(id);
    long next = 1;
    for (var event : told) {
      assertThat(event.sequence())
          .as("%s of %s", event.type(), event.aggregate())
          .isEqualTo(next++);
      var schema =
          viewer(EVERYWHERE)
              .get("/cadre/v1/events/" + event.aggregate() + ".schema.json")
              .asString();
      assertThat(schema).contains("cadre.%s.%s.v1".formatted(event.aggregate(), event.type()));
      var data =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(tree(schema).at("/properties/data"));
      assertThat(data.validate(event.data())).isEmpty();
    }
  }

  @Test
  void aSeparationOfTheJoinedRecordMakesTheSurvivorOneWhoLeft() {
    var office = root("TOLD");
    var pair = Pair.of(office);
    sample("separations").recordedFor(pair.joined());
    pair.joins();
    viewer(office.code()).get(pair.survivor().location()).then().body("status", equalTo("LEFT"));
    assertThat(told(pair.survivor().id()).getLast().data().at("/state/status").asText())
        .isEqualTo("LEFT");
  }

  private static Sample sample(String path) {
    return EntrySamples.ALL.stream().filter(kind -> kind.path().equals(path)).findFirst().get();
  }

  @Test
  void aRelativeOfSomebodyElseIsTheSurvivorFromThenOn() {
    var office = root("TOLD");
    var pair = Pair.of(office);
    var other = person(office, Map.of());
    var relative =
        post(
            other.location() + "/family-members",
            Map.of(
                "side", "OWN",
                "relation", "SIBLING",
                "fullName", "Đặng Thị Hợp",
                "relativeId", pair.joined().id()));
    pair.joins();
    keeper().get(relative.location()).then().body("relativeId", equalTo(pair.survivor().id()));
    assertThat(told(relative.id()).getLast().data().at("/state/relativeId").asText())
        .isEqualTo(pair.survivor().id());
  }

  @Test
  void whereverAPersonIsNamedTheyAreMovedOrItSaysWhyNot() {
    List<String> references =
        superuser.list(
            row -> row.getString(1),
            """
            SELECT c.conrelid::regclass || '.' || a.attname FROM pg_constraint c
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.confrelid = 'cadre'::regclass
              AND NOT EXISTS (SELECT FROM record_reference r
                              WHERE r.relation = c.conrelid::regclass::text AND r.field = a.attname)
            """);
    assertThat(references)
        .containsExactlyInAnyOrder(
            "cadre.joined_to",
            "cadre_home.cadre_id",
            "cadre_merge.survivor_id",
            "cadre_merge.joined_id",
            // what was put forward in a round is withdrawn by the unit
            "evaluation_proposal.cadre_id",
            // it stays as the two sides saw it
            "transfer_request.cadre_id");
    List<String> open =
        superuser.list(
            row -> row.getString(1),
            """
            SELECT r.relation FROM record_reference r WHERE r.field = 'cadre_id'
              AND NOT EXISTS (SELECT FROM pg_trigger t
                              WHERE t.tgrelid = r.relation::regclass AND t.tgname = 'joined_takes_nothing')
            """);
    assertThat(open).as("tables that take rows for a joined record").isEmpty();
  }

  @Test
  void aSecondRecordWithTheNumberIsToldOfJoiningWhereTheOtherIsInSight() {
    var office = root("NUMBER");
    var number = personalId();
    person(office, Map.of("personalId", number));
    var body =
        Map.of(
            "fullName",
            "Đặng Thị Hợp",
            "category",
            "CIVIL_SERVANT",
            "organisationId",
            office.id(),
            "personalId",
            number);
    editor(office.code())
        .header("Accept-Language", "en")
        .body(body)
        .post("/cadre/v1/cadres")
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-personal-id"))
        .body("detail", containsString("cadre-merges"));
    var elsewhere = root("NUMBER");
    var foreign = new HashMap<String, Object>(body);
    foreign.put("organisationId", elsewhere.id());
    var refused =
        editor(elsewhere.code())
            .header("Accept-Language", "en")
            .body(foreign)
            .post("/cadre/v1/cadres");
    refused.then().statusCode(409);
    assertThat(refused.asString()).doesNotContain("cadre-merges");
  }
}

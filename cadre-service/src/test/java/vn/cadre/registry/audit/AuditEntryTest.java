package vn.cadre.registry.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * Every change has its entry, every entry its change, and nobody writes entries but by a change.
 */
@RegistryTest
class AuditEntryTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject DataSource database;

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

  /** An entry as it lies in the database. */
  private record Entry(
      long number,
      String kind,
      UUID root,
      String action,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      @Nullable JsonNode actor) {

    static Entry of(ResultSet row) throws SQLException {
      return new Entry(
          row.getLong("number"),
          row.getString("kind"),
          row.getObject("root_id", UUID.class),
          row.getString("action"),
          json(row.getString("before")),
          json(row.getString("after")),
          json(row.getString("actor")));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
      try {
        return text == null ? null : JSON.readTree(text);
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private List<Entry> entriesOf(Made resource) {
    return superuser.list(
        Entry::of,
        "SELECT e.*, t.actor FROM audit_entry e LEFT JOIN audit_transaction t USING (xid, at)"
            + " WHERE e.resource_id = ? ORDER BY e.number",
        UUID.fromString(resource.id()));
  }

  @Test
  void aNewRecordIsEnteredWholeWithWhoMadeItAndFromWhere() {
    var person = cadre(root("AU"), "Nguyễn Thị Thanh");

    var entry = entriesOf(person).getFirst();
    assertThat(entry.number()).isEqualTo(1);
    assertThat(entry.kind()).isEqualTo("cadres");
    assertThat(entry.action()).isEqualTo("CREATED");
    assertThat(entry.before()).isNull();
    assertThat(entry.after().get("full_name").asText()).isEqualTo("Nguyễn Thị Thanh");
    assertThat(entry.after().get("recruited_on").asText()).isEqualTo("2001-01");
    assertThat(entry.after().has("name_folded")).as("derived columns").isFalse();
    assertThat(entry.after().has("party_since")).as("generated columns").isFalse();
    assertThat(entry.actor().get("client").asText()).isEqualTo("test");
    assertThat(entry.actor().get("roles").get(0).asText()).isEqualTo("registry-editor");
    assertThat(entry.actor().get("address").asText()).isEqualTo("127.0.0.1");
    assertThat(entry.actor().get("traceId").asText()).hasSize(32);
  }

  @Test
  void aChangeIsEnteredWithWhatChangedBeforeAndAfter() {
    var position = position(root("AU"), title("HEAD"), 3);
    editor(EVERYWHERE)
        .header("If-Match", position.etag())
        .body(Map.of("seats", 5))
        .patch(position.location())
        .then()
        .statusCode(200);

    var change = entriesOf(position).get(1);
    assertThat(change.number()).isEqualTo(2);
    assertThat(change.action()).isEqualTo("CHANGED");
    assertThat(change.before()).hasToString("{\"seats\":3}");
    assertThat(change.after()).hasToString("{\"seats\":5}");
  }

  @Test
  void whatHangsOnAPersonSaysSo() {
    var organisation = root("AU");
    var person = cadre(organisation, "Trần Văn Bình");
    var appointment = appointment(person, position(organisation, title("HEAD"), 1), "2015-02-01");
    var entry = entriesOf(appointment).getFirst();
    assertThat(entry.root()).isEqualTo(UUID.fromString(person.id()));
    assertThat(entry.after().get("decision_id").isNull()).isFalse();
  }

  @Test
  void aLinkWithoutAVersionIsCountedByItself() {
    var first = root("AU");
    var second =
        post(
            "/cadre/v1/organisations",
            Map.of(
                "code", code("AU"),
                "name", "Đơn vị mới",
                "level", "PROVINCE",
                "bloc", "STATE",
                "kind", "PROVINCE",
                "validFrom", "2010-01-01",
                "predecessors", List.of(first.code())));
    var pair = new Object[] {UUID.fromString(first.id()), UUID.fromString(second.id())};
    superuser.update(
        "DELETE FROM organisation_succession WHERE predecessor_id = ? AND successor_id = ?", pair);
    superuser.update("INSERT INTO organisation_succession VALUES (?, ?)", pair);

    assertThat(
            superuser.texts(
                "SELECT number || ' ' || action FROM audit_entry WHERE kind = 'organisation-successions'"
                    + " AND root_id = ? ORDER BY id",
                UUID.fromString(first.id())))
        .containsExactly("1 CREATED", "2 DELETED", "3 CREATED");
    assertThat(entriesOf(first)).extracting(Entry::number).containsExactly(1L, 2L);
  }

  @Test
  void rowsOfAnImportAreEnteredInTheNameOfItsOwner() {
    var titles =
        IntStream.range(0, 3)
            .mapToObj(i ->
                "{\"code\":\"%s\",\"name\":\"Chức danh\",\"rank\":\"STAFF\"}".formatted(code("AU")))
            .toList();
    var token = Tokens.of("admin", EVERYWHERE);
    var job =
        given()
            .auth()
            .oauth2(token)
            .multiPart("file", "titles.ndjson", String.join("\n", titles).getBytes(UTF_8))
            .multiPart("kind", "titles")
            .multiPart("mode", "create")
            .multiPart("dryRun", "false")
            .post("/cadre/v1/imports")
            .getHeader("Location");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> given().auth().oauth2(token).get(job).path("state").equals("COMPLETED"));

    assertThat(
            superuser.texts(
                """
                SELECT e.number || ' ' || e.action || ' ' || (t.actor->>'job') || ' ' || (t.actor->'onBehalfOf'->>'client')
                FROM audit_entry e JOIN audit_transaction t USING (xid, at)
                WHERE e.after->>'code' = ANY (?)\
                """,
                (Object) titles.stream().map(row -> row.split("\"")[3]).toArray(String[]::new)))
        .hasSize(3)
        .containsOnly(
            "1 CREATED imports/%s test".formatted(job.substring(job.lastIndexOf('/') + 1)));
  }

  @Test
  void aRefusedChangeLeavesNoEntry() {
    var organisation = root("AU");
    var person = cadre(organisation, "Lê Thị Cúc");
    var other = cadre(organisation, "Lê Thị Mai");
    var position = position(organisation, title("HEAD"), 1);
    appointment(person, position, "2015-02-01");
    var before = superuser.texts("SELECT count(*) FROM audit_entry").getFirst();
    var decisions = superuser.texts("SELECT count(*) FROM decision").getFirst();

    var refused = appointing(other, position, "2016-01-01");
    editor(EVERYWHERE).body(refused).post("/cadre/v1/appointments").then().statusCode(409);

    assertThat(superuser.texts("SELECT count(*) FROM decision").getFirst()).isEqualTo(decisions);
    assertThat(superuser.texts("SELECT count(*) FROM audit_entry").getFirst()).isEqualTo(before);
  }

  @Test
  void numbersAreDenseHoweverManyWriteAtOnce() throws Exception {
    var position = position(root("AU"), title("HEAD"), 1);
    var writers = 4;
    var changes = 8;
    Callable<Void> writer =
        () -> {
          for (int done = 0; done < changes; ) {
            var now = editor(EVERYWHERE).get(position.location());
            int seats = now.path("seats");
            var status =
                editor(EVERYWHERE)
                    .header("If-Match", now.getHeader("ETag"))
                    .body(Map.of("seats", seats + 1))
                    .patch(position.location())
                    .statusCode();
            assertThat(status).isIn(200, 412);
            done += status == 200 ? 1 : 0;
          }
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(writers)) {
      for (var end :
          threads.invokeAll(IntStream.range(0, writers).mapToObj(i -> writer).toList())) {
        end.get();
      }
    }

    var entries = entriesOf(position);
    assertThat(entries)
        .extracting(Entry::number)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, writers * changes + 1).boxed().toList());
    assertThat(entries.stream().skip(1))
        .allSatisfy(entry ->
            assertThat(entry.after().get("seats").asInt())
                .isEqualTo(entry.before().get("seats").asInt() + 1));
  }

  @Test
  void noTableAndNoColumnOfTheRecordIsForgotten() {
    assertThat(superuser.texts("SELECT concat_ws('.', relation, missing_column) FROM audit_gap"))
        .as(
            "attach the table with audit_table() in its migration (again when columns were added), or say why"
                + " not: COMMENT ON TABLE x IS 'not audited: ...'")
        .isEmpty();
  }

  /** Holds for whatever the other tests of this run have written, imports included. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisation",
        "title",
        "position",
        "decision",
        "cadre",
        "appointment",
        "qualification",
        "body",
        "body_membership"
      })
  void everyVersionOfEveryRowHasItsEntry(String table) {
    assertThat(
            superuser.texts(
                """
                SELECT format('%%s has version %%s and entries %%s', r.id, r.version, e.numbers)
                FROM %s r
                LEFT JOIN LATERAL (SELECT array_agg(number ORDER BY number) AS numbers
                                   FROM audit_entry WHERE resource_id = r.id) e ON true
                WHERE e.numbers IS DISTINCT FROM ARRAY(SELECT generate_series(1, r.version + 1))\
                """
                    .formatted(table)))
        .isEmpty();
  }

  @Test
  void aChangeThatDoesNotCountItsVersionIsRefused() {
    var id = UUID.fromString(title("HEAD").id());
    assertThatThrownBy(() -> superuser.update("UPDATE title SET name = 'X' WHERE id = ?", id))
        .rootCause()
        .hasMessageContaining("audit_entry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET reason = 'x'",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry",
        "INSERT INTO audit_entry (xid, at, kind, resource_id, number, root_id, action)"
            + " VALUES ('1', now(), 'x', uuidv7(), 1, uuidv7(), 'CREATED')",
        "UPDATE audit_transaction SET actor = NULL",
        "DELETE FROM audit_transaction",
        "INSERT INTO audit_transaction VALUES ('1', now(), NULL)",
        "INSERT INTO audit_seal VALUES (1, 'changes', 0, 1, 1, now(), '', '', '')",
        "UPDATE audit_seal SET count = 2",
        "DELETE FROM audit_seal",
        "SELECT nextval('audit_entry_id_seq')",
        "SELECT audit_actor()",
        "SELECT audit_table('title', 'forged')",
        "ALTER TABLE title DISABLE TRIGGER ALL",
        "DROP TRIGGER audit_update ON title",
        "SET session_replication_role = replica",
        "TRUNCATE title CASCADE"
      })
  void theAppRoleCannotTouchTheTrail(String attempt) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(attempt))
          .isInstanceOf(SQLException.class)
          .satisfies(
              refused -> assertThat(((SQLException) refused).getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void notEvenTheOwnerTruncatesWhatIsAudited() {
    assertThatThrownBy(() -> superuser.update("TRUNCATE title CASCADE"))
        .rootCause()
        .hasMessageContaining("cannot be truncated");
  }

  @Test
  void aPatchThatAltersNothingEntersNothing() {
    var position = position(root("AU"), title("HEAD"), 3);
    editor(EVERYWHERE)
        .header("If-Match", position.etag())
        .body(Map.of("seats", 3))
        .patch(position.location())
        .then()
        .statusCode(200)
        .body("seats", equalTo(3));
    assertThat(entriesOf(position)).hasSize(1);
  }
}

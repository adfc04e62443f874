package vn.cadre.registry.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * What auditing costs, as the ratio of times with and without its triggers, in turn within one run:
 * {@code deploy/test -pl cadre-service -am -Dtest=AuditCostTest -Daudit.cost=4}, where 4 is the
 * number of rounds. It asserts nothing of time and leaves every row with an entry.
 */
@RegistryTest
@EnabledIfSystemProperty(named = "audit.cost", matches = "[1-9][0-9]*")
class AuditCostTest {
  private static final Logger LOG = Logger.getLogger(AuditCostTest.class);
  private static final int ROUNDS = Integer.getInteger("audit.cost", 1);
  private static final int ROWS = Integer.getInteger("audit.cost.rows", 10_000);
  private static final int SINGLE = 500;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private Superuser superuser;

  /** Seconds of each round. */
  private static final class Times {
    private final List<Double> audited = new ArrayList<>();
    private final List<Double> plain = new ArrayList<>();

    void add(boolean triggers, double seconds) {
      (triggers ? audited : plain).add(seconds);
    }

    String told(String what) {
      return "%s: with %s s, without %s s; median of the rounds' ratios %.3f"
          .formatted(
              what,
              shown(audited),
              shown(plain),
              IntStream.range(0, plain.size())
                  .mapToDouble(i -> audited.get(i) / plain.get(i))
                  .sorted()
                  .skip((plain.size() - 1) / 2)
                  .findFirst()
                  .orElseThrow());
    }

    private static String shown(List<Double> seconds) {
      return seconds.stream().map("%.2f"::formatted).collect(Collectors.joining(" "));
    }
  }

  @BeforeEach
  void connect() {
    superuser = Superuser.of(url);
  }

  @AfterEach
  void auditEverythingAgain() throws SQLException {
    audit(true);
    superuser.close();
  }

  private List<String> tables() {
    return superuser.texts(
        "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'audit_insert'");
  }

  private void audit(boolean triggers) {
    for (var table : tables()) {
      for (var event : List.of("insert", "update", "delete")) {
        superuser.update(
            "ALTER TABLE %s %s TRIGGER audit_%s"
                .formatted(table, triggers ? "ENABLE" : "DISABLE", event));
      }
    }
  }

  private static double seconds(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  @Test
  void importingARoster() {
    var office = root("COST");
    var staff = title("STAFF");
    position(office, staff, 10_000_000);
    var times = new Times();
    importRoster(office, staff); // warm
    for (int round = 0; round < 2 * ROUNDS; round++) {
      var triggers = (round & 1) == (round >> 1 & 1);
      audit(triggers);
      times.add(triggers, seconds(() -> importRoster(office, staff)));
      attachAnew();
    }
    LOG.info(times.told("Import of %d roster rows".formatted(ROWS)));
  }

  /** Gives the rows that were written without triggers the entries that they lack. */
  private void attachAnew() {
    audit(true);
    superuser.update(
        """
        DO $$ BEGIN
          PERFORM audit_table('decision', 'decisions');
          PERFORM audit_table('cadre', 'cadres', derived => '{name_sort,name_folded}');
          PERFORM audit_table('appointment', 'appointments', root => 'cadre_id');
          PERFORM audit_table('qualification', 'qualifications', root => 'cadre_id', derived => '{level_order}');
        END $$\
        """);
  }

  private static void importRoster(Made office, Made staff) {
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(i ->
                """
                {"fullName":"Nguyễn Thị Thanh","category":"CIVIL_SERVANT","organisation":"%s","title":"%s",\
                "gender":"FEMALE","birthDate":"1975-04-12","recruitedOn":"2001-01","appointedFrom":"2015-02",\
                "professionalLevel":"UNIVERSITY","politicalTheoryLevel":"INTERMEDIATE"}\
                """
                    .formatted(office.code(), staff.code()))
            .collect(Collectors.joining("\n"));
    var token = Tokens.of("registry-editor", EVERYWHERE);
    var job =
        given()
            .auth()
            .oauth2(token)
            .multiPart("file", "cadres.ndjson", rows.getBytes(UTF_8))
            .multiPart("kind", "cadres")
            .multiPart("mode", "create")
            .multiPart("dryRun", "false")
            .post("/cadre/v1/imports")
            .getHeader("Location");
    var accepted =
        await()
            .atMost(Duration.ofMinutes(3))
            .pollInterval(Duration.ofMillis(20))
            .until(
                () -> given().auth().oauth2(token).get(job).jsonPath(),
                now -> now.getString("state").equals("COMPLETED"))
            .getInt("accepted");
    assertThat(accepted).isEqualTo(ROWS);
  }

  @Test
  void singleAppointments() {
    var office = root("COST");
    var post = UUID.fromString(position(office, title("STAFF"), 1_000_000).id());
    var person = UUID.fromString(cadre(office, "Nguyễn Văn An").id());
    var inserts = new Times();
    var updates = new Times();
    for (int round = 0; round < 4 * ROUNDS; round++) {
      var triggers = (round & 1) == (round >> 1 & 1);
      audit(triggers);
      var ids = Stream.generate(UUID::randomUUID).limit(SINGLE).toList();
      inserts.add(
          triggers,
          seconds(() ->
              ids.forEach(id ->
                  superuser.update(
                      """
                      INSERT INTO appointment (id, version, cadre_id, position_id, kind, main, starts, evidence)
                      VALUES (?, 0, ?, ?, 'CONCURRENT', false, '2015-02-01', 'ROSTER')\
                      """,
                      id,
                      person,
                      post))));
      updates.add(
          triggers,
          seconds(() ->
              ids.forEach(id ->
                  superuser.update(
                      "UPDATE appointment SET version = version + 1, ends = '2020' WHERE id = ?",
                      id))));
      superuser.update("DELETE FROM appointment WHERE cadre_id = ?", person);
    }
    LOG.info(inserts.told("%d single inserts of an appointment".formatted(SINGLE)));
    LOG.info(updates.told("%d single updates of an appointment".formatted(SINGLE)));
  }
}

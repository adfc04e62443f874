package vn.cadre.registry.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** A search finds what a full scan would, by plans that scan nothing in full. */
@RegistryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameSearchTest {
  private static final int PEOPLE = 12_000;
  private static final String CADRES = "/cadre/v1/cadres";

  // two family names that thousands share, and given names that few do
  private static final List<String> FAMILY = List.of("zuyen", "zang");
  private static final List<String> MIDDLE = List.of("zvan", "zthi", "zduc", "zmi", "zuy");

  private static final String REGISTER =
      """
      INSERT INTO cadre (id, version, full_name, name_sort, name_folded, category, status, organisation_id, recruited_on)
      SELECT id, 0, name, name, ' ' || name, 'CADRE', 'ACTIVE', organisation, '2001'
      FROM unnest(?::uuid[], ?::text[], ?::uuid[]) AS given (id, name, organisation)\
      """;
  private static final String PAGE =
      """
      EXPLAIN SELECT c.id FROM cadre_home h JOIN cadre c ON c.id = h.cadre_id
      JOIN organisation o ON o.id = h.organisation_id
      WHERE h.valid_from <= '2026-01-01' AND h.valid_to > '2026-01-01' AND h.path >= '%1$s' AND h.path < '%2$s' %3$s
      ORDER BY c.name_sort, c.id LIMIT 51\
      """;

  private final Random random = new Random(20261122);
  private final Map<String, String> inWard = new HashMap<>();
  private final Map<String, String> everyone = new HashMap<>();
  private Made province;
  private Made ward;

  /** Once; the address of the service is not known before the first test. */
  @BeforeEach
  void twelveThousandPeople() throws SQLException {
    if (!everyone.isEmpty()) {
      return;
    }
    province = root("NAMES");
    ward = below(province, "WARD");
    var ids = new ArrayList<String>();
    var names = new ArrayList<String>();
    var places = new ArrayList<String>();
    for (int i = 0; i < PEOPLE; i++) {
      var id = UUID.randomUUID().toString();
      var name =
          FAMILY.get(i % 2)
              + " "
              + MIDDLE.get(random.nextInt(MIDDLE.size()))
              + " z"
              + Integer.toString(random.nextInt(400), 20);
      ids.add(id);
      names.add(name);
      everyone.put(id, name);
      if (i % 10 == 0) {
        inWard.put(id, name);
      }
      places.add(i % 10 == 0 ? ward.id() : province.id());
    }
    try (var connection = connect("APP")) {
      connection.setAutoCommit(false);
      scope(connection, "{(,)}");
      try (var register = connection.prepareStatement(REGISTER);
          var derive = connection.prepareStatement("SELECT derive_homes(?)")) {
        register.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
        register.setArray(2, connection.createArrayOf("text", names.toArray()));
        register.setArray(3, connection.createArrayOf("uuid", places.toArray()));
        register.executeUpdate();
        derive.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
        derive.execute();
      }
      connection.commit();
    }
    try (var owner = connect("OWNER");
        var statement = owner.createStatement()) {
      statement.execute("ANALYZE cadre");
      statement.execute("ANALYZE cadre_home");
      statement.execute("ANALYZE cadre_name_key");
      statement.execute("ANALYZE organisation");
    }
  }

  private static Connection connect(String role) throws SQLException {
    var config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("DB_URL", String.class),
        config.getValue("DB_" + role + "_USER", String.class),
        config.getValue("DB_" + role + "_PASSWORD", String.class));
  }

  private static void scope(Connection connection, String scope) throws SQLException {
    try (var setting = connection.prepareStatement("SELECT set_config('cadre.scope', ?, true)")) {
      setting.setString(1, scope);
      setting.execute();
    }
  }

  /** Every id that the list gives, page after page. */
  private static Set<String> found(Made viewed, String q) {
    var found = new HashSet<String>();
    String cursor = null;
    do {
      var request = viewer(viewed.code()).queryParam("q", q).queryParam("limit", 500);
      var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get(CADRES);
      answer.then().statusCode(200);
      List<String> ids = answer.path("items.id");
      ids.forEach(id -> assertThat(found.add(id)).as("told once: %s", id).isTrue());
      cursor = answer.path("next");
    } while (cursor != null);
    return found;
  }

  private static Set<String> scanned(Map<String, String> people, String q) {
    var words = List.of(q.split(" "));
    var matching = new HashSet<String>();
    people.forEach((id, name) -> {
      if (words.stream().allMatch(word -> (" " + name).contains(" " + word))) {
        matching.add(id);
      }
    });
    return matching;
  }

  @Test
  void aNameIsKeptUnderEachOfItsWordsAndEachTwoOfThemOnce() throws SQLException {
    try (var connection = connect("APP");
        var keys =
            connection.prepareStatement("SELECT array_agg(k ORDER BY k) FROM name_keys(?) k")) {
      assertThat(keys(keys, " le thanh thanh an"))
          .containsExactlyInAnyOrder("le", "thanh", "an", " le thanh", " an le", " an thanh");
      assertThat(keys(keys, " y")).containsExactly("y");
    }
  }

  private static List<String> keys(PreparedStatement keys, String folded) throws SQLException {
    keys.setString(1, folded);
    try (var answer = keys.executeQuery()) {
      answer.next();
      return List.of((String[]) answer.getArray(1).getArray());
    }
  }

  @Test
  void aSearchFindsWhatAFullScanWouldInTheScopeAlone() {
    for (int i = 0; i < 40; i++) {
      var name = List.copyOf(everyone.values()).get(random.nextInt(PEOPLE)).split(" ");
      var words = new ArrayList<String>();
      for (int w = 0; w <= random.nextInt(3); w++) {
        var word = name[random.nextInt(name.length)];
        words.add(word.substring(0, 1 + random.nextInt(word.length())));
      }
      var q = String.join(" ", words);
      assertThat(found(ward, q)).as(q).isEqualTo(scanned(inWard, q));
    }
    assertThat(found(province, "zuyen zthi z1")).isEqualTo(scanned(everyone, "zuyen zthi z1"));
    assertThat(found(province, "zang za")).isEqualTo(scanned(everyone, "zang za"));
    assertThat(found(ward, "zuyen nobody")).isEmpty();
    assertThat(found(province, "zuyen zuyen zt")).isEqualTo(scanned(everyone, "zuyen zuyen zt"));
    assertThat(found(province, "z zuy zu z3 zd za"))
        .isEqualTo(scanned(everyone, "z zuy zu z3 zd za"));
  }

  @Test
  void aNewNameIsFoundAndTheOldOneIsNot() {
    var person = cadre(province, "Nguyễn Văn Zacũ");
    editor(EVERYWHERE)
        .header("If-Match", person.etag())
        .body(Map.of("fullName", "Nguyễn Văn Zamới"))
        .patch(person.location())
        .then()
        .statusCode(200);
    assertThat(found(province, "zacu")).isEmpty();
    assertThat(found(province, "van zamoi")).containsExactly(person.id());
  }

  @Test
  void whoeverComesFromAnotherProvinceIsFoundAmongThousandsThere() {
    var person = cadre(root("ELSEWHERE"), "Nguyễn Văn Zuýnh");
    assertThat(found(province, "zuynh van")).isEmpty();
    appointment(person, position(province, title("HEAD"), 1), "2020-01-01");
    assertThat(found(province, "zuynh van")).containsExactly(person.id());
  }

  @Test
  void theWordsThemselvesAreClosedToTheApp() throws SQLException {
    try (var app = connect("APP");
        var statement = app.createStatement()) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowableOfType(
                      SQLException.class,
                      () -> statement.executeQuery("SELECT count(*) FROM cadre_name_key"))
                  .getSQLState())
          .isEqualTo("42501");
    }
  }

  @Test
  void noPlanOfTheAppScansPeopleInFull() throws SQLException {
    var root = "/" + province.code() + "/";
    var within = root + ward.code() + "/";
    try (var app = connect("APP");
        var statement = app.createStatement()) {
      app.setAutoCommit(false);
      scope(app, "{[%s,%s0)}".formatted(root, root.substring(0, root.length() - 1)));
      for (var condition :
          List.of(
              "",
              "AND c.name_folded ~~~ '% zuyen%' AND c.name_folded ~~~ '% zvan%'",
              "AND c.id = ANY ((SELECT people FROM people_named('{z1}', NULL, NULL, NULL, 100))::uuid[])")) {
        assertThat(
                plan(
                    statement,
                    PAGE.formatted(root, root.substring(0, root.length() - 1) + "0", condition)))
            .as(condition)
            .noneMatch(line -> line.contains("Seq Scan on cadre"));
      }
      assertThat(
              plan(
                  statement,
                  PAGE.formatted(within, within.substring(0, within.length() - 1) + "0", "")))
          .noneMatch(line -> line.contains("Seq Scan on cadre"));
      assertThat(
              plan(
                  statement,
                  "EXPLAIN SELECT * FROM cadre WHERE id = '%s'".formatted(UUID.randomUUID())))
          .anyMatch(line -> line.contains("cadre_pkey"));
      app.rollback();
    }
  }

  private static List<String> plan(java.sql.Statement statement, String query) throws SQLException {
    var lines = new ArrayList<String>();
    try (var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}

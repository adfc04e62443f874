package vn.cadre.registry.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** What the tables themselves show to the role that requests run as, whatever the code asks. */
@RegistryTest
class RowLevelSecurityTest {
  private static final List<String> SCOPED =
      List.of(
          "organisation",
          "organisation_succession",
          "position",
          "decision",
          "cadre",
          "appointment",
          "cadre_home",
          "person_state",
          "state_delta",
          "census",
          "census_cell",
          "standing_cell",
          "qualification",
          "work_history",
          "family_member",
          "salary_step",
          "reward",
          "discipline",
          "evaluation",
          "separation",
          "political_conclusion",
          "observation",
          "recorded_movement",
          "cadre_merge",
          "target",
          "body",
          "body_membership");

  private final DataSource database;

  RowLevelSecurityTest(DataSource database) {
    this.database = database;
  }

  /** One unit with a post, and a person of it with one row of each kind. */
  private record Unit(Made organisation, Made post, Made person, Made body) {

    static Unit of(Made organisation) {
      var post = position(organisation, title("HEAD"), 3);
      var person = cadre(organisation, "Nguyễn Thị Phạm Vi");
      appointment(person, post, "2015-01-05");
      Registry.post(
          person.location() + "/qualifications",
          Map.of("kind", "PROFESSIONAL", "level", "UNIVERSITY", "status", "COMPLETED"));
      var body =
          Registry.post(
              "/cadre/v1/bodies",
              Map.of(
                  "code", code("BODY"),
                  "organisationId", organisation.id(),
                  "kind", "COMMITTEE",
                  "name", "Ban chấp hành",
                  "validFrom", "2010-01-01"));
      Registry.post(
          body.location() + "/memberships", Map.of("cadreId", person.id(), "from", "2015-01-05"));
      return new Unit(organisation, post, person, body);
    }

    /** How many rows of this unit's subtree each table shows. */
    String rows(String table) {
      return switch (table) {
        case "organisation" ->
            "SELECT id FROM organisation WHERE id = '%s'".formatted(organisation.id());
        case "position" -> "SELECT id FROM position WHERE id = '%s'".formatted(post.id());
        case "body" -> "SELECT id FROM body WHERE id = '%s'".formatted(body.id());
        case "cadre" -> "SELECT id FROM cadre WHERE id = '%s'".formatted(person.id());
        default -> "SELECT cadre_id FROM %s WHERE cadre_id = '%s'".formatted(table, person.id());
      };
    }
  }

  private static final List<String> TABLES =
      List.of(
          "organisation",
          "position",
          "body",
          "cadre",
          "appointment",
          "cadre_home",
          "qualification",
          "body_membership");

  private static String scopeOf(String path) {
    return "{[%s,%s0)}".formatted(path, path.substring(0, path.length() - 1));
  }

  @FunctionalInterface
  private interface Statements<T> {
    T run(Connection connection) throws SQLException;
  }

  /** Runs as the app role with the scope set for the transaction, and undoes what it wrote. */
  private <T> T within(String scope, Statements<T> statements) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var setting = connection.prepareStatement("SELECT set_config('cadre.scope', ?, true)")) {
        setting.setString(1, scope);
        setting.execute();
        return statements.run(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private long seen(String scope, String query) throws SQLException {
    return within(scope, connection -> count(connection, query));
  }

  private int written(String scope, String change) throws SQLException {
    return within(scope, connection -> update(connection, change));
  }

  private static long count(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM (" + query + ") q")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static int update(Connection connection, String change) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.executeUpdate(change);
    }
  }

  /** The tables of the list that show the unit something. */
  private TreeSet<String> showing(Unit unit, String scope) throws SQLException {
    return within(
        scope,
        connection -> {
          var showing = new TreeSet<String>();
          for (var table : TABLES) {
            if (count(connection, unit.rows(table)) > 0) {
              showing.add(table);
            }
          }
          return showing;
        });
  }

  @Test
  void everyTableOfTheRegistryHasItsPolicyForced() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")) {
      var forced = new TreeSet<String>();
      while (rows.next()) {
        forced.add(rows.getString(1));
      }
      assertThat(forced).containsAll(SCOPED);
    }
  }

  @Test
  void everyTableHasItsPolicyForcedOrSaysWhyItIsShownWhole() throws SQLException {
    try (var superuser =
        Superuser.of(ConfigProvider.getConfig().getValue("DB_URL", String.class))) {
      assertThat(superuser.texts("SELECT relation FROM sight_gap ORDER BY 1"))
          .as(
              "enable and force row-level security in the migration, or SELECT shown_whole(table, why)")
          .isEmpty();
    }
  }

  @Test
  void nothingIsSeenWithoutAScope() throws SQLException {
    Unit.of(root("RLSN"));
    for (var table : SCOPED) {
      for (var scope : List.of("", "{}")) {
        assertThat(seen(scope, "SELECT 1 FROM " + table)).as(table).isZero();
      }
      try (var connection = database.getConnection()) {
        assertThat(count(connection, "SELECT 1 FROM " + table)).as(table).isZero();
      }
    }
  }

  @Test
  void aSubtreeShowsItselfAndItsChildrenButNeitherParentNorNeighbour() throws SQLException {
    var province = root("RLSP");
    var ward = below(province, "RLSW");
    var provincePath = "/" + province.code() + "/";
    var wardPath = provincePath + ward.code() + "/";
    var upper = Unit.of(province);
    var lower = Unit.of(ward);
    var foreign = Unit.of(root("RLSF"));
    assertThat(showing(lower, scopeOf(wardPath))).containsExactlyInAnyOrderElementsOf(TABLES);
    assertThat(showing(lower, scopeOf(provincePath))).containsExactlyInAnyOrderElementsOf(TABLES);
    assertThat(showing(upper, scopeOf(provincePath))).containsExactlyInAnyOrderElementsOf(TABLES);
    assertThat(showing(upper, scopeOf(wardPath))).isEmpty();
    assertThat(showing(foreign, scopeOf(provincePath))).isEmpty();
    assertThat(showing(foreign, "{(,)}")).containsExactlyInAnyOrderElementsOf(TABLES);
  }

  @Test
  void onesOwnKeyShowsOnesOwnRecordAndNothingElse() throws SQLException {
    var unit = Unit.of(root("RLSO"));
    var own = "{[~%1$s,~%1$s]}".formatted(unit.person().id());
    assertThat(showing(unit, own))
        .containsExactlyInAnyOrder(
            "cadre", "appointment", "cadre_home", "qualification", "body_membership");
    assertThat(seen(own, "SELECT 1 FROM cadre")).isEqualTo(1);
  }

  @Test
  void aFormerUnitSeesItsOwnHomeOnlyAndThePresentOneAllOfThem() throws SQLException {
    var former = root("RLSA");
    var present = root("RLSB");
    var person = cadre(former, "Vũ Văn Chuyển");
    var first = appointment(person, position(former, title("HEAD"), 1), "2010-01-01");
    editor(EVERYWHERE)
        .header("If-Match", first.etag())
        .body(Map.of("to", "2018-01-01", "decision", decision()))
        .post(first.location() + "/end")
        .then()
        .statusCode(200);
    appointment(person, position(present, title("HEAD"), 1), "2018-01-01");
    var homes = "SELECT 1 FROM cadre_home WHERE cadre_id = '%s'".formatted(person.id());
    var all = seen("{(,)}", homes);
    assertThat(seen(scopeOf("/" + present.code() + "/"), homes)).isEqualTo(all);
    assertThat(seen(scopeOf("/" + former.code() + "/"), homes))
        .isEqualTo(seen("{(,)}", homes + " AND path = '/%s/'".formatted(former.code())))
        .isLessThan(all);
  }

  @Test
  void aWriteThatLiesOutOfScopeIsRefusedWhateverTheCodeForgot() throws SQLException {
    var mine = Unit.of(root("RLSM"));
    var foreign = Unit.of(root("RLSX"));
    var scope = scopeOf("/" + mine.organisation().code() + "/");
    for (var insert :
        List.of(
            "INSERT INTO position (id, version, organisation_id, title_id, seats, non_local, term_limited, valid_from)"
                + " SELECT uuidv7(), 0, '%s', id, 1, false, false, '2020-01-01' FROM title LIMIT 1"
                    .formatted(foreign.organisation().id()),
            "INSERT INTO body (id, version, code, organisation_id, kind, name, valid_from)"
                + " VALUES (uuidv7(), 0, '%s', '%s', 'COMMITTEE', 'X', '2020-01-01')"
                    .formatted(code("B"), foreign.organisation().id()),
            "INSERT INTO cadre (id, version, full_name, name_sort, name_folded, category, status, organisation_id)"
                + " VALUES (uuidv7(), 0, 'X', 'x', ' x', 'CADRE', 'ACTIVE', '%s')"
                    .formatted(foreign.organisation().id()),
            "INSERT INTO appointment (id, version, cadre_id, position_id, kind, main, starts, evidence)"
                + " VALUES (uuidv7(), 0, '%s', '%s', 'CONCURRENT', false, '2020', 'ROSTER')"
                    .formatted(mine.person().id(), foreign.post().id()),
            "INSERT INTO qualification (id, version, cadre_id, kind, level, level_order, status)"
                + " VALUES (uuidv7(), 0, '%s', 'PROFESSIONAL', 'MASTER', 5, 'COMPLETED')"
                    .formatted(foreign.person().id()),
            "INSERT INTO body_membership (id, version, body_id, cadre_id, starts)"
                + " VALUES (uuidv7(), 0, '%s', '%s', '2020')"
                    .formatted(foreign.body().id(), mine.person().id()),
            "INSERT INTO organisation (id, version, code, name, name_folded, level, bloc, kind, path, valid_from)"
                + " VALUES (uuidv7(), 0, '%1$s', 'X', ' x', 'COMMUNE', 'STATE', 'WARD', '/%1$s/', '2020-01-01')"
                    .formatted(code("ROOT")),
            "INSERT INTO cadre_home (cadre_id, organisation_id, path, valid_from, valid_to, seen_by)"
                + " VALUES ('%s', '%s', '/%s/', '1900-01-01', '1900-01-02', '{}')"
                    .formatted(
                        mine.person().id(),
                        mine.organisation().id(),
                        mine.organisation().code()))) {
      assertThatThrownBy(() -> written(scope, insert))
          .as(insert)
          .isInstanceOf(SQLException.class)
          .extracting(refused -> ((SQLException) refused).getSQLState())
          .isEqualTo("42501");
    }
    for (var table : List.of("organisation", "position", "body", "cadre")) {
      var ids = foreign.rows(table);
      assertThat(
              written(
                  scope,
                  "UPDATE %1$s SET version = version + 1 WHERE id IN (%2$s)".formatted(table, ids)))
          .as(table)
          .isZero();
    }
  }

  @Test
  void aFormerUnitChangesNothingOnTheRecordOfWhoHasLeft() throws SQLException {
    var former = root("RLSL");
    var person = cadre(former, "Đỗ Thị Rời");
    appointment(person, position(root("RLSG"), title("HEAD"), 1), "2018-01-01");
    var scope = scopeOf("/" + former.code() + "/");
    var row = "UPDATE cadre SET version = version + 1 WHERE id = '%s'".formatted(person.id());
    assertThat(seen(scope, "SELECT 1 FROM cadre WHERE id = '%s'".formatted(person.id())))
        .isEqualTo(1);
    assertThat(written(scope, row)).isZero();
    assertThat(written("{(,)}", row)).isEqualTo(1);
  }
}

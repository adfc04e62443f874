package vn.cadre.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.klass.Classroom;
import vn.cadre.training.klass.Classroom.Made;
import vn.cadre.training.workforce.Workforce.Org;

/** What the tables themselves show to the role that requests run as, whatever the code asks. */
@TrainingTest
class EnrolmentSightTest extends EnrolmentCase {
  private final DataSource database;

  EnrolmentSightTest(DataSource database) {
    this.database = database;
  }

  @FunctionalInterface
  private interface Statements<T> {
    T run(Connection connection) throws SQLException;
  }

  /** Runs with the scope set for the transaction, and undoes what it wrote. */
  private <T> T within(String scope, Statements<T> statements) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var setting =
          connection.prepareStatement(
              "SELECT set_config('cadre.scope', ?, true), set_config('cadre.actor', '{}', true)")) {
        setting.setString(1, scope);
        setting.execute();
        return statements.run(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static String of(Org organisation) {
    var path = organisation.path();
    return "{[%s,%s0)}".formatted(path, path.substring(0, path.length() - 1));
  }

  private long seen(String scope, String table, String condition) throws SQLException {
    return within(scope, connection -> count(connection, table, condition));
  }

  private static long count(Connection connection, String table, String condition)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT count(*) FROM %s WHERE %s".formatted(table, condition))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private int written(String scope, String change) throws SQLException {
    return within(
        scope,
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(change);
          }
        });
  }

  private static String is(Made made) {
    return "id = '%s'".formatted(made.id());
  }

  @Test
  void anEnrolmentIsSeenByTheUnitTheOrganiserAndThePersonOnly() throws SQLException {
    var klass = open(Map.of());
    var cadre = person("Nguyễn Văn An");
    var enrolment = nominated(klass, cadre);
    var other = workforce.organisation("OTHER");

    assertThat(seen(of(unit), "enrolment", is(enrolment))).isOne();
    assertThat(seen(of(school), "enrolment", is(enrolment))).isOne();
    assertThat(seen("{[~%1$s,~%1$s]}".formatted(cadre), "enrolment", is(enrolment))).isOne();
    assertThat(seen(of(other), "enrolment", is(enrolment))).isZero();
    assertThat(seen("{}", "enrolment", is(enrolment))).isZero();
    assertThat(written(of(other), "UPDATE enrolment SET note = 'x' WHERE " + is(enrolment)))
        .isZero();
  }

  @Test
  void whoeverComesFromOutsideIsSeenByTheUnitAndTheOrganisersOfTheirClasses() throws SQLException {
    var klass = open(Map.of());
    var enrolled =
        nominating(
            klass,
            Map.of(
                "outsidePerson",
                Map.of("fullName", "Lò Thị Y"),
                "audience",
                "COLLABORATOR",
                "organisationId",
                unit.id()));
    var person = enrolled.then().statusCode(201).extract().<String>path("outsidePersonId");
    var is = "id = '%s'".formatted(person);
    var other = workforce.organisation("OTHER");

    assertThat(seen(of(unit), "outside_person", is)).isOne();
    assertThat(seen(of(school), "outside_person", is)).isOne();
    assertThat(seen(of(other), "outside_person", is)).isZero();
    // the organiser reads them and changes nothing of them
    assertThat(
            written(
                of(school), "UPDATE outside_person SET workplace = 'x', version = 1 WHERE " + is))
        .isZero();
  }

  @Test
  void aClassIsEverybodysToReadAndItsOrganisersToChange() throws SQLException {
    var klass = Classroom.planned(school, room.course("DIGITAL"), Map.of());
    var change = "UPDATE training_class SET place = 'x', version = version + 1 WHERE " + is(klass);

    assertThat(seen(of(unit), "training_class", is(klass))).isOne();
    assertThat(written(of(unit), change)).isZero();
    assertThat(written(of(school), change)).isOne();
  }

  @Test
  void nobodyReachesTheLearnersOfAClassThatConcernsNobodyOfTheirs() throws SQLException {
    var klass = open(Map.of());
    var enrolment = nominated(klass, person("Nguyễn Văn An"));
    var other = workforce.organisation("OTHER");
    var reach = "reach_learners('%s', '{%s}', '{}')".formatted(klass.id(), enrolment.id());

    assertThatThrownBy(() -> seen(of(other), reach, "true"))
        .isInstanceOf(PSQLException.class)
        .hasMessageContaining("concerns nobody");
    assertThat(peopleReached(of(school), reach)).as("people in reach of the organiser").isOne();
    // somebody out of sight is not reached by being named
    var stranger = workforce.person("Lê Văn Xa", other);
    assertThat(
            peopleReached(
                of(school), "reach_learners('%s', '{}', '{%s}')".formatted(klass.id(), stranger)))
        .isZero();
  }

  private long peopleReached(String scope, String reach) throws SQLException {
    return within(
        scope,
        connection -> {
          count(connection, reach, "true");
          return count(connection, "person_sight", "true");
        });
  }
}

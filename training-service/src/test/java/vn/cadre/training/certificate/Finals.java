package vn.cadre.training.certificate;

import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.planned;
import static vn.cadre.training.klass.Classroom.today;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.klass.Classroom;
import vn.cadre.training.workforce.Workforce;
import vn.cadre.training.workforce.Workforce.Org;

/** A class that has run, with learners from outside and sessions that are over. */
public final class Finals implements AutoCloseable {
  public final Workforce people = new Workforce();
  public final Classroom room = new Classroom();
  public final Org school = people.organisation("TRUONG");

  /** One of a course that asks for so much. */
  public UUID course(@Nullable Integer attendance, @Nullable String score) {
    var id = room.course("POLITICAL_THEORY", "POLITICAL_THEORY", "INTERMEDIATE", null);
    room.database()
        .update(
            "UPDATE course SET version = version + 1, pass_attendance = ?, pass_score = ?::numeric WHERE id = ?",
            attendance,
            score,
            id);
    return id;
  }

  /** In this state, from six days ago up to yesterday. */
  public UUID klass(UUID course, String state) {
    var made =
        planned(
            school,
            course,
            Map.of("from", today().plusDays(1).toString(), "to", today().plusDays(3).toString()));
    room.database()
        .update(
            "UPDATE training_class SET version = version + 1, state = ?, from_day = ?, to_day = ?, started_at = now() WHERE id = ?",
            state,
            java.sql.Date.valueOf(today().minusDays(6)),
            java.sql.Date.valueOf(today()),
            made.id());
    return made.id();
  }

  public UUID session(UUID klass, int daysAgo) {
    var id = UUID.randomUUID();
    room.database()
        .update(
            """
            INSERT INTO class_session (id, version, class_id, starts_at, ends_at)
            VALUES (?, 0, ?, now() - ? * interval '1 day', now() - ? * interval '1 day' + interval '3 hours')\
            """,
            id,
            klass,
            daysAgo,
            daysAgo);
    return id;
  }

  /** One that begins at this hour in Vietnam. */
  public UUID session(UUID klass, LocalDateTime begin) {
    var id = UUID.randomUUID();
    room.database()
        .update(
            """
            INSERT INTO class_session (id, version, class_id, starts_at, ends_at)
            SELECT ?, 0, ?, at, at + interval '3 hours' FROM (SELECT ?::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS at) t\
            """,
            id,
            klass,
            begin.toString());
    return id;
  }

  public String codeOf(UUID klass) {
    return room.database().texts("SELECT code FROM training_class WHERE id = ?", klass).getFirst();
  }

  /** Learners without a record; their enrolments. */
  public List<UUID> outsiders(UUID klass, int count) {
    var all = new ArrayList<UUID>();
    for (int i = 0; i < count; i++) {
      var person = UUID.randomUUID();
      room.database()
          .update(
              """
              INSERT INTO outside_person (id, version, full_name, organisation_id, path, known_by)
              VALUES (?, 0, ?, ?, ?, gen_random_uuid()::text)\
              """,
              person,
              "Phạm Thị Học " + i,
              school.id(),
              school.path());
      all.add(enrol(klass, null, person, "Phạm Thị Học " + i, school));
    }
    return all;
  }

  /** A cadre with a place. */
  public UUID cadre(UUID klass, UUID cadre, String name) {
    return cadre(klass, cadre, name, school);
  }

  /** Somebody without a record, told apart by what their unit knows of them. */
  public UUID outsider(UUID klass, String name, @Nullable String birthDate) {
    var person = UUID.randomUUID();
    room.database()
        .update(
            """
            INSERT INTO outside_person (id, version, full_name, birth_date, organisation_id, path, known_by)
            VALUES (?, 0, ?, ?, ?, ?, gen_random_uuid()::text)\
            """,
            person,
            name,
            birthDate,
            school.id(),
            school.path());
    return enrol(klass, null, person, name, school);
  }

  /** A cadre whom a unit put forward, with a place. */
  public UUID cadre(UUID klass, UUID cadre, String name, Org unit) {
    return enrol(klass, cadre, null, name, unit);
  }

  private UUID enrol(
      UUID klass, @Nullable UUID cadre, @Nullable UUID outside, String name, Org unit) {
    var id = UUID.randomUUID();
    room.database()
        .update(
            """
            INSERT INTO enrolment (id, version, class_id, cadre_id, outside_person_id, full_name, name_sort, audience,
              organisation_id, path, class_path, state, nominated_at, nominator_subject, nominator_name, seen_by)
            VALUES (?, 0, ?, ?, ?, ?, ?, 'PARTY_MEMBER', ?, ?, ?, 'APPROVED', clock_timestamp(), 't', 't', '{}')\
            """,
            id,
            klass,
            cadre,
            outside,
            name,
            name,
            unit.id(),
            unit.path(),
            unit.path());
    return id;
  }

  public Response mark(UUID klass, UUID session, List<Map<String, Object>> rows) {
    return manager(school)
        .body(Map.of("rows", rows))
        .post(CLASSES + "/" + klass + "/sessions/" + session + "/attendance");
  }

  public Response results(UUID klass, List<Map<String, Object>> rows) {
    return manager(school).body(Map.of("rows", rows)).post(CLASSES + "/" + klass + "/results");
  }

  /** All of them pass. */
  public void pass(UUID klass, List<UUID> enrolments) {
    results(
            klass,
            enrolments.stream()
                .map(id -> Map.<String, Object>of("enrolmentId", id, "score", "8"))
                .toList())
        .then()
        .statusCode(200);
  }

  public Response issue(UUID klass, Map<String, Object> body) {
    return manager(school).body(body).post(CLASSES + "/" + klass + "/certificates");
  }

  /** A certificate of somebody with a record; its id. */
  String issued(UUID cadre) {
    var klass = klass(course(null, "5"), "COMPLETED");
    var enrolment = cadre(klass, cadre, "Nguyễn Thị Thu Hằng");
    pass(klass, List.of(enrolment));
    return issue(klass, Map.of()).then().statusCode(200).extract().path("items[0].id");
  }

  /** The study of a cadre in a class that runs and leads to a degree. */
  public UUID studies(UUID cadre) {
    return studies(cadre, school);
  }

  /** Of a cadre whom a unit put forward. */
  public UUID studies(UUID cadre, Org unit) {
    var course = room.course("POSTGRADUATE", "PROFESSIONAL", "MASTER", null);
    var klass = new Classroom.Made(klass(course, "OPEN"), "");
    var enrolment = cadre(klass.id(), cadre, "Nguyễn Thị Thu Hằng", unit);
    Classroom.move(school, klass, "start");
    return enrolment;
  }

  /** Changes a certificate as it stands now. */
  public Response move(String id, String step, Map<String, Object> body) {
    var address = "/training/v1/certificates/" + id;
    var tag = manager(school).get(address).getHeader("ETag");
    var request = manager(school).header("If-Match", tag);
    return (body.isEmpty() ? request : request.body(body)).post(address + "/" + step);
  }

  @Override
  public void close() throws SQLException {
    room.close();
    people.close();
  }
}

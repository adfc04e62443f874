package vn.cadre.training.klass;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.workforce.Workforce.Org;

/** Courses, plans and classes of a test's own, used by whoever may. */
public final class Classroom implements AutoCloseable {
  public static final String CLASSES = "/training/v1/classes";
  private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() & 0xfffff));

  private final Superuser database =
      Superuser.of(
          ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));

  /** What was made, and the tag to change it with. */
  public record Made(UUID id, String etag) {}

  /** A code that nobody else uses. */
  public static String code(String prefix) {
    return prefix + "-" + Integer.toString(NEXT.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
  }

  public static LocalDate today() {
    return LocalDate.now(CivilClock.ZONE);
  }

  public static RequestSpecification as(String role, String... organisations) {
    return given().auth().oauth2(Tokens.of(role, organisations)).contentType("application/json");
  }

  public static RequestSpecification manager(Org organiser) {
    return as("training-manager", organiser.code());
  }

  /** Somebody with a record of their own, and no other right. */
  public static RequestSpecification self(UUID cadre, Org organisation) {
    return given()
        .auth()
        .oauth2(
            Tokens.withClaims(
                "{\"name\":\"Self\",\"roles\":[\"self\"],\"org_scope\":[\"%s\"],\"cadre_id\":\"%s\"}"
                    .formatted(organisation.code(), cadre)))
        .contentType("application/json");
  }

  public Superuser database() {
    return database;
  }

  /** A course of everybody, since 2000. */
  public UUID course(String kind) {
    return course(kind, null, null, null);
  }

  /** As {@link #course(String)}, that leads to a qualification, or ends on a day. */
  public UUID course(
      String kind,
      @Nullable String grantsKind,
      @Nullable String grantsLevel,
      @Nullable LocalDate to) {
    var id = UUID.randomUUID();
    database.update(
        """
        INSERT INTO course (id, version, code, name, name_folded, kind, hours, grants_kind, grants_level, valid_from, valid_to, path)
        VALUES (?, 0, ?, 'Khóa thử nghiệm', ' khoa thu nghiem', ?, 40, ?, ?, DATE '2000-01-01', ?, '/')\
        """,
        id,
        code("C"),
        kind,
        grantsKind,
        grantsLevel,
        to == null ? null : Date.valueOf(to));
    return id;
  }

  /** That a course asks for another one before it. */
  public void prerequisite(UUID course, UUID required) {
    database.update(
        "INSERT INTO course_prerequisite (course_id, required_id) VALUES (?, ?)", course, required);
  }

  /** A line of a plan of an organiser. */
  public UUID planLine(Org organiser, int year, String state, UUID course, int classes) {
    var plan = UUID.randomUUID();
    database.update(
        """
        INSERT INTO plan (id, version, organisation_id, path, year, name, state, revision, drafted_at, drafters)
        VALUES (?, 0, ?, ?, ?, 'Kế hoạch thử nghiệm', ?, 1, now(), '{}')\
        """,
        plan,
        organiser.id(),
        organiser.path(),
        year,
        state);
    var line = UUID.randomUUID();
    database.update(
        """
        INSERT INTO plan_line (id, version, plan_id, number, course_id, classes, participants)
        VALUES (?, 0, ?, 1, ?, ?, 100)\
        """,
        line,
        plan,
        course,
        classes);
    if (state.equals("APPROVED")) {
      database.update(
          """
          INSERT INTO plan_revision (plan_id, revision, approved_at, approver_subject, approver_name, name, decision, reasons, lines)
          VALUES (?, 1, now(), 'test', 'Test', 'Kế hoạch thử nghiệm', '{}', '[]',
                  jsonb_build_array(jsonb_build_object('id', ?::text, 'number', 1, 'courseId', ?::text, 'classes', ?::int,
                                                       'participants', 100, 'abroad', false, 'budget', '[]'::jsonb)))\
          """,
          plan,
          line.toString(),
          course.toString(),
          classes);
    }
    return line;
  }

  public static Map<String, Object> newClass(Org organiser, UUID course) {
    return new HashMap<>(
        Map.of(
            "code",
            code("L"),
            "courseId",
            course,
            "organiserId",
            organiser.id(),
            "place",
            "Trường Chính trị tỉnh",
            "from",
            today().toString(),
            "to",
            today().plusDays(5).toString(),
            "capacity",
            30));
  }

  public static Map<String, Object> newClass(Org organiser, UUID course, Map<String, ?> otherwise) {
    var body = newClass(organiser, course);
    body.putAll(otherwise);
    return body;
  }

  /** A class that is planned. */
  public static Made planned(Org organiser, UUID course, Map<String, ?> otherwise) {
    return made(manager(organiser).body(newClass(organiser, course, otherwise)).post(CLASSES), 201);
  }

  /** A class that units may put learners forward for. */
  public static Made open(Org organiser, UUID course, Map<String, ?> otherwise) {
    return move(organiser, planned(organiser, course, otherwise), "open");
  }

  /** A transition that must succeed, by whoever holds the class. */
  public static Made move(Org organiser, Made klass, String step) {
    return made(moving(organiser, klass, step), 200);
  }

  public static Response moving(Org organiser, Made klass, String step) {
    var request = manager(organiser).header("If-Match", etag(klass.id()));
    return (step.equals("cancel") ? request.body(Map.of("reason", "Không đủ học viên")) : request)
        .post(CLASSES + "/" + klass.id() + "/" + step);
  }

  public static String etag(UUID klass) {
    return as("auditor", "*").get(CLASSES + "/" + klass).then().extract().header("ETag");
  }

  public static Made made(Response answer, int status) {
    var sound = answer.then().statusCode(status).extract();
    return new Made(UUID.fromString(sound.path("id")), sound.header("ETag"));
  }

  /** The types of the events of a record, in their order. */
  public List<String> told(UUID id) {
    return database.texts(
        "SELECT type FROM outbox_event WHERE aggregate_id = ? ORDER BY sequence", id);
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}

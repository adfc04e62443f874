package vn.cadre.training.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.manager;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.certificate.Finals;

/** Attendance as it is read, in pages. */
@TrainingTest
class AttendanceListTest {
  private Finals finals;
  private UUID klass;
  private UUID first;
  private UUID second;
  private UUID third;

  /** Put forward in another order than their names have. */
  @BeforeEach
  void begin() {
    finals = new Finals();
    klass = finals.klass(finals.course(80, null), "RUNNING");
    third = finals.outsider(klass, "C Lò Văn Cương", null);
    first = finals.outsider(klass, "A Lò Thị An", null);
    second = finals.outsider(klass, "B Lò Thị Bình", null);
  }

  @AfterEach
  void end() throws SQLException {
    finals.close();
  }

  private UUID marked(int daysAgo, Map<UUID, String> states) {
    var session = finals.session(klass, daysAgo);
    finals
        .mark(
            klass,
            session,
            states.entrySet().stream()
                .map(one ->
                    Map.<String, Object>of("enrolmentId", one.getKey(), "state", one.getValue()))
                .toList())
        .then()
        .statusCode(200);
    return session;
  }

  private String ofClass() {
    return CLASSES + "/" + klass + "/attendance";
  }

  private String ofSession(UUID session) {
    return CLASSES + "/" + klass + "/sessions/" + session + "/attendance";
  }

  private ValidatableResponse read(String path) {
    return manager(finals.school).get(path).then();
  }

  private List<String> inParts(String path) {
    var names = new ArrayList<String>();
    String next = null;
    do {
      var page =
          read(path + "?limit=1" + (next == null ? "" : "&cursor=" + next))
              .statusCode(200)
              .extract();
      names.addAll(page.path("items.fullName"));
      next = page.path("next");
    } while (next != null);
    return names;
  }

  @Test
  void bothListsAreReadPageByPageInTheOrderOfNames() {
    var session = marked(2, Map.of(third, "PRESENT"));

    assertThat(inParts(ofClass()))
        .containsExactly("A Lò Thị An", "B Lò Thị Bình", "C Lò Văn Cương");
    assertThat(inParts(ofSession(session)))
        .containsExactly("A Lò Thị An", "B Lò Thị Bình", "C Lò Văn Cương");
    read(ofClass() + "?sort=-name&limit=1&count=true")
        .body("items.enrolmentId", contains(third.toString()))
        .body("total", equalTo(3));
  }

  @Test
  void theShareOfALearnerIsOfTheWholeClassWhateverThePage() {
    marked(3, Map.of(first, "PRESENT", second, "PRESENT", third, "ABSENT"));
    marked(2, Map.of(first, "PRESENT", third, "EXCUSED"));

    read(ofClass() + "?limit=1&sort=-name")
        .statusCode(200)
        .body("items.percent", contains("0.00"))
        .body("items[0].share.sessions", equalTo(2))
        .body("items[0].share.recorded", equalTo(2))
        .body("items[0].passAttendance", equalTo(80))
        .body("next", notNullValue());
    read(ofClass()).body("items.percent", contains("100.00", "50.00", "0.00"));
  }

  @Test
  void aSessionCountsEverybodyInItWhateverThePage() {
    var session = marked(2, Map.of(second, "PRESENT", third, "ABSENT"));

    read(ofSession(session) + "?limit=1&facets=state")
        .statusCode(200)
        .body("items.state", contains(nullValue()))
        .body(
            "facets.state.collect { it.key + ' ' + it.count }",
            containsInAnyOrder("PRESENT 1", "ABSENT 1", "null 1"));
    read(ofSession(session) + "?state=ABSENT,EXCUSED&count=true")
        .body("items.enrolmentId", contains(third.toString()))
        .body("total", equalTo(1));
  }

  @Test
  void bothListsAreHadWholeAsAFile() {
    var session = marked(2, Map.of(first, "PRESENT", second, "ABSENT", third, "EXCUSED"));

    for (var path : List.of(ofClass(), ofSession(session))) {
      var lines =
          manager(finals.school)
              .accept("text/csv")
              .get(path)
              .then()
              .statusCode(200)
              .extract()
              .asString()
              .lines()
              .toList();
      assertThat(lines).hasSize(4);
      assertThat(lines.get(2)).contains("B Lò Thị Bình");
    }
  }

  @Test
  void markingAnswersWithThoseWhoWereMarked() {
    var session = finals.session(klass, 2);
    finals
        .mark(
            klass,
            session,
            List.of(
                Map.of("enrolmentId", third, "state", "ABSENT"),
                Map.of("enrolmentId", second, "state", "PRESENT")))
        .then()
        .statusCode(200)
        .body("sessionId", equalTo(session.toString()))
        .body("items.state", contains("PRESENT", "ABSENT"));
  }

  @Test
  void everythingWrongWithTheQueryIsNamedAtOnce() {
    var session = finals.session(klass, 2);
    read(ofSession(session) + "?limit=501&state=LATE&count=perhaps&page=2")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("limit", "state", "count", "page"));
    read(ofSession(session) + "?facets=name")
        .statusCode(400)
        .body("violations.field", contains("facets"));
    String next = read(ofClass() + "?limit=1").extract().path("next");
    read(ofSession(session) + "?cursor=" + next)
        .statusCode(400)
        .body("violations.code", everyItem(equalTo("invalid-cursor")));
    read(CLASSES + "/" + klass + "/sessions/" + UUID.randomUUID() + "/attendance").statusCode(404);
  }
}

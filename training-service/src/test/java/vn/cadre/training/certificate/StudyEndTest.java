package vn.cadre.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.as;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.move;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.klass.Classroom;

/** How a study for a degree ends. */
@TrainingTest
class StudyEndTest extends FinalsCase {
  private Classroom.Made started(UUID cadre) {
    var course = finals.room.course("POSTGRADUATE", "PROFESSIONAL", "MASTER", null);
    var klass = new Classroom.Made(finals.klass(course, "OPEN"), "");
    finals.cadre(klass.id(), cadre, "Nguyễn Thị Thu Hằng");
    move(finals.school, klass, "start");
    assertThat(study(cadre)).isEqualTo("RUNNING");
    return klass;
  }

  private static String study(UUID cadre) {
    return as("auditor", "*").get("/training/v1/studies?cadre=" + cadre).path("items[0].state");
  }

  @Test
  void aCertificateCompletesAStudyAndItsRevocationEndsIt() {
    var cadre = finals.people.person("Nguyễn Thị Thu Hằng", finals.school);
    var klass = started(cadre);
    move(finals.school, klass, "complete");
    assertThat(study(cadre)).isEqualTo("RUNNING");
    var enrolment =
        as("auditor", "*")
            .get(CLASSES + "/" + klass.id() + "/enrolments")
            .<String>path("items[0].id");
    finals
        .results(klass.id(), List.of(row(UUID.fromString(enrolment), "passed", true)))
        .then()
        .statusCode(200);

    var certificate =
        finals
            .issue(klass.id(), Map.of())
            .then()
            .statusCode(200)
            .extract()
            .<String>path("items[0].id");
    assertThat(study(cadre)).isEqualTo("COMPLETED");
    finals.move(certificate, "revoke", Map.of("reason", "Cấp nhầm")).then().statusCode(200);
    assertThat(study(cadre)).isEqualTo("ENDED");
  }

  @Test
  void whoStudiesOnInACompletedClassIsATaskUntilTheirResultIsRecorded() {
    var cadre = finals.people.person("Nguyễn Thị Thu Hằng", finals.school);
    var klass = started(cadre);
    var enrolment =
        as("auditor", "*")
            .get(CLASSES + "/" + klass.id() + "/enrolments")
            .<String>path("items[0].id");
    assertThat(toRecord()).isEmpty();
    move(finals.school, klass, "complete");

    assertThat(toRecord()).containsExactly(CLASSES + "/" + klass.id() + "/results");

    finals
        .results(klass.id(), List.of(row(UUID.fromString(enrolment), "passed", false)))
        .then()
        .statusCode(200);
    assertThat(toRecord()).isEmpty();
    assertThat(study(cadre)).isEqualTo("ENDED");
  }

  private List<String> toRecord() {
    return manager(finals.school)
        .get("/training/v1/tasks")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.kind == 'results-to-record' }.resource");
  }

  @Test
  void nobodyStudiesInAClassThatIsCancelled() {
    var cadre = finals.people.person("Nguyễn Thị Thu Hằng", finals.school);
    move(finals.school, started(cadre), "cancel");
    assertThat(study(cadre)).isEqualTo("ENDED");
  }
}

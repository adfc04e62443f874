package vn.cadre.training.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.planned;
import static vn.cadre.training.klass.Classroom.today;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.certificate.Finals;
import vn.cadre.training.intake.ImportedFile;

@TrainingTest
class AttendanceIntakeTest {
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Finals finals;
  private UUID klass;
  private LocalDate day;

  @BeforeEach
  void begin() {
    finals = new Finals();
    klass = finals.klass(finals.course(80, null), "RUNNING");
    day = today().minusDays(3);
  }

  @AfterEach
  void end() throws SQLException {
    finals.close();
  }

  private String token() {
    return Tokens.of("training-manager", finals.school.code());
  }

  private String row(UUID of, LocalDate on, String more) {
    return "{\"organiserCode\": \"%s\", \"classCode\": \"%s\", \"sessionDay\": \"%s\", %s}\n"
        .formatted(finals.school.code(), finals.codeOf(of), on, more);
  }

  private static String named(String name, String state) {
    return "\"fullName\": \"%s\", \"state\": \"%s\"".formatted(name, state);
  }

  private ValidatableResponse session(UUID session) {
    return manager(finals.school)
        .get(CLASSES + "/" + klass + "/sessions/" + session + "/attendance")
        .then()
        .statusCode(200);
  }

  private byte[] workbook(String state) {
    var first = Map.of("Họ và tên", "Lò Thị Hoà", "Ngày sinh", "12/05/1990");
    var second = Map.of("Họ và tên", "Lò Thị Hoà", "Ngày sinh", "03/09/1988");
    var third = Map.of("Họ và tên", "Phạm Văn Ba", "Ngoài danh sách cán bộ", "Có");
    var rows =
        Stream.of(first, second, third)
            .map(who ->
                Stream.of(
                        who,
                        Map.of(
                            "Mã đơn vị tổ chức lớp", finals.school.code(),
                            "Mã lớp", finals.codeOf(klass),
                            "Ngày học", day.format(WRITTEN),
                            "Có mặt", state))
                    .flatMap(part -> part.entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
            .toList();
    return ImportedFile.filled(ImportedFile.template(token(), "attendance"), rows);
  }

  @Test
  void aWorkbookMarksWhoWasThereAndAnUpsertMarksThemAnew() {
    finals.outsider(klass, "Lò Thị Hòa", "1990-05-12");
    finals.outsider(klass, "Lò Thị Hòa", "1988-09-03");
    finals.outsider(klass, "Phạm Văn Ba", null);
    var session = finals.session(klass, day.atTime(7, 30));
    var there = workbook("Có mặt");

    var sent = ImportedFile.sent(token(), "attendance", "create", "diem-danh.xlsx", there);

    assertThat(sent.findings()).isEmpty();
    assertThat(sent.counts()).isEqualTo("COMPLETED 3 0");
    session(session).body("items.state", contains("PRESENT", "PRESENT", "PRESENT"));
    assertThat(ImportedFile.sent(token(), "attendance", "create", "lan-hai.xlsx", there).findings())
        .containsExactly(
            "5 fullName duplicate-row", "6 fullName duplicate-row", "7 fullName duplicate-row");
    var away = workbook("Vắng có phép");
    assertThat(ImportedFile.sent(token(), "attendance", "upsert", "sua.xlsx", away).counts())
        .isEqualTo("COMPLETED 3 0");
    session(session).body("items.state", contains("EXCUSED", "EXCUSED", "EXCUSED"));
  }

  @Test
  void eachRowNamesEverythingThatIsWrongWithItAndTheOthersAreMarked() {
    var cadre = finals.people.person("Nguyễn Văn An", finals.school);
    finals.cadre(klass, cadre, "Nguyễn Văn An");
    finals.outsider(klass, "Lê Văn Hai", "1990-01-02");
    finals.outsider(klass, "Lê Văn Hai", "1991-01-02");
    var morning = finals.session(klass, day.atTime(7, 30));
    finals.session(klass, day.atTime(13, 30));
    var toCome = today().plusDays(1);
    finals.session(klass, toCome.atTime(7, 30));
    var open = finals.klass(finals.course(null, null), "OPEN");
    var other = finals.people.organisation("KHAC");
    var theirs =
        planned(
            other,
            finals.room.course("DIGITAL"),
            Map.of("from", today().plusDays(1).toString(), "to", today().plusDays(3).toString()));
    var id = "\"cadreId\": \"" + cadre + "\"";
    var present = ", \"state\": \"PRESENT\"";
    var rows =
        row(klass, day, id + present + ", \"startsAt\": \"7h30\"")
            + row(klass, day, id + present)
            + row(klass, day, id + present + ", \"startsAt\": \"sáng\"")
            + row(klass, day, id + present + ", \"startsAt\": \"09:00\"")
            + row(klass, day.minusDays(1), id + present)
            + row(klass, toCome, id + present)
            + row(klass, day, named("Lê Văn Hai", "PRESENT") + ", \"startsAt\": \"07:30\"")
            + row(klass, day, named("Không Có Ai", "LATE") + ", \"startsAt\": \"07:30\"")
            + row(klass, day, "\"state\": \"ABSENT\"")
            + row(klass, day, "\"cadreId\": \"x\"" + present)
            + row(klass, day, id + present + ", \"startsAt\": \"07:30\"")
            + row(open, day, id + present)
            + row(theirs.id(), day, id + present).replace(finals.school.code(), other.code())
            + row(klass, day, id + present).replace(finals.codeOf(klass), "KHONG-CO");

    var sent = ImportedFile.ndjson(token(), "attendance", "create", rows);

    assertThat(sent.findings())
        .containsExactly(
            "2 startsAt ambiguous-session",
            "3 startsAt wrong-type",
            "4 startsAt unknown-session",
            "5 sessionDay unknown-session",
            "6 sessionDay session-to-come",
            "7 fullName ambiguous-learner",
            "8 state not-one-of",
            "8 fullName not-enrolled",
            "9 fullName required",
            "10 cadreId wrong-type",
            "11 cadreId duplicate-row",
            "12 classCode class-not-held",
            "13 classCode forbidden",
            "14 classCode unknown-class");
    assertThat(sent.counts()).isEqualTo("COMPLETED 1 13");
    session(morning).body("items.state", containsInAnyOrder("PRESENT", null, null));
  }

  @Test
  void aSessionThatNobodyWasMarkedInAwaitsWhoeverHoldsTheClass() {
    finals.outsider(klass, "Phạm Văn Ba", null);
    finals.session(klass, day.atTime(7, 30));
    var task = "items.find { it.resource == '%s/%s/attendance' }".formatted(CLASSES, klass);
    manager(finals.school)
        .get("/training/v1/tasks")
        .then()
        .body(task + ".kind", equalTo("attendance-to-mark"))
        .body(task + ".title", containsString("1 buổi"));

    ImportedFile.ndjson(
            token(), "attendance", "create", row(klass, day, named("Phạm Văn Ba", "ABSENT")))
        .end();

    manager(finals.school).get("/training/v1/tasks").then().body(task, nullValue());
  }

  @Test
  void aDryRunMarksNobody() {
    finals.outsider(klass, "Phạm Văn Ba", null);
    var session = finals.session(klass, day.atTime(7, 30));
    var rows = row(klass, day, named("Phạm Văn Ba", "PRESENT"));

    assertThat(ImportedFile.tried(token(), "attendance", "create", rows).counts())
        .isEqualTo("COMPLETED 1 0");

    session(session).body("items.state", everyItem(nullValue()));
  }

  @Test
  void aLearnerWhomTheOrganiserDoesNotHaveInScopeIsFoundInTheClassAndNowhereElse() {
    var elsewhere = finals.people.organisation("XA");
    var cadre = finals.people.person("Trần Thị Tư", elsewhere);
    finals.cadre(klass, cadre, "Trần Thị Tư");
    var session = finals.session(klass, day.atTime(7, 30));
    var stranger = finals.people.person("Trần Thị Năm", elsewhere);
    var rows =
        row(klass, day, named("Trần Thị Tư", "PRESENT"))
            + row(klass, day, "\"cadreId\": \"" + stranger + "\", \"state\": \"PRESENT\"");

    var sent = ImportedFile.ndjson(token(), "attendance", "create", rows);

    assertThat(sent.findings()).isEqualTo(List.of("2 cadreId not-enrolled"));
    session(session).body("items.state", contains("PRESENT"));
  }
}

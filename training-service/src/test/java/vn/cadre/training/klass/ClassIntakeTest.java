package vn.cadre.training.klass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.code;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.today;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.intake.ImportedFile;
import vn.cadre.training.workforce.Workforce;
import vn.cadre.training.workforce.Workforce.Org;

@TrainingTest
class ClassIntakeTest {
  private Workforce workforce;
  private Classroom room;
  private Org province;

  @BeforeEach
  void begin() {
    workforce = new Workforce();
    room = new Classroom();
    province = workforce.organisation("T");
  }

  @AfterEach
  void end() throws SQLException {
    workforce.close();
    room.close();
  }

  private String token() {
    return Tokens.of("training-manager", province.code());
  }

  private String courseCode(UUID course) {
    return room.database().texts("SELECT code FROM course WHERE id = ?", course).getFirst();
  }

  private String row(String code, String course, String more) {
    return """
    {"code": "%s", "courseCode": "%s", "organiserCode": "%s", "place": "Hội trường", "from": "2020-03-02", "lastDay": "2020-03-06", "capacity": 80%s}
    """
        .formatted(code, course, province.code(), more)
        .strip()
        .concat("\n");
  }

  @Test
  void aWorkbookOfClassesThatWereHeld() {
    var course = courseCode(room.course("DEFENCE_SECURITY"));
    var code = code("L");
    var file =
        ImportedFile.filled(
            ImportedFile.template(token(), "classes"),
            List.of(
                Map.of(
                    "Mã lớp", code,
                    "Mã khóa", course,
                    "Mã đơn vị tổ chức", province.code(),
                    "Địa điểm", "Hội trường",
                    "Ngày khai giảng", "02/03/2020",
                    "Ngày bế giảng", "06/03/2020",
                    "Số chỗ", "80",
                    "Kinh phí dự kiến (đồng)", "20950000000",
                    "Nguồn kinh phí", "Ngân sách tỉnh",
                    "Trạng thái", "Đã kết thúc")));

    var sent = ImportedFile.sent(token(), "classes", "create", "lop.xlsx", file);

    assertThat(sent.counts()).isEqualTo("COMPLETED 1 0");
    manager(province)
        .get(CLASSES + "?code=" + code)
        .then()
        .body("items.state", contains("COMPLETED"))
        .body("items.from", contains("2020-03-02"))
        .body("items.to", contains("2020-03-07"))
        .body("items.budget", contains(20_950_000_000L))
        .body("items.startedAt", contains("2020-03-01T17:00:00Z"))
        .body("items.fundingSource", contains("PROVINCIAL_BUDGET"));
    assertThat(ImportedFile.sent(token(), "classes", "create", "lop.xlsx", file).findings())
        .containsExactly("5 code duplicate-row");
    assertThat(ImportedFile.sent(token(), "classes", "upsert", "lop.xlsx", file).counts())
        .isEqualTo("COMPLETED 1 0");
  }

  @Test
  void eachRowNamesEverythingThatIsWrongWithItAndTheOthersAreTaken() {
    var ended = courseCode(room.course("DIGITAL", null, null, today().minusYears(20)));
    var course = courseCode(room.course("DIGITAL"));
    var good = code("L");
    var rows =
        row("sai mã", "KHONG-CO", ", \"budget\": \"-5\"")
            + row(code("L"), ended, ", \"planLine\": 3").replace(": 80", ": 0")
            + row(code("L"), course, "").replace("2020-03-06", "2020-02-01")
            + row(code("L"), course, ", \"state\": \"RUNNING\"")
                .replace("2020-03", Integer.toString(today().getYear() + 2) + "-03")
            + row(good, course, ", \"state\": \"OPEN\"");

    var sent = ImportedFile.ndjson(token(), "classes", "create", rows);

    assertThat(sent.counts()).isEqualTo("COMPLETED 1 4");
    assertThat(sent.findings())
        .contains(
            "1 courseCode unknown-course",
            "1 budget wrong-type",
            "1 code pattern",
            "2 capacity range",
            "3 lastDay period-in-order",
            "4 state class-not-ready");
    manager(province).get(CLASSES + "?code=" + good).then().body("items[0].state", equalTo("OPEN"));
  }

  @Test
  void aLineTakesAsManyClassesAsThePlanSaysAlsoWithinOneFile() {
    var course = room.course("DIGITAL");
    room.planLine(province, 2020, "APPROVED", course, 2);
    var code = courseCode(course);
    var rows =
        row(code("L"), code, ", \"planLine\": 1")
            + row(code("L"), code, ", \"planLine\": 1")
            + row(code("L"), code, ", \"planLine\": 1");

    var sent = ImportedFile.ndjson(token(), "classes", "create", rows);

    assertThat(sent.counts()).isEqualTo("COMPLETED 2 1");
    assertThat(sent.findings()).containsExactly("3 planLine plan-line-exceeded");
  }
}

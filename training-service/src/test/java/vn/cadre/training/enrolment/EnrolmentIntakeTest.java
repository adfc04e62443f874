package vn.cadre.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.code;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PersonName;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.intake.ImportedFile;
import vn.cadre.training.klass.Classroom;
import vn.cadre.training.klass.Classroom.Made;

@TrainingTest
class EnrolmentIntakeTest extends EnrolmentCase {
  private static final Logger LOG = Logger.getLogger(EnrolmentIntakeTest.class);

  /** Learners of the measured workbook; 10,000 with {@code -Dtraining.learners=10000}. */
  private static final int LEARNERS = Integer.getInteger("training.learners", 600);

  private static final int IN_A_CLASS = 100;

  private String both() {
    return Tokens.of("training-manager", school.code(), unit.code());
  }

  private String nominator() {
    return Tokens.of("unit-nominator", unit.code());
  }

  private String codeOf(Made klass) {
    return room.database()
        .texts("SELECT code FROM training_class WHERE id = ?", klass.id())
        .getFirst();
  }

  private String row(String klass, String learner) {
    return "{\"organiserCode\": \"%s\", \"classCode\": \"%s\", %s}\n"
        .formatted(school.code(), klass, learner);
  }

  @Test
  void learnersAreFoundByRecordByNameAndBirthOrComeFromOutside() {
    var klass = open(Map.of("capacity", 2));
    var code = codeOf(klass);
    var byId = person("Nguyễn Văn An");
    person("Trần Thị Hoà", Map.of("birthDate", "1985-05-12"));
    var unitCode = "\"organisationCode\": \"" + unit.code() + "\"";
    var rows =
        row(code, "\"cadreId\": \"" + byId + "\", \"state\": \"APPROVED\"")
            + row(
                code,
                "\"fullName\": \"trần thị hòa\", \"birthDate\": \"1985-05-12\", \"state\": \"APPROVED\", "
                    + unitCode)
            + row(
                code,
                "\"fullName\": \"Lò Văn Y\", \"outside\": true, \"audience\": \"COLLABORATOR\", \"state\": \"APPROVED\", "
                    + unitCode);

    var sent = ImportedFile.ndjson(both(), "enrolments", "create", rows);

    assertThat(sent.counts()).isEqualTo("COMPLETED 3 0");
    assertThat(sent.findings()).containsExactly("3 classCode waits");
    manager(school)
        .get(path(klass) + "?sort=name")
        .then()
        .body("items.state", containsInAnyOrder("APPROVED", "APPROVED", "WAITING"))
        .body(
            "items.audience",
            containsInAnyOrder(
                "CIVIL_SERVANT_OR_PUBLIC_EMPLOYEE",
                "CIVIL_SERVANT_OR_PUBLIC_EMPLOYEE",
                "COLLABORATOR"));
    assertThat(ImportedFile.ndjson(both(), "enrolments", "create", rows).counts())
        .isEqualTo("COMPLETED 0 3");
    assertThat(ImportedFile.ndjson(both(), "enrolments", "upsert", rows).counts())
        .isEqualTo("COMPLETED 3 0");
  }

  @Test
  void eachRowNamesEverythingThatIsWrongWithIt() {
    var klass = open(Map.of());
    var code = codeOf(klass);
    var planned = codeOf(Classroom.planned(school, room.course("DIGITAL"), Map.of()));
    person("Lê Văn Hai");
    person("Lê Văn Hai");
    var one = person("Nguyễn Văn An");
    var gone = person("Phạm Thị Tư", Map.of("status", "LEFT"));
    var unitCode = "\"organisationCode\": \"" + unit.code() + "\"";
    var rows =
        row("KHONG-CO", "\"cadreId\": \"x\"")
            + row(code, "\"fullName\": \"Lê Văn Hai\", " + unitCode)
            + row(code, "\"fullName\": \"Không Có Ai\", " + unitCode)
            + row(code, "\"fullName\": \"Người Ngoài\", \"outside\": true")
            + row(planned, "\"cadreId\": \"" + one + "\"")
            + row(code, "\"cadreId\": \"" + one + "\", \"state\": \"APPROVED\"")
            + row(code, "\"cadreId\": \"" + gone + "\"")
            + row(code, "\"cadreId\": \"" + one + "\"")
            + row(code, "\"cadreId\": \"" + one + "\"")
            + row(code, "\"cadreId\": \"" + UUID.randomUUID() + "\"");

    var sent = ImportedFile.ndjson(nominator(), "enrolments", "create", rows);

    assertThat(sent.findings())
        .containsExactly(
            "1 classCode unknown-class",
            "1 cadreId wrong-type",
            "2 fullName ambiguous-cadre",
            "3 fullName unknown-cadre",
            "4 organisationCode required",
            "4 audience required",
            "5 classCode class-stage",
            "6 state forbidden",
            "7 fullName enrolment.in-service",
            "8 classCode duplicate-row",
            "9 classCode duplicate-row",
            "10 cadreId unknown-cadre");
  }

  @Test
  void whoWasInAClassThatWasHeldIsRecordedWithWarningsUpToItsPlaces() {
    var code = code("L");
    var course = room.course("PARTY_WORK");
    var courseCode =
        room.database().texts("SELECT code FROM course WHERE id = ?", course).getFirst();
    var held =
        """
        {"code": "%s", "courseCode": "%s", "organiserCode": "%s", "place": "A", "from": "2022-03-02", "lastDay": "2022-03-04", "capacity": 1, "state": "COMPLETED"}
        """
            .formatted(code, courseCode, school.code());
    assertThat(ImportedFile.ndjson(both(), "classes", "create", held).counts())
        .isEqualTo("COMPLETED 1 0");
    var gone = person("Phạm Thị Tư", Map.of("status", "RETIRED"));
    var approved = "\", \"state\": \"APPROVED\"";

    var sent =
        ImportedFile.ndjson(
            both(),
            "enrolments",
            "create",
            row(code, "\"cadreId\": \"" + gone + approved)
                + row(code, "\"cadreId\": \"" + person("Nguyễn Văn An") + approved)
                + row(code, "\"cadreId\": \"" + person("Nguyễn Văn Ba") + "\""));

    assertThat(sent.findings())
        .containsExactly(
            "1 fullName enrolment.in-service", "2 classCode class-full", "3 classCode class-stage");
    assertThat(sent.counts()).isEqualTo("COMPLETED 1 2");
  }

  @Test
  void nobodyBecomesKnownByARowThatIsRefused() {
    var klass = Classroom.planned(school, room.course("DIGITAL"), Map.of());
    var learner =
        "\"fullName\": \"Hoàng Văn Từ\", \"birthDate\": \"1990\", \"outside\": true, \"audience\": \"PARTY_MEMBER\", \"organisationCode\": \"%s\""
            .formatted(unit.code());

    var sent = ImportedFile.ndjson(both(), "enrolments", "create", row(codeOf(klass), learner));

    assertThat(sent.findings()).containsExactly("1 classCode class-stage");
    assertThat(
            room.database()
                .texts("SELECT full_name FROM outside_person WHERE organisation_id = ?", unit.id()))
        .isEmpty();
  }

  @Test
  void aFileKeepsTheRulesOfAClassThatWasStartedHere() {
    var klass = open(Map.of("from", Classroom.today().toString()));
    approving(klass, nominated(klass, person("Nguyễn Văn An"))).then().statusCode(200);
    Classroom.move(school, klass, "start");

    var sent =
        ImportedFile.ndjson(
            both(),
            "enrolments",
            "create",
            row(
                codeOf(klass),
                "\"cadreId\": \"" + person("Phạm Thị Tư") + "\", \"state\": \"APPROVED\""));

    assertThat(sent.findings()).containsExactly("1 classCode class-stage");
    assertThat(sent.counts()).isEqualTo("COMPLETED 0 1");
  }

  @Test
  void nobodyIsInTwoClassesOfOneFileAtOnce() {
    var first = codeOf(open(Map.of()));
    var second = codeOf(open(Map.of()));
    var cadre = "\"cadreId\": \"" + person("Nguyễn Văn An") + "\", \"state\": \"APPROVED\"";

    var sent =
        ImportedFile.ndjson(both(), "enrolments", "create", row(first, cadre) + row(second, cadre));

    assertThat(sent.findings()).containsExactly("2 fullName enrolment.no-clash");
  }

  @Test
  void aWorkbookOfLearnersTakenAsAWhole() {
    var template = ImportedFile.template(both(), "enrolments");
    assertThat(ImportedFile.heading(template))
        .contains("Mã lớp (*)", "Mã đơn vị tổ chức lớp (*)", "Họ và tên", "Đối tượng");
    var classes = new ArrayList<Made>();
    for (int i = 0; i < (LEARNERS + IN_A_CLASS - 1) / IN_A_CLASS; i++) {
      classes.add(open(Map.of("capacity", IN_A_CLASS)));
    }
    var codes = classes.stream().map(this::codeOf).toList();
    var people = crowd(LEARNERS / 2);
    var rows = new ArrayList<Map<String, String>>();
    for (int i = 0; i < LEARNERS; i++) {
      rows.add(learner(i, codes.get(i / IN_A_CLASS), people));
    }
    var file = ImportedFile.filled(template, rows);

    var began = System.nanoTime();
    var job = ImportedFile.sent(both(), "enrolments", "create", "hoc-vien.xlsx", file);
    var counts = job.counts();
    var millis = (System.nanoTime() - began) / 1_000_000;

    var heap = Runtime.getRuntime();
    LOG.infof(
        "%d learners of one workbook in %d ms: %d rows a second, heap in use %d MB",
        LEARNERS,
        millis,
        LEARNERS * 1000L / millis,
        (heap.totalMemory() - heap.freeMemory()) / 1_048_576);
    assertThat(counts).isEqualTo("COMPLETED " + LEARNERS + " 0");
    manager(school)
        .get(CLASSES + "/" + classes.getFirst().id())
        .then()
        .body("approved", equalTo(IN_A_CLASS));
    move(school, classes.getFirst(), "start");
  }

  /** Half of them of the register, by record and by name in turn; half from outside. */
  private Map<String, String> learner(int i, String klass, List<UUID> people) {
    if (i % 2 == 1) {
      return Map.of(
          "Mã đơn vị tổ chức lớp",
          school.code(),
          "Mã lớp",
          klass,
          "Họ và tên",
          "Người Ngoài " + i,
          "Ngày sinh",
          "12/05/1990",
          "Mã đơn vị cử",
          unit.code(),
          "Ngoài danh sách cán bộ",
          "Có",
          "Đối tượng",
          "Đảng viên",
          "Trạng thái",
          "Đã duyệt");
    }
    var who =
        i % 4 == 0
            ? Map.of("Mã hồ sơ", people.get(i / 2).toString())
            : Map.of(
                "Họ và tên",
                "Cán Bộ " + i / 2,
                "Ngày sinh",
                "12/03/1985",
                "Mã đơn vị cử",
                unit.code());
    var row =
        new HashMap<>(
            Map.of(
                "Mã đơn vị tổ chức lớp", school.code(), "Mã lớp", klass, "Trạng thái", "Đã duyệt"));
    row.putAll(who);
    return row;
  }

  /** People of the register, put where the projection would have put them. */
  private List<UUID> crowd(int size) {
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < size; i++) {
      var id = UUID.randomUUID();
      ids.add(id);
      var name = new PersonName("Cán Bộ " + i);
      room.database()
          .update(
              """
              INSERT INTO projected_cadre (generation, id, full_name, name_sort, gender, birth_date, category, organisation_id,
                organisation_code, recruited_on, status)
              VALUES (served('cadres'), ?, ?, ?, 'MALE', '1985-03-12', 'CIVIL_SERVANT', ?, ?, '2010-05-01', 'ACTIVE')\
              """,
              id,
              name.full(),
              name.sortKey(),
              unit.id(),
              unit.code());
      room.database()
          .update(
              "INSERT INTO person_sight (cadre_id, seen_by) VALUES (?, path_ranges(path_key(?), own_key(?))) ON CONFLICT DO NOTHING",
              id,
              unit.path(),
              id);
    }
    return ids;
  }

  @Test
  void byFileTooTheOrganiserApprovesAndAUnitSendsItsOwn() {
    var code = codeOf(open(Map.of()));
    var cadre = person("Nguyễn Văn An");
    var other = workforce.organisation("OTHER");
    var stranger = workforce.person("Lê Văn Xa", other);

    var sent =
        ImportedFile.ndjson(
            Tokens.of("training-manager", unit.code(), other.code()),
            "enrolments",
            "create",
            row(code, "\"cadreId\": \"" + cadre + "\", \"state\": \"APPROVED\"")
                + row(
                    code,
                    "\"cadreId\": \""
                        + stranger
                        + "\", \"organisationCode\": \""
                        + unit.code()
                        + "\""));

    assertThat(sent.findings())
        .containsExactly("1 state forbidden", "2 organisationCode not-their-unit");
  }
}

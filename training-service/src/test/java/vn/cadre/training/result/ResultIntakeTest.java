package vn.cadre.training.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.manager;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.certificate.Finals;
import vn.cadre.training.intake.ImportedFile;

@TrainingTest
class ResultIntakeTest {
  private Finals finals;

  @BeforeEach
  void begin() {
    finals = new Finals();
  }

  @AfterEach
  void end() throws SQLException {
    finals.close();
  }

  private String token() {
    return Tokens.of("training-manager", finals.school.code());
  }

  private String row(UUID klass, String name, String more) {
    return "{\"organiserCode\": \"%s\", \"classCode\": \"%s\", \"fullName\": \"%s\"%s}\n"
        .formatted(finals.school.code(), finals.codeOf(klass), name, more);
  }

  private static String score(String score) {
    return ", \"score\": \"" + score + "\"";
  }

  private ValidatableResponse results(UUID klass) {
    return manager(finals.school).get(CLASSES + "/" + klass + "/results").then().statusCode(200);
  }

  private List<String> versions(UUID klass) {
    return finals
        .room
        .database()
        .texts("SELECT version::text FROM class_result WHERE class_id = ?", klass);
  }

  @Test
  void aWorkbookOfScoresSaysWhoPassedByTheRulesOfTheCourse() {
    var klass = finals.klass(finals.course(null, "5"), "COMPLETED");
    finals.outsider(klass, "Phạm Văn Một", null);
    finals.outsider(klass, "Phạm Văn Hai", null);
    var common =
        Map.of("Mã đơn vị tổ chức lớp", finals.school.code(), "Mã lớp", finals.codeOf(klass));
    var rows =
        List.of(
            with(common, Map.of("Họ và tên", "Phạm Văn Một", "Điểm", "7,25")),
            with(common, Map.of("Họ và tên", "Phạm Văn Hai", "Điểm", "4.5")));
    var file = ImportedFile.filled(ImportedFile.template(token(), "results"), rows);

    var sent = ImportedFile.sent(token(), "results", "create", "ket-qua.xlsx", file);

    assertThat(sent.findings()).isEmpty();
    assertThat(sent.counts()).isEqualTo("COMPLETED 2 0");
    results(klass)
        .body("items.score", contains("4.50", "7.25"))
        .body("items.passed", contains(false, true))
        .body("items[1].reasons.rule", contains("result.score"));
    assertThat(ImportedFile.sent(token(), "results", "create", "lai.xlsx", file).findings())
        .containsExactly("5 fullName duplicate-row", "6 fullName duplicate-row");
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    var all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  @Test
  void eachRowNamesEverythingThatIsWrongWithItAndTheOthersAreRecorded() {
    var klass = finals.klass(finals.course(80, "5"), "RUNNING");
    var good = finals.outsider(klass, "Phạm Văn Một", null);
    var absent = finals.outsider(klass, "Phạm Văn Hai", null);
    finals.outsider(klass, "Phạm Văn Ba", null);
    var session = finals.session(klass, 2);
    finals
        .mark(
            klass,
            session,
            List.of(
                Map.of("enrolmentId", good, "state", "PRESENT"),
                Map.of("enrolmentId", absent, "state", "ABSENT")))
        .then()
        .statusCode(200);
    var free = finals.klass(finals.course(null, null), "COMPLETED");
    finals.outsider(free, "Phạm Văn Tư", null);
    var rows =
        row(klass, "Phạm Văn Một", score("8"))
            + row(klass, "Phạm Văn Một", score("9"))
            + row(klass, "Phạm Văn Hai", score("9") + ", \"passed\": true")
            + row(klass, "Phạm Văn Hai", score("11"))
            + row(klass, "Phạm Văn Hai", "")
            + row(klass, "Phạm Văn Ba", score("9"))
            + row(klass, "Không Có Ai", score("9"))
            + row(free, "Phạm Văn Tư", score("9"))
            + row(free, "Phạm Văn Tư", ", \"passed\": \"có lẽ\"");

    var sent = ImportedFile.ndjson(token(), "results", "create", rows);

    assertThat(sent.findings())
        .containsExactly(
            "2 fullName duplicate-row",
            "3 passed rules-not-met",
            "4 score pattern",
            "5 score required",
            "6 fullName undetermined",
            "7 fullName not-enrolled",
            "8 passed required",
            "9 passed not-one-of");
    assertThat(sent.counts()).isEqualTo("COMPLETED 1 8");
    results(klass).body("items", hasSize(1)).body("items.score", contains("8.00"));
  }

  @Test
  void anUpsertKeepsForWhomTheRecorderAnsweredWhereNoSessionIsOnRecord() {
    var klass = finals.klass(finals.course(80, "5"), "COMPLETED");
    finals.outsider(klass, "Phạm Văn Một", null);
    var first =
        row(klass, "Phạm Văn Một", score("6") + ", \"passed\": true, \"note\": \"Theo sổ lớp\"");
    assertThat(ImportedFile.ndjson(token(), "results", "upsert", first).counts())
        .isEqualTo("COMPLETED 1 0");

    var better = row(klass, "Phạm Văn Một", score("7"));
    assertThat(ImportedFile.ndjson(token(), "results", "upsert", better).findings()).isEmpty();

    results(klass).body("items.score", contains("7.00")).body("items.passed", contains(true));
  }

  @Test
  void anUpsertCorrectsWhatTheRowSaysUntilACertificateRestsOnIt() {
    var klass = finals.klass(finals.course(null, "5"), "COMPLETED");
    var learner = finals.outsider(klass, "Phạm Văn Một", null);
    var first = row(klass, "Phạm Văn Một", score("4") + ", \"note\": \"Thi lại\"");
    assertThat(ImportedFile.ndjson(token(), "results", "upsert", first).counts())
        .isEqualTo("COMPLETED 1 0");
    assertThat(ImportedFile.ndjson(token(), "results", "upsert", first).counts())
        .isEqualTo("COMPLETED 1 0");
    assertThat(versions(klass)).containsExactly("0");

    var better = row(klass, "Phạm Văn Một", score("6,5"));
    assertThat(ImportedFile.ndjson(token(), "results", "upsert", better).counts())
        .isEqualTo("COMPLETED 1 0");

    results(klass)
        .body("items.score", contains("6.50"))
        .body("items.passed", contains(true))
        .body("items.note", contains("Thi lại"));
    assertThat(versions(klass)).containsExactly("1");
    finals.issue(klass, Map.of("enrolmentIds", List.of(learner))).then().statusCode(200);
    assertThat(ImportedFile.ndjson(token(), "results", "upsert", better).counts())
        .isEqualTo("COMPLETED 1 0");
    assertThat(
            ImportedFile.ndjson(
                    token(), "results", "upsert", row(klass, "Phạm Văn Một", score("9")))
                .findings())
        .containsExactly("1 fullName certificate-issued");
  }

  @Test
  void whoWasFailedAgainstTheRulesStaysSoUntilTheFileSaysOtherwise() {
    var klass = finals.klass(finals.course(null, "5"), "COMPLETED");
    finals.outsider(klass, "Phạm Văn Một", null);
    var failed = score("8") + ", \"passed\": false";
    assertThat(
            ImportedFile.ndjson(token(), "results", "create", row(klass, "Phạm Văn Một", failed))
                .findings())
        .containsExactly("1 note required");
    var why = ", \"note\": \"Vi phạm quy chế thi\"";
    assertThat(
            ImportedFile.ndjson(
                    token(), "results", "create", row(klass, "Phạm Văn Một", failed + why))
                .counts())
        .isEqualTo("COMPLETED 1 0");
    ImportedFile.ndjson(
            token(), "results", "upsert", row(klass, "Phạm Văn Một", ", \"note\": \"Đình chỉ\""))
        .end();
    results(klass).body("items.passed", contains(false)).body("items.note", contains("Đình chỉ"));
    assertThat(
            ImportedFile.tried(token(), "results", "upsert", row(klass, "Phạm Văn Một", score("9")))
                .counts())
        .isEqualTo("COMPLETED 1 0");
    results(klass).body("items.score", contains("8.00"));
  }
}

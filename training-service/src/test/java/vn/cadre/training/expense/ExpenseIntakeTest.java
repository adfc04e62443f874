package vn.cadre.training.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.training.Training.manager;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
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
import vn.cadre.training.klass.Classroom;

@TrainingTest
class ExpenseIntakeTest {
  private static final String EXPENSES = "/training/v1/expenses";

  private Finals finals;
  private UUID klass;

  @BeforeEach
  void begin() {
    finals = new Finals();
    klass = finals.klass(finals.course(null, null), "COMPLETED");
  }

  @AfterEach
  void end() throws SQLException {
    finals.close();
  }

  private String token() {
    return Tokens.of("training-manager", finals.school.code());
  }

  private Map<String, String> voucher(String amount, String document) {
    return new HashMap<>(
        Map.of(
            "Mã đơn vị tổ chức lớp",
            finals.school.code(),
            "Mã lớp",
            finals.codeOf(klass),
            "Nguồn kinh phí",
            "Ngân sách tỉnh",
            "Nội dung chi",
            "Ăn, nghỉ",
            "Số tiền (đồng)",
            amount,
            "Ngày chi",
            "05/03/2021",
            "Chứng từ",
            document));
  }

  private ValidatableResponse expenses() {
    return manager(finals.school.code())
        .queryParam("classId", klass)
        .get(EXPENSES)
        .then()
        .statusCode(200);
  }

  @Test
  void aWorkbookOfVouchersIsRecordedOnceAndTold() {
    var rows = List.of(voucher("12.500.000", "PC 1"), voucher("12500000", "PC 2"));
    var file = ImportedFile.filled(ImportedFile.template(token(), "expenses"), rows);

    var sent = ImportedFile.sent(token(), "expenses", "create", "chi.xlsx", file);

    assertThat(sent.findings()).isEmpty();
    assertThat(sent.counts()).isEqualTo("COMPLETED 2 0");
    var items =
        expenses()
            .body("items.document", containsInAnyOrder("PC 1", "PC 2"))
            .body("items[0].amount", equalTo(12_500_000))
            .body("items[0].kind", equalTo("BOARD_AND_LODGING"))
            .body("items[0].spentOn", equalTo("2021-03-05"))
            .extract()
            .jsonPath();
    assertThat(finals.room.told(UUID.fromString(items.getString("items[0].id"))))
        .containsExactly("recorded");
    assertThat(ImportedFile.sent(token(), "expenses", "create", "lai.xlsx", file).findings())
        .containsExactly("5 document duplicate-row", "6 document duplicate-row");
    var more = new ArrayList<>(rows);
    more.add(voucher("500000", "PC 3"));
    var longer = ImportedFile.filled(ImportedFile.template(token(), "expenses"), more);
    assertThat(ImportedFile.sent(token(), "expenses", "upsert", "them.xlsx", longer).counts())
        .isEqualTo("COMPLETED 3 0");
    expenses().body("items", hasSize(3));
    manager(finals.school.code())
        .get("/training/v1/classes/" + klass + "/money")
        .then()
        .body("spent", equalTo(25_500_000));
  }

  private String row(String more) {
    var common =
        """
        "organiserCode": "%s", "classCode": "%s", "source": "PROVINCIAL_BUDGET", "kind": "TRAVEL", "amount": "1000", "spentOn": "2021-03-05"\
        """;
    return "{" + common.formatted(finals.school.code(), finals.codeOf(klass)) + more + "}\n";
  }

  @Test
  void eachRowNamesEverythingThatIsWrongWithItAndTheOthersAreRecorded() {
    var other = finals.people.organisation("KHAC");
    var theirs = Classroom.planned(other, finals.room.course("DIGITAL"), Map.of());
    var theirCode = finals.codeOf(theirs.id());
    var rows =
        row("")
            + row("")
            + row("").replace("\"1000\"", "\"12.5\"").replace("2021-03-05", "2999-01-01")
            + row("").replace("\"1000\"", "0").replace("TRAVEL", "WINE")
            + row("").replace(finals.codeOf(klass), "KHONG-CO").replace("\"1000\"", "-3")
            + row("")
                .replace(finals.school.code(), other.code())
                .replace(finals.codeOf(klass), theirCode)
            + row(", \"document\": \"" + "x".repeat(201) + "\"").replace("\"1000\"", "2000");

    var sent = ImportedFile.ndjson(token(), "expenses", "create", rows);

    assertThat(sent.findings())
        .containsExactlyInAnyOrder(
            "2 document duplicate-row",
            "3 amount wrong-type",
            "3 spentOn future-date",
            "4 kind not-one-of",
            "4 amount range",
            "5 classCode unknown-class",
            "5 amount wrong-type",
            "6 classCode unknown-class",
            "7 document size");
    assertThat(sent.counts()).isEqualTo("COMPLETED 1 6");
    expenses().body("items", hasSize(1));
  }

  @Test
  void aDryRunRecordsNothing() {
    assertThat(ImportedFile.tried(token(), "expenses", "create", row("")).counts())
        .isEqualTo("COMPLETED 1 0");
    expenses().body("items", hasSize(0));
  }
}

package vn.cadre.training.expense;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.training.Training.EVERYWHERE;
import static vn.cadre.training.Training.as;
import static vn.cadre.training.Training.change;
import static vn.cadre.training.Training.manager;
import static vn.cadre.training.plan.Plans.course;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.report.HeldClasses;
import vn.cadre.training.workforce.Workforce;

@TrainingTest
class ExpenseTest {
  private static final String EXPENSES = "/training/v1/expenses";

  private Workforce workforce;
  private HeldClasses classes;
  private Workforce.Org province;
  private UUID klass;

  @BeforeEach
  void open() {
    workforce = new Workforce();
    classes = new HeldClasses();
    province = workforce.organisation("PROVINCE", null, "PROVINCE");
    klass = classes.held(province, course("DIGITAL"), null, "2021-03-01", null);
  }

  @AfterEach
  void close() throws SQLException {
    workforce.close();
    classes.close();
  }

  private Map<String, Object> expense(long amount) {
    return new HashMap<>(
        Map.of(
            "classId", klass,
            "source", "PROVINCIAL_BUDGET",
            "kind", "TEACHING",
            "amount", amount,
            "spentOn", "2021-03-05"));
  }

  private String recorded(long amount) {
    return manager(province.code())
        .body(expense(amount))
        .post(EXPENSES)
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  @Test
  void anExpenseIsCorrectedWithAReasonAndAnnulledButNeverDeleted() {
    var path = recorded(12_500_000);
    change(manager(province.code()), "PATCH", path, "", Map.of("amount", 12_000_000))
        .then()
        .statusCode(400)
        .body("violations.field", contains("reason"));

    change(
            manager(province.code()),
            "PATCH",
            path,
            "",
            Map.of("amount", 12_000_000, "reason", "Ghi nhầm số tiền"))
        .then()
        .statusCode(200)
        .body("amount", equalTo(12_000_000))
        .body("reason", equalTo("Ghi nhầm số tiền"));
    change(manager(province.code()), "POST", path, "/annul", Map.of("reason", "Ghi trùng"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ANNULLED"))
        .body("allowedActions", empty());

    change(manager(province.code()), "POST", path, "/annul", Map.of("reason", "Lần nữa"))
        .then()
        .statusCode(409)
        .body("code", equalTo("expense-annulled"));
    as("auditor", EVERYWHERE)
        .queryParam("classId", klass)
        .get(EXPENSES)
        .then()
        .body("items", empty());
    as("auditor", EVERYWHERE)
        .queryParam("classId", klass)
        .queryParam("state", "ANNULLED")
        .get(EXPENSES)
        .then()
        .body("items.reason", contains("Ghi trùng"));
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    var body = expense(0);
    body.put("classId", UUID.randomUUID());
    body.put("spentOn", "2999-01-01");
    body.remove("kind");
    manager(province.code())
        .body(body)
        .post(EXPENSES)
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("amount", "classId", "spentOn", "kind"));
  }

  @Test
  void moneyIsReadAndWrittenByWhoHasTheOrganiserInScope() {
    var path = recorded(5_000_000);
    var ward = workforce.organisation("WARD", province);
    manager(ward.code()).get(path).then().statusCode(404);
    manager(ward.code())
        .body(expense(1))
        .post(EXPENSES)
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-class"));
    as("unit-nominator", province.code()).get(path).then().statusCode(403);
    as("approver", province.code()).get(path).then().statusCode(200);
  }

  @Test
  void whatIsSpentBeyondTheBudgetIsTakenAndShown() {
    classes.budget(klass, "PROVINCIAL_BUDGET", 100);
    classes.learners(klass, province, "CADRE", 1, 7);
    recorded(70);
    recorded(50);
    manager(province.code())
        .get("/training/v1/classes/" + klass + "/money")
        .then()
        .statusCode(200)
        .body("spent", equalTo(120))
        .body("money.source", contains("PROVINCIAL_BUDGET"))
        .body("money.spent", contains(120))
        .body("over", equalTo(20))
        // 17.14
        .body("costPerTurn", equalTo(17))
        .body("money.over", contains(20));
  }

  @Test
  void whatWasAnnulledWasNotSpentOnTheClass() {
    classes.budget(klass, "PROVINCIAL_BUDGET", 100);
    recorded(70);
    change(manager(province.code()), "POST", recorded(50), "/annul", Map.of("reason", "Ghi trùng"))
        .then()
        .statusCode(200);
    manager(province.code())
        .get("/training/v1/classes/" + klass + "/money")
        .then()
        .body("spent", equalTo(70))
        .body("over", equalTo(0))
        .body("money.over", contains(0));
  }
}

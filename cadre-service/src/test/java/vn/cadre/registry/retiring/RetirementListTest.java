package vn.cadre.registry.retiring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.Sex;
import vn.cadre.kernel.retirement.Retirement;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.registry.Days;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.policy.Packs;

@RegistryTest
class RetirementListTest {

  static Made person(Made office, String name, String gender, String born) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName",
            name,
            "gender",
            gender,
            "birthDate",
            born,
            "category",
            "CIVIL_SERVANT",
            "organisationId",
            office.id(),
            "recruitedOn",
            "1995-01"));
  }

  /** A month of birth with which a man retires in the period, by the shipped pack. */
  static String bornToRetire(LocalDate from, LocalDate before) {
    var numbers = Packs.shipped("retirement", RetirementNumbers.class).typed();
    return Stream.iterate(YearMonth.of(1955, 1), born -> born.plusMonths(1))
        .filter(born ->
            Retirement.of(numbers, Sex.MALE, PartialDate.of(born)) instanceof Retirement.Known known
                && !known.date().isBefore(from)
                && known.date().isBefore(before))
        .findFirst()
        .orElseThrow()
        .toString();
  }

  private static ValidatableResponse ask(Made office, Object... parameters) {
    var request = viewer(office.code()).queryParam("organisation", office.code());
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam((String) parameters[i], parameters[i + 1]);
    }
    return request.get("/cadre/v1/retirements").then();
  }

  private static void leaves(Made person, String kind, String day, String paper) {
    var by = new HashMap<String, Object>(decision());
    by.put("type", paper);
    post(
        person.location() + "/separations",
        Map.of("kind", kind, "effectiveOn", day, "decision", by));
  }

  @Test
  void whoRetiresStandsInTheirMonthWithTheRuleTheNoticeAndTheDecision() {
    var office = root("RETIRING");
    var part = below(office, "PART");
    var man = person(part, "Nguyễn Văn Sáu Hai", "MALE", "1970-05-12");
    var woman = person(office, "Trần Thị Sáu Mươi", "FEMALE", "1972-05-30");
    person(office, "Lê Văn Sau", "MALE", "1970-06");
    cadre(office, "Không Rõ");
    ask(office, "from", "2032-05-01", "to", "2032-06-01", "count", true)
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items.cadreId", contains(man.id()))
        .body("items[0].lastDay", equalTo("2032-05-31"))
        .body("items[0].pensionFrom", equalTo("2032-06-01"))
        .body("items[0].age", equalTo("P62Y"))
        .body("items[0].organisationCode", equalTo(part.code()))
        .body("items[0].noticeDueOn", equalTo("2031-11-30"))
        .body("items[0].decisionDueOn", equalTo("2032-02-29"))
        .body("items[0].rule.code", equalTo("retirement.age-reached"))
        .body("items[0].rule.policy.id", equalTo("retirement"))
        .body("items[0].rule.verified", equalTo(true))
        .body("items[0].separation", nullValue());
    // she is 58 years 4 months in September 2030
    ask(office, "from", "2030-01-01", "to", "2032-05-31")
        .body("items.cadreId", contains(woman.id()))
        .body("items.lastDay", contains("2030-09-30"));
    ask(office, "from", "2030-01-01", "to", "2033-01-01", "descendants", false, "sort", "-lastDay")
        .body("items.lastDay", contains("2032-06-30", "2030-09-30"));
  }

  @Test
  void aYearAloneCountsFromJanuary() {
    var office = root("YEAR-ONLY");
    person(office, "Phạm Văn Năm", "MALE", "1970");
    ask(office, "from", "2032-01-01", "to", "2032-02-01")
        .body("items.lastDay", contains("2032-01-31"));
  }

  @Test
  void whoHasLeftIsGoneAndWhoWillIsMarked() {
    var office = root("DECIDED");
    leaves(
        person(office, "Hoàng Văn Đi", "MALE", "1970-05"), "SEVERANCE", "2020-01-01", "SEVERANCE");
    var ahead = person(office, "Vũ Văn Hưu", "MALE", "1970-05");
    leaves(ahead, "RETIREMENT", "2032-06-01", "RETIREMENT");
    var open = person(office, "Bùi Văn Chờ", "MALE", "1970-05");
    ask(office, "from", "2032-01-01", "to", "2033-01-01")
        .body("items.cadreId", containsInAnyOrder(ahead.id(), open.id()))
        .body(
            "items.find { it.cadreId == '%s' }.separation.effectiveOn".formatted(ahead.id()),
            equalTo("2032-06-01"));
    ask(office, "from", "2032-01-01", "to", "2033-01-01", "decided", false)
        .body("items.cadreId", contains(open.id()));
    ask(office, "from", "2032-01-01", "to", "2033-01-01", "decided", true)
        .body("items.separation.kind", contains("RETIREMENT"));
  }

  @Test
  void noticeIsDueSixMonthsAhead() {
    var office = root("NOTICE");
    var limit = Days.today().plusMonths(6);
    var due = person(office, "Đỗ Văn Gần", "MALE", bornToRetire(limit.minusMonths(4), limit));
    person(office, "Đỗ Văn Xa", "MALE", bornToRetire(limit.plusDays(1), limit.plusMonths(6)));
    ask(office, "to", Days.today().plusYears(2).toString(), "noticeDue", true)
        .body("items.cadreId", contains(due.id()));
  }

  @Test
  void aPeriodInReverseOrTooLongIsRefusedAndOthersSeeNobody() {
    var office = root("BOUNDS");
    person(office, "Ngô Văn Riêng", "MALE", "1970-05");
    ask(office, "from", "2032-06-01", "to", "2032-06-01")
        .statusCode(400)
        .body("violations.field", contains("to"));
    ask(office, "from", "2026-01-01", "to", "2047-01-02")
        .statusCode(400)
        .body("violations.field", contains("to"));
    viewer(root("NOBODY").code())
        .queryParam("from", "2032-01-01")
        .get("/cadre/v1/retirements")
        .then()
        .statusCode(200)
        .body("items", empty());
  }
}

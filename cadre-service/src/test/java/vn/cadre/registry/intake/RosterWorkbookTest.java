package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** The roster of a district in one workbook: downloaded, filled in, tried out, sent, mended. */
@RegistryTest
class RosterWorkbookTest {
  private static final int PEOPLE = 1_236;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject Sql sql;

  @Test
  void theTemplateHasVietnameseHeadingsInRowFour() {
    var heading = Sheet.heading(template("cadres"));
    assertThat(heading)
        .startsWith("STT", "Số định danh cá nhân", "Họ và tên (*)")
        .contains("Loại (*)", "Mã tổ chức (*)", "Mã chức danh", "Trình độ chuyên môn");
  }

  @Test
  void everyKindHasATemplateAndNoOtherHas() {
    for (var kind :
        List.of(
            "organisations",
            "titles",
            "positions",
            "cadres",
            "appointments",
            "qualifications",
            "bodies",
            "memberships",
            "decisions")) {
      assertThat(Sheet.heading(template(kind))).hasSizeGreaterThan(4);
    }
    Import.as(Import.editor(EVERYWHERE))
        .get(Import.PATH + "/templates/nothing")
        .then()
        .statusCode(404);
  }

  @Test
  void goodRowsAreKeptAndBadOnesNamed() {
    // Given a roster of 1,236 people with four bad rows and two odd ones
    var office = root("ROSTER");
    var teacher = title("STAFF");
    position(office, teacher, PEOPLE);
    var rows = roster(office, teacher);
    rows.get(10).put("Mã tổ chức", "NO-SUCH-PLACE");
    rows.get(10).put("Ngày sinh", "31/02/1975");
    rows.get(20).put("Số định danh cá nhân", rows.get(19).get("Số định danh cá nhân"));
    rows.get(30).put("Họ và tên", new Sheet.Formula("A1"));
    rows.get(40).put("Số định danh cá nhân", 1234567890123L);
    rows.get(50).put("Giới tính", "Nữ");
    var lost = "0" + rows.get(60).get("Số định danh cá nhân").toString().substring(1);
    rows.get(60).put("Số định danh cá nhân", Long.parseLong(lost));
    var workbook = Sheet.filled(template("cadres"), rows);
    var expected =
        List.of(
            "15 birthDate invalid-date",
            "15 organisation unknown-organisation",
            "25 personalId duplicate-personal-id",
            "35 fullName formula",
            "45 personalId digits",
            "55 personalId personal-id-gender",
            "65 personalId left-padded");

    // When it is tried out
    var tried =
        Import.start(Import.editor(EVERYWHERE), "cadres", "create", true, "roster.xlsx", workbook);
    var dry = tried.end();

    // Then everything is found and nothing written
    assertThat(Import.counts(dry)).isEqualTo("COMPLETED 1236 1236 1232 4 2");
    assertThat(tried.findings("vi")).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(people(office)).isZero();

    // When it is sent for real
    var sent =
        Import.start(Import.editor(EVERYWHERE), "cadres", "create", false, "roster.xlsx", workbook);
    var real = sent.end();

    // Then the good rows are kept, each with its post, its levels and its events
    assertThat(Import.counts(real)).isEqualTo("COMPLETED 1236 1236 1232 4 2");
    assertThat(sent.findings("en")).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(people(office)).isEqualTo(1_232);
    assertThat(events(office, "cadres")).isEqualTo(1_232);
    assertThat(events(office, "appointments")).isEqualTo(1_232);
    assertThat(seats(office)).isEqualTo(1_232);
    assertThat(
            Registry.recorded(() ->
                sql.one(
                    "SELECT count(*) FROM import_chunk WHERE job_id = ?",
                    List.of(UUID.fromString(sent.id())),
                    row -> row.getInt(1))))
        .contains(0);

    // And the workbook of refused rows, mended, can be sent as it is
    var mended = mend(sent, office);
    var again =
        Import.start(Import.editor(EVERYWHERE), "cadres", "upsert", false, "mended.xlsx", mended)
            .end();
    assertThat(Import.counts(again)).startsWith("COMPLETED 6 6 6 0");
    assertThat(people(office)).isEqualTo(PEOPLE);
  }

  private static byte[] mend(Import sent, Made office) {
    var bytes =
        Import.as(Import.editor(EVERYWHERE))
            .get(sent.location + "/workbook")
            .then()
            .statusCode(200)
            .contentType(XLSX)
            .extract()
            .asByteArray();
    var all = Sheet.read(bytes);
    var heading = all.get(3);
    assertThat(all.get(4).getLast()).contains("Mã tổ chức: Không có tổ chức này");
    var rows = new ArrayList<Map<String, Object>>();
    for (var line : all.subList(4, all.size())) {
      var row = new HashMap<String, Object>();
      for (int i = 1; i < heading.size(); i++) {
        if (i < line.size() && !line.get(i).isEmpty()) {
          row.put(heading.get(i).replace(" (*)", ""), line.get(i));
        }
      }
      rows.add(row);
    }
    rows.get(0).put("Mã tổ chức", office.code());
    rows.get(0).put("Ngày sinh", "02/1975");
    rows.get(1).put("Số định danh cá nhân", personalId());
    rows.get(2).put("Họ và tên", "Lò Thị Mẩy");
    rows.get(3).put("Số định danh cá nhân", personalId());
    return Sheet.filled(bytes, rows);
  }

  @Test
  void aSecondRosterOfTheSamePeopleChangesNothing() {
    var office = root("AGAIN");
    var teacher = title("STAFF");
    position(office, teacher, PEOPLE);
    var workbook = Sheet.filled(template("cadres"), roster(office, teacher).subList(0, 20));
    var token = Import.editor(EVERYWHERE);
    Import.start(token, "cadres", "create", false, "a.xlsx", workbook).end();

    var created = Import.start(token, "cadres", "create", false, "a.xlsx", workbook).end();
    assertThat(Import.counts(created)).isEqualTo("COMPLETED 20 20 0 20 0");

    var upserted = Import.start(token, "cadres", "upsert", false, "a.xlsx", workbook).end();
    assertThat(Import.counts(upserted)).isEqualTo("COMPLETED 20 20 20 0 0");
    assertThat(events(office, "cadres")).isEqualTo(20);
    assertThat(seats(office)).isEqualTo(20);
  }

  private static List<Map<String, Object>> roster(Made office, Made title) {
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < PEOPLE; i++) {
      var row = new HashMap<String, Object>();
      row.put("Số định danh cá nhân", personalId());
      row.put("Họ và tên", "Nguyễn Văn An");
      row.put("Giới tính", "Nam");
      row.put("Ngày sinh", i % 2 == 0 ? "04/1975" : LocalDate.of(1975, 4, 12));
      row.put("Dân tộc", i % 3 == 0 ? "Kinh" : "01");
      row.put("Loại", "Viên chức");
      row.put("Mã tổ chức", office.code());
      row.put("Mã chức danh", title.code());
      row.put("Giữ chức từ", "09/2010");
      row.put("Ngày tuyển dụng", 2001);
      row.put("Trình độ chuyên môn", "Đại học");
      row.put("Lý luận chính trị", "Trung cấp");
      rows.add(row);
    }
    return rows;
  }

  private static byte[] template(String kind) {
    return Import.as(Import.senderOf(kind, EVERYWHERE))
        .get(Import.PATH + "/templates/" + kind)
        .then()
        .statusCode(200)
        .contentType(XLSX)
        .header("Content-Disposition", equalTo("attachment; filename=\"mau-" + kind + ".xlsx\""))
        .extract()
        .asByteArray();
  }

  private static int people(Made office) {
    return viewer(EVERYWHERE)
        .get("/cadre/v1/cadres?limit=1&count=true&organisation=" + office.code())
        .then()
        .statusCode(200)
        .extract()
        .path("total");
  }

  private int events(Made office, String aggregate) {
    return Registry.recorded(() ->
            sql.one(
                """
                SELECT count(*) FROM outbox_event WHERE aggregate = ? AND sequence = 1
                AND ? IN (data -> 'state' ->> 'organisationId', data -> 'state' ->> 'registeredIn')\
                """,
                List.of(aggregate, office.id()),
                row -> row.getInt(1)))
        .orElseThrow();
  }

  private int seats(Made office) {
    return Registry.recorded(() ->
            sql.one(
                """
                SELECT count(DISTINCT a.seat_no) FROM appointment a JOIN position p ON p.id = a.position_id
                WHERE p.organisation_id = ? AND a.evidence = 'ROSTER' AND a.main\
                """,
                List.of(UUID.fromString(office.id())),
                row -> row.getInt(1)))
        .orElseThrow();
  }
}

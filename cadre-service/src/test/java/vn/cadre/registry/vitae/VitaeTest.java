package vn.cadre.registry.vitae;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.recorded;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.agroal.api.AgroalDataSource;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class VitaeTest {
  private static final int STATEMENTS = 9;

  @Inject AgroalDataSource database;

  private static Made person(Made office, String number) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName",
            "Đặng Thị Ngọc Hường",
            "personalId",
            number,
            "ethnicGroup",
            "02",
            "religion",
            "Không",
            "birthDate",
            "1975-04",
            "residence",
            Map.of("text", "Số 5, phố Lê Lợi"),
            "nativePlace",
            Map.of("unitCode", "22"),
            "party",
            Map.of("admittedOn", "2002-02-03", "officialOn", "2003"),
            "category",
            "CIVIL_SERVANT",
            "organisationId",
            office.id()));
  }

  /** One entry of each kind; whoever left the service would hold no post. */
  private static void live(Made person) {
    EntrySamples.ALL.stream()
        .filter(sample -> !sample.endsPosts())
        .forEach(sample -> sample.recordedFor(person));
  }

  private static String of(Made person) {
    return person.location() + "/curriculum-vitae";
  }

  private static RequestSpecification officer(Made office) {
    return as(List.of("registry-viewer", "personal-data"), office.code());
  }

  private static RequestSpecification self(Made person) {
    return given()
        .auth()
        .oauth2(
            Tokens.withClaims(
                "{\"roles\":[\"self\"],\"org_scope\":[],\"cadre_id\":\"%s\"}"
                    .formatted(person.id())));
  }

  private static String line(String name) {
    return "items.lines.flatten().find { it.name == '" + name + "' }.text";
  }

  private static String table(String name) {
    return "items.tables.flatten().find { it.name == '" + name + "' }";
  }

  @Test
  void everythingOnRecordStandsInTheForm() {
    var office = root("CVA");
    var number = personalId();
    var person = person(office, number);
    live(person);
    appointment(person, position(office, title("HEAD"), 1), "2018-03");

    officer(office)
        .get(of(person))
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("ETag", equalTo(officer(office).get(of(person)).getHeader("ETag")))
        .header("Content-Disposition", containsString(".json"))
        .body("items.number", hasSize(31))
        .body("fullName", equalTo("ĐẶNG THỊ NGỌC HƯỜNG"))
        .body("fileCode", equalTo(number))
        .body("masked", empty())
        .body(line("birthDate"), equalTo("04/1975"))
        .body(line("ethnicGroup"), equalTo("Tày"))
        .body(line("nativePlace"), containsString("Quảng Ninh"))
        .body(line("partyAdmittedOn"), equalTo("03/02/2002"))
        .body(line("joinedOn"), equalTo("03/2018"))
        .body(line("highestLevel"), equalTo("Thạc sĩ"))
        .body(line("grade"), equalTo("Chuyên viên"))
        .body(line("coefficient"), equalTo("3,00"))
        .body(line("rewards"), containsString("Bằng khen (12/2014"))
        .body(line("disciplines"), containsString("Khiển trách"))
        .body(line("health"), nullValue())
        .body(table("training") + ".rows", hasSize(1))
        .body(table("work") + ".rows.cells.flatten()", hasItems("04/2003 - 2018", "03/2018 - nay"))
        .body(table("ownFamily") + ".rows[0].cells[1]", equalTo("Nguyễn Thị Mai"))
        .body(table("spousesFamily") + ".presence", equalTo("NOT_RECORDED"))
        .body(table("salary") + ".rows[0].cells[1]", equalTo("01.003/3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {";;;", "nonsense", ""})
  void acceptThatCannotBeReadCountsAsAbsent(String accept) {
    var office = root("CVU");
    var person = person(office, personalId());

    officer(office)
        .header("Accept", accept)
        .get(of(person))
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("items.number", hasSize(31));
  }

  @Test
  void aPastDayIsToldAsItWas() {
    var office = root("CVB");
    var person = person(office, personalId());
    live(person);

    viewer(office.code())
        .queryParam("asOf", "2010-01-01")
        .get(of(person))
        .then()
        .statusCode(200)
        .body("asOf", equalTo("2010-01-01"))
        .body(line("rewards"), nullValue())
        .body(line("disciplines"), nullValue())
        .body(table("training") + ".rows", empty())
        .body(table("work") + ".rows[0].cells[0]", equalTo("04/2003 - nay"));
  }

  @Test
  void pdfAndDocxSayTheSameAndCarryTheName() throws IOException {
    var office = root("CVC");
    var person = person(office, personalId());
    live(person);

    var pdf = officer(office).accept(VitaeFormat.PDF_TYPE).get(of(person));
    var docx = officer(office).accept(VitaeFormat.DOCX_TYPE).get(of(person));

    pdf.then().statusCode(200).contentType(VitaeFormat.PDF_TYPE);
    docx.then().statusCode(200).contentType(VitaeFormat.DOCX_TYPE);
    assertThat(pdf.getHeader("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"so yeu ly lich dang thi ngoc huong.pdf\"; filename*=UTF-8''"
                + "S%C6%A1%20y%E1%BA%BFu%20l%C3%BD%20l%E1%BB%8Bch%20%C4%90%E1%BA%B6NG%20TH%E1%BB%8A%20NG%E1%BB%8CC%20H%C6%AF%E1%BB%9CNG.pdf");
    assertThat(pdf.getHeader("Cache-Control")).isEqualTo("private, no-cache");
    try (var read = Loader.loadPDF(pdf.asByteArray());
        var word = new XWPFDocument(new ByteArrayInputStream(docx.asByteArray()))) {
      var text = new PDFTextStripper().getText(read);
      assertThat(text).contains("ĐẶNG THỊ NGỌC HƯỜNG", "Nguyễn Thị Mai");
      assertThat(word.getParagraphs().stream().map(p -> p.getText()))
          .anyMatch(paragraph -> paragraph.contains("ĐẶNG THỊ NGỌC HƯỜNG"));
    }
  }

  @Test
  void whatTheCallerHasAlreadyIsNotSentAgain() {
    var office = root("CVD");
    var person = person(office, personalId());
    for (var type : List.of("application/json", VitaeFormat.PDF_TYPE, VitaeFormat.DOCX_TYPE)) {
      var first = viewer(office.code()).accept(type).get(of(person));
      var tag = first.getHeader("ETag");

      var again = viewer(office.code()).accept(type).header("If-None-Match", tag).get(of(person));
      assertThat(again.statusCode()).as(type).isEqualTo(304);
      assertThat(again.getHeader("ETag")).isEqualTo(tag);

      EntrySamples.ALL.get(1).recordedFor(person);
      var changed = viewer(office.code()).accept(type).header("If-None-Match", tag).get(of(person));
      assertThat(changed.statusCode()).as(type).isEqualTo(200);
      assertThat(changed.getHeader("ETag")).isNotEqualTo(tag);
    }
  }

  @Test
  void withoutTheRoleForPersonalDataItIsHiddenInEveryFormat() throws IOException {
    var office = root("CVE");
    var number = personalId();
    var person = person(office, number);
    live(person);

    viewer(office.code())
        .get(of(person))
        .then()
        .statusCode(200)
        .body("masked", hasItems("residence", "ethnicGroup", "religion", "personalId", "ownFamily"))
        .body(line("residence"), nullValue())
        .body(table("ownFamily") + ".rows", empty());
    var pdf = viewer(office.code()).accept(VitaeFormat.PDF_TYPE).get(of(person)).asByteArray();
    try (var read = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(read))
          .doesNotContain(number, "Lê Lợi", "Nguyễn Thị Mai", "Tày")
          .contains("*********" + number.substring(9), "[không hiển thị]");
    }
  }

  @Test
  void anUnmaskedReadIsLoggedWithItsPurposeAndOnesOwnIsNot() {
    var office = root("CVF");
    var person = person(office, personalId());
    live(person);

    viewer(office.code()).get(of(person)).then().statusCode(200);
    self(person).accept("application/json").get(of(person)).then().statusCode(200);
    officer(office)
        .accept(VitaeFormat.PDF_TYPE)
        .header("Purpose", "Xet%20bo%20nhiem")
        .get(of(person))
        .then()
        .statusCode(200);

    as(List.of("auditor"), office.code())
        .get(person.location() + "/access-log")
        .then()
        .statusCode(200)
        // whoever recorded the family was shown what they recorded
        .body("items.findAll { it.operation == 'getCurriculumVitae' }", hasSize(1))
        .body("items[0].operation", equalTo("getCurriculumVitae"))
        .body("items[0].purpose", equalTo("Xet bo nhiem"))
        .body(
            "items[0].fields",
            hasItems("residence", "ethnicGroup", "religion", "personalId", "ownFamily"));
  }

  @Test
  void everyoneReadsTheirOwnWhereverItLies() {
    var person = person(root("CVG"), personalId());
    live(person);
    var stranger = person(root("CVG"), personalId());

    self(person)
        .accept("application/json")
        .get(of(person))
        .then()
        .statusCode(200)
        .body("masked", empty())
        .body(line("disciplines"), containsString("Khiển trách"))
        .body(table("ownFamily") + ".rows", hasSize(1));
    self(person).accept(VitaeFormat.PDF_TYPE).get(of(stranger)).then().statusCode(404);
  }

  @Test
  void aCommitteeElsewhereIsNamedToWhoeverReadsThePerson() {
    var office = root("CVH");
    var province = root("CVH");
    var person = person(office, personalId());
    var committee =
        post(
            "/cadre/v1/bodies",
            Map.of(
                "code", vn.cadre.registry.Registry.code("BODY"),
                "organisationId", province.id(),
                "kind", "COMMITTEE",
                "name", "Ban Chấp hành Đảng bộ tỉnh",
                "validFrom", "2020-10-01"));
    post(
        "/cadre/v1/bodies/" + committee.id() + "/memberships",
        Map.of("cadreId", person.id(), "from", "2020-10"));

    viewer(office.code())
        .get(of(person))
        .then()
        .statusCode(200)
        .body(line("committees"), equalTo("Ban Chấp hành Đảng bộ tỉnh"));
  }

  @Test
  void whoeverDoesNotReadTheRecordFindsNone() {
    var office = root("CVI");
    var person = person(office, personalId());

    viewer(root("CVI").code()).get(of(person)).then().statusCode(404);
    viewer(office.code())
        .get("/cadre/v1/cadres/" + UUID.randomUUID() + "/curriculum-vitae")
        .then()
        .statusCode(404);
    given().get(of(person)).then().statusCode(401);
    as(List.of("portal"), EVERYWHERE).get(of(person)).then().statusCode(403);
  }

  @Test
  void anotherTypeAndAnotherParameterAreRefused() {
    var office = root("CVJ");
    var person = person(office, personalId());

    viewer(office.code())
        .accept("text/csv")
        .get(of(person))
        .then()
        .statusCode(406)
        .body("code", equalTo("not-acceptable"));
    viewer(office.code())
        .accept(VitaeFormat.PDF_TYPE + ", application/problem+json")
        .queryParam("asOf", "2010-13")
        .queryParam("format", "pdf")
        .get(of(person))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItems("asOf", "format"));
  }

  @Test
  void aLongLifeTakesNoMoreStatementsThanAnEmptyOne() {
    var office = root("CVK");
    var empty = person(office, personalId());
    var full = person(office, personalId());
    for (int i = 0; i < 5; i++) {
      EntrySamples.ALL.get(1).recordedFor(full);
      EntrySamples.ALL.get(2).recordedFor(full);
    }
    for (var person : List.of(empty, full)) {
      var counted = new CountedStatements(database);
      var life =
          recorded(() ->
              new LifeReader(counted.sql())
                  .read(UUID.fromString(person.id()), LocalDate.of(2026, 11, 22), true));
      assertThat(life.work()).hasSize(person == full ? 5 : 0);
      assertThat(counted.count()).isEqualTo(STATEMENTS);
    }
  }
}

package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.intake.Import.editor;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry;
import vn.cadre.registry.RegistryTest;

/** Files that cannot be taken, and rows that cannot. */
@RegistryTest
class BadFilesTest {
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @Inject Sql sql;

  @Test
  void aPictureRenamedIsNoWorkbook() {
    var jobs = jobs();
    refused(send("roster.xlsx", PNG), "unreadable-workbook");
    refused(send("roster.csv", PNG), "unreadable-file");
    assertThat(jobs()).isEqualTo(jobs);
  }

  @Test
  void aDamagedWorkbookIsRefused() {
    refused(
        send("roster.xlsx", "PK\u0003\u0004 not really".getBytes(StandardCharsets.UTF_8)),
        "unreadable-workbook");
    refused(send("roster.xlsx", zip("xl/workbook.xml", 10)), "unreadable-workbook");
  }

  @Test
  void aBombIsNotInflated() {
    send("roster.xlsx", zip("xl/workbook.xml", 600 << 20))
        .then()
        .statusCode(413)
        .body("code", equalTo("file-too-large"));
  }

  @Test
  void aFileWithoutRowsIsRefused() {
    refused(send("roster.csv", "".getBytes(StandardCharsets.UTF_8)), "empty-file");
    refused(
        send("roster.csv", "fullName,category,organisation\n\n".getBytes(StandardCharsets.UTF_8)),
        "empty-file");
  }

  @Test
  void everyWrongColumnIsNamed() {
    send("roster.csv", "Họ và tên;Nơi làm;Mã tổ chức\nA;B;C\n".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("code", equalTo("wrong-columns"))
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder("Nơi làm unknown-column", "Loại missing-column"));
  }

  @Test
  void everythingWrongWithTheFormIsNamedAtOnce() {
    Import.as(editor(EVERYWHERE))
        .multiPart("kind", "nonsense")
        .multiPart("mode", "replace")
        .multiPart("dryRun", "perhaps")
        .multiPart("force", "true")
        .post(Import.PATH)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "force unknown-field",
                "kind not-one-of",
                "mode not-one-of",
                "dryRun not-one-of",
                "file required"));
  }

  @Test
  void whoMayNotImportIsTurnedAwayFirst() {
    var file = "{}".getBytes(StandardCharsets.UTF_8);
    io.restassured.RestAssured.given()
        .multiPart("file", "a.ndjson", file)
        .post(Import.PATH)
        .then()
        .statusCode(401);
    Import.post(Tokens.of("registry-viewer", "*"), "cadres", "create", true, "a.ndjson", file)
        .then()
        .statusCode(403);
    Import.post(Tokens.of("admin", "*"), "cadres", "create", true, "a.ndjson", file)
        .then()
        .statusCode(403);
    Import.as(Tokens.of("registry-viewer", "*")).get(Import.PATH).then().statusCode(403);
  }

  @Test
  void nfdBecomesNfcAndControlCharactersAreRefused() {
    var office = root("TEXT");
    var good = personalId();
    var name = Normalizer.normalize("Nguyễn Thị Ánh", Normalizer.Form.NFD);
    var job =
        Import.start(
            editor(EVERYWHERE),
            "cadres",
            "create",
            false,
            "a.ndjson",
            """
            {"personalId":"%s","fullName":"%s","category":"CADRE","organisation":"%s"}
            {"fullName":"Nguyễn\\u0000Văn An","category":"CADRE","organisation":"%3$s","gender":"X","birthDate":"2001-02-29"}
            {"fullName":"An","category":"CADRE","organisation":"%3$s","salary":1}
            not json
            {"fullName":"Bình","category":"CADRE","organisation":"%3$s","residenceUnit":"99999","title":"NONE"}
            """
                .formatted(good, name, office.code())
                .getBytes(StandardCharsets.UTF_8));
    assertThat(Import.counts(job.end())).isEqualTo("COMPLETED 5 5 1 4 0");
    assertThat(job.findings("vi"))
        .containsExactlyInAnyOrder(
            "2 fullName control-character",
            "2 gender not-one-of",
            "2 birthDate invalid-date",
            "3 salary unknown-field",
            "4 line malformed",
            "5 residenceUnit known-unit",
            "5 title unknown-title",
            "5 appointedFrom required");
    assertThat(
            Registry.recorded(() ->
                sql.one(
                    "SELECT full_name FROM cadre WHERE personal_id = ?",
                    List.of(good),
                    row -> row.getString(1))))
        .contains("Nguyễn Thị Ánh");
  }

  @Test
  void aNumberOfBillionsOfDigitsIsARefusedCell() {
    var office = root("HUGE");
    var job =
        Import.start(
            editor(EVERYWHERE),
            "cadres",
            "create",
            false,
            "a.ndjson",
            """
            {"fullName":1e999999999,"category":"CADRE","organisation":"%1$s"}
            {"fullName":"An","category":"CADRE","organisation":"%1$s","otherNames":1e-999999999}
            """
                .formatted(office.code())
                .getBytes(StandardCharsets.UTF_8));
    assertThat(Import.counts(job.end())).isEqualTo("COMPLETED 2 2 0 2 0");
    assertThat(job.findings("vi"))
        .containsExactlyInAnyOrder("1 fullName unreadable-cell", "2 otherNames unreadable-cell");
  }

  @Test
  void csvIsTakenWithCommaSemicolonQuotesAndByteOrderMark() {
    var office = root("CSV");
    var bom =
        "\uFEFFHỌ VÀ TÊN (*);loai;  Mã  tổ chức;Nơi sinh\n\"Trần Thị \"\"Bé\"\"\";Cán bộ;%s;\"Thôn 1;\nxã 2\"\nLê Văn Dũng;Công chức;%1$s;\n"
            .formatted(office.code());
    var job =
        Import.start(
            editor(EVERYWHERE),
            "cadres",
            "create",
            false,
            "a.csv",
            bom.getBytes(StandardCharsets.UTF_8));
    assertThat(Import.counts(job.end())).isEqualTo("COMPLETED 2 2 1 1 0");
    assertThat(job.findings("vi"))
        .containsExactlyInAnyOrder("2 fullName proper-name", "2 birthPlace control-character");
    var commas =
        "fullName,category,organisation\nLê Văn Dũng,CADRE,%s\r\n".formatted(office.code());
    var second =
        Import.start(
            editor(EVERYWHERE),
            "cadres",
            "create",
            false,
            "b.csv",
            commas.getBytes(StandardCharsets.UTF_8));
    assertThat(Import.counts(second.end())).isEqualTo("COMPLETED 1 1 1 0 0");
  }

  @Test
  void anUnknownListParameterIsNamed() {
    Import.as(editor(EVERYWHERE))
        .get(Import.PATH + "?colour=red&state=NEVER")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("colour", "state"));
    Import.as(editor(EVERYWHERE))
        .header("Accept-Language", "en")
        .get(Import.PATH + "?limit=0")
        .then()
        .statusCode(400)
        .body("violations.field", contains("limit"));
  }

  private static Response send(String name, byte[] file) {
    return Import.post(editor(EVERYWHERE), "cadres", "create", false, name, file);
  }

  private static void refused(Response answer, String code) {
    answer
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  private int jobs() {
    return Registry.recorded(
            "imports",
            () -> sql.one("SELECT count(*) FROM import_job", List.of(), row -> row.getInt(1)))
        .orElseThrow();
  }

  private static byte[] zip(String entry, int size) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      var zeros = new byte[1 << 16];
      for (int left = size; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, Math.min(left, zeros.length));
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }
}

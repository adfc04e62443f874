package vn.cadre.training.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** One import as its sender sees it. */
public final class ImportedFile {
  private static final String PATH = "/training/v1/imports";
  private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "CANCELLED");
  private static final int HEADING = 3;

  private final String token;
  private final String location;

  private ImportedFile(String token, String location) {
    this.token = token;
    this.location = location;
  }

  /** Rows of JSON, one a line. */
  public static ImportedFile ndjson(String token, String kind, String mode, String rows) {
    return sent(token, kind, mode, kind + ".ndjson", rows.getBytes(StandardCharsets.UTF_8));
  }

  public static ImportedFile sent(
      String token, String kind, String mode, String fileName, byte[] file) {
    return sent(token, kind, mode, fileName, file, false);
  }

  /** As {@link #ndjson}, writing nothing. */
  public static ImportedFile tried(String token, String kind, String mode, String rows) {
    return sent(token, kind, mode, kind + ".ndjson", rows.getBytes(StandardCharsets.UTF_8), true);
  }

  private static ImportedFile sent(
      String token, String kind, String mode, String fileName, byte[] file, boolean dryRun) {
    Response answer =
        given()
            .auth()
            .oauth2(token)
            .multiPart("file", fileName, file)
            .multiPart("kind", kind)
            .multiPart("mode", mode)
            .multiPart("dryRun", Boolean.toString(dryRun))
            .post(PATH);
    answer.then().statusCode(202);
    return new ImportedFile(token, answer.getHeader("Location"));
  }

  public JsonPath end() {
    return await()
        .atMost(Duration.ofSeconds(300))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> given().auth().oauth2(token).get(location).jsonPath(),
            job -> ENDED.contains(job.getString("state")));
  }

  /** Waits for the end: {@code state accepted rejected}. */
  public String counts() {
    var job = end();
    return Stream.of("state", "accepted", "rejected")
        .map(field -> String.valueOf(job.<Object>get(field)))
        .collect(Collectors.joining(" "));
  }

  /** {@code row field code} of everything found, in the order of the file. */
  public List<String> findings() {
    end();
    List<Map<String, Object>> rows =
        given()
            .auth()
            .oauth2(token)
            .get(location + "/rejections?limit=500")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return rows.stream().flatMap(ImportedFile::shown).toList();
  }

  @SuppressWarnings("unchecked")
  private static Stream<String> shown(Map<String, Object> row) {
    return Stream.of("violations", "warnings")
        .flatMap(list -> ((List<Map<String, String>>) row.get(list)).stream())
        .map(found -> row.get("row") + " " + found.get("field") + " " + found.get("code"));
  }

  /** The workbook that people fill in. */
  public static byte[] template(String token, String kind) {
    return given()
        .auth()
        .oauth2(token)
        .get(PATH + "/templates/" + kind)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  /** A template filled in, rows by heading. */
  public static byte[] filled(byte[] template, List<Map<String, String>> rows) {
    var heading = heading(template);
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Dữ liệu");
      for (int c = 0; c < heading.size(); c++) {
        sheet.value(HEADING, c, heading.get(c));
      }
      var columns = heading.stream().map(name -> name.replace(" (*)", "")).toList();
      for (int r = 0; r < rows.size(); r++) {
        for (var cell : rows.get(r).entrySet()) {
          sheet.value(HEADING + 1 + r, columns.indexOf(cell.getKey()), cell.getValue());
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public static List<String> heading(byte[] template) {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(template));
        var rows = workbook.getFirstSheet().openStream()) {
      return rows.filter(row -> row.getRowNum() == HEADING + 1)
          .flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
          .toList();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}

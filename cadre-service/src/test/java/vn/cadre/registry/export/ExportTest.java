package vn.cadre.registry.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.platform.testing.contract.Document;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Any list as a file; a page of an export holds twenty items in tests. */
@RegistryTest
class ExportTest {
  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String ANYBODY = "*";
  private static final String HALF_WAY = "export.streams.half-way";
  private static final int MORE_THAN_TWO_PAGES = 47;
  private static final int MORE_THAN_BUFFERS_HOLD = 60_000;

  @Inject MeterRegistry meters;

  @ConfigProperty(name = "platform.outbox.database-url")
  String url;

  @ConfigProperty(name = "platform.outbox.database-user")
  String systemUser;

  @ConfigProperty(name = "platform.outbox.database-password")
  String systemPassword;

  @Test
  void csvHasTheWholeFilteredListInItsOrderAndEveryLetter() throws IOException {
    var office = peopled();
    var answer = list(office, CSV);
    answer.then().contentType("text/csv").header("Cache-Control", "no-store");
    assertThat(answer.header("Content-Disposition"))
        .matches("attachment; filename=\"cadres-\\d{4}-\\d{2}-\\d{2}\\.csv\"");
    var rows = parsed(answer.asString());
    assertThat(rows).hasSize(MORE_THAN_TWO_PAGES + 1);
    var names = rows.getFirst().indexOf("fullName");
    assertThat(rows.stream().skip(1).map(row -> row.get(names)).toList())
        .isEqualTo(asPages(office));
    assertThat(rows.getFirst())
        .contains("id", "organisationCode", "levels.professional", "currentAppointments")
        .doesNotContain("levels");
  }

  @Test
  void linesAreTheItemsOfTheListItself() {
    var office = peopled();
    var lines = list(office, NDJSON).asString().lines().map(JsonPath::from).toList();
    var first = page(office, 1).jsonPath().getMap("items[0]");
    assertThat(lines).hasSize(MORE_THAN_TWO_PAGES);
    assertThat(lines.getFirst().getMap("")).isEqualTo(first);
  }

  @Test
  void excelOpensAndHoldsTheSame() throws IOException {
    var office = peopled();
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(list(office, EXCEL).asByteArray()))) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(MORE_THAN_TWO_PAGES + 1);
      var heading = rows.getFirst().stream().map(cell -> cell.getText()).toList();
      var names = heading.indexOf("fullName");
      assertThat(rows.stream().skip(1).map(row -> row.getCellText(names)).toList())
          .isEqualTo(asPages(office));
    }
  }

  @Test
  void whatASpreadsheetWouldRunIsText() throws IOException {
    var office = root("FORMULA");
    as(List.of("registry-editor"), EVERYWHERE)
        .contentType("application/merge-patch+json")
        .header("If-Match", viewer(EVERYWHERE).get(office.location()).header("ETag"))
        .body(Map.of("name", "=HYPERLINK(\"http://example.org\";\"Tỉnh\")"))
        .patch("/cadre/v1/organisations/" + office.id())
        .then()
        .statusCode(200);
    var rows = parsed(viewer(office.code()).accept(CSV).get("/cadre/v1/organisations").asString());
    assertThat(rows.get(1).get(rows.getFirst().indexOf("name"))).startsWith("'=HYPERLINK(\"http");
  }

  @Test
  void everyListOfTheContractCanBeExported() {
    var lists =
        Document.publishedAt(URI.create(RestAssured.baseURI + ":" + RestAssured.port))
            .operations()
            .stream()
            .filter(operation -> operation.answersPages() && !operation.path().contains("{"))
            .filter(operation ->
                operation.parameters("query").noneMatch(p -> p.path("required").asBoolean()))
            .toList();
    assertThat(lists).hasSizeGreaterThan(15);
    for (var list : lists) {
      var nobodyKnows = root("ALL").code();
      for (var format : List.of(CSV, NDJSON, EXCEL)) {
        var roles = list.roles().contains(ANYBODY) ? List.of("registry-editor") : list.roles();
        var answer = as(roles, nobodyKnows).accept(format).get(list.path());
        assertThat(answer.statusCode()).as(list.id() + " " + answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).as(list.id()).startsWith(format);
        if (format.equals(CSV)) {
          assertThat(answer.asString()).as(list.id()).matches("(?s)[A-Za-z.,\"]+\\r\\n.*");
        }
      }
    }
  }

  @Test
  void aStatisticIsATableOfItsFigures() throws IOException {
    var office = peopled();
    var path =
        "/cadre/v1/statistics/composition?groupBy=category,gender&organisation=" + office.code();
    var answer = viewer(EVERYWHERE).accept(CSV).get(path);
    answer.then().statusCode(200);
    var rows = parsed(answer.asString());
    assertThat(rows.getFirst())
        .containsExactly(
            "by",
            "key",
            "label",
            "count",
            "numerator",
            "denominator",
            "percent",
            "unit",
            "comparedCount",
            "comparedDenominator",
            "comparedPercent");
    assertThat(rows.get(1)).startsWith("", "TOTAL", "", "47").endsWith("PERSON", "", "", "");
    assertThat(rows.get(2))
        .startsWith("category", "CIVIL_SERVANT")
        .endsWith("47", "47", "47", "100.00", "PERSON", "", "", "");
    assertThat(rows.stream().map(row -> row.get(1))).contains("CIVIL_SERVANT > OTHER", "OTHER");
    viewer(EVERYWHERE).accept(EXCEL).get(path).then().statusCode(200).contentType(EXCEL);
    viewer(EVERYWHERE).accept(NDJSON).get(path).then().statusCode(406);
    viewer(EVERYWHERE)
        .accept(CSV)
        .get("/cadre/v1/statistics/composition?by=gender&limit=3")
        .then()
        .statusCode(400);
  }

  @Test
  void whatBelongsToOnePageIsRefusedWithAllElseThatIsWrong() {
    viewer(EVERYWHERE)
        .accept(CSV)
        .get("/cadre/v1/cadres?limit=5&cursor=x&count=true&facets=gender&dog=1&gender=X")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "violations.field",
            containsInAnyOrder("limit", "cursor", "count", "facets", "dog", "gender"))
        .body("violations.find { it.field == 'limit' }.code", equalTo("not-exported"));
    as(List.of("portal"), EVERYWHERE).accept(CSV).get("/cadre/v1/cadres").then().statusCode(403);
    given().accept(CSV).get("/cadre/v1/cadres").then().statusCode(401);
  }

  @Test
  void whatIsNoListComesInItsOwnFormatsAlone() {
    var person = cadre(root("ONE"), "Trần Thị Lụa");
    viewer(EVERYWHERE).accept(CSV).get(person.location()).then().statusCode(406);
    viewer(EVERYWHERE)
        .accept(CSV + ", application/json;q=0.5")
        .get(person.location())
        .then()
        .statusCode(200)
        .contentType("application/json");
    viewer(EVERYWHERE)
        .accept("application/json, text/csv")
        .get("/cadre/v1/organisations")
        .then()
        .contentType("application/json");
    viewer(EVERYWHERE)
        .accept(NDJSON)
        .get("/cadre/v1/snapshots/titles")
        .then()
        .statusCode(200)
        .contentType(NDJSON);
  }

  @Test
  void anExportEndsWithItsTokenAndDoesNotLookWhole() throws Exception {
    titles(MORE_THAN_BUFFERS_HOLD);
    try (var socket = new Socket("localhost", RestAssured.port)) {
      var until = Instant.now().plusSeconds(5);
      var token =
          Tokens.withClaims(
              "{\"name\":\"Test\",\"roles\":[\"registry-viewer\"],\"org_scope\":[\"*\"],\"exp\":%d}"
                  .formatted(until.getEpochSecond()));
      beginExport(socket, token);
      await().atMost(Duration.ofSeconds(10)).until(() -> Instant.now().isAfter(until));
      var rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(rest.lines().filter(line -> line.startsWith("{")).count())
          .isLessThan(MORE_THAN_BUFFERS_HOLD);
      assertThat(rest).doesNotEndWith("0\r\n\r\n");
    } finally {
      execute("DELETE FROM title WHERE code LIKE 'EXPORTED-%'");
    }
  }

  @Test
  void anExportEndsWhenItsClientGoesAway() throws Exception {
    titles(MORE_THAN_BUFFERS_HOLD);
    var before = meters.counter(HALF_WAY).count();
    try (var socket = new Socket("localhost", RestAssured.port)) {
      beginExport(socket, Tokens.of("registry-viewer", EVERYWHERE));
    }
    try {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> meters.counter(HALF_WAY).count() == before + 1);
    } finally {
      execute("DELETE FROM title WHERE code LIKE 'EXPORTED-%'");
    }
  }

  /** Returns with the first of it, the rest of which this client never takes in time. */
  private static void beginExport(Socket socket, String token) throws IOException {
    socket.setReceiveBufferSize(4_096);
    socket
        .getOutputStream()
        .write(
            "GET /cadre/v1/titles HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(NDJSON, token)
                .getBytes(StandardCharsets.US_ASCII));
    assertThat(socket.getInputStream().read(new byte[4_096])).isPositive();
  }

  private static Made peopled() {
    var office = root("EXPORT");
    IntStream.range(0, MORE_THAN_TWO_PAGES)
        .forEach(i -> cadre(office, "Nguyễn Thị Ánh Đ%c%c".formatted('a' + i / 7, 'a' + i % 7)));
    return office;
  }

  private static Response list(Made office, String format) {
    var answer =
        viewer(EVERYWHERE)
            .accept(format)
            .queryParam("organisation", office.code())
            .queryParam("sort", "-name")
            .get("/cadre/v1/cadres");
    answer.then().statusCode(200);
    return answer;
  }

  private static Response page(Made office, int limit) {
    return viewer(EVERYWHERE)
        .queryParam("organisation", office.code())
        .queryParam("sort", "-name")
        .queryParam("limit", limit)
        .get("/cadre/v1/cadres");
  }

  private static List<String> asPages(Made office) {
    return page(office, 500).jsonPath().getList("items.fullName");
  }

  private static List<List<String>> parsed(String csv) throws IOException {
    try (var rows =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .<List<String>>readValues(csv)) {
      return new ArrayList<>(rows.readAll());
    }
  }

  private void titles(int count) throws SQLException {
    execute(
        "INSERT INTO title (id, version, code, name, name_folded, rank, key_post) SELECT gen_random_uuid(), 0,"
            + " 'EXPORTED-' || n, repeat('x', 300), ' x', 'STAFF', false FROM generate_series(1, "
            + count
            + ") n");
  }

  private void execute(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url, systemUser, systemPassword);
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }
}

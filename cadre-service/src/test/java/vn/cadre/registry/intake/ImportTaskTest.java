package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.root;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.scope.Work;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class ImportTaskTest {
  private static final String TASKS = "/cadre/v1/tasks";

  @Inject Sql sql;

  private static Import importing(String token, String row) {
    return Import.start(
        token,
        "organisations",
        "create",
        false,
        "don-vi.ndjson",
        row.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anImportThatLeftRowsBehindAwaitsItsOwnerUntilTheNextFileOfThatKind() {
    var office = root("MEND");
    var token =
        Tokens.withClaims(
            "{\"sub\":\"importer-%1$s\",\"roles\":[\"registry-editor\"],\"org_scope\":[\"%1$s\"]}"
                .formatted(office.code()));
    var failed = importing(token, "{\"code\":\"%s\"}".formatted(code("HALF")));
    failed.end();
    Import.as(token)
        .get(TASKS)
        .then()
        .statusCode(200)
        .body("items.kind", equalTo(List.of("import-to-mend")))
        .body("items[0].title", equalTo("Tệp don-vi.ndjson còn 1 dòng chưa nhập được"))
        .body("items[0].resource", equalTo("/cadre/v1/imports/" + failed.id()))
        .body("items[0].allowedActions", empty());
    Import.as(Import.editor(office.code()))
        .get(TASKS)
        .then()
        .body("items.resource", not(hasItem("/cadre/v1/imports/" + failed.id())));
    var mended =
        importing(
            token,
            "{\"code\":\"%s\",\"name\":\"Phòng Nội vụ\",\"level\":\"COMMUNE\",\"bloc\":\"STATE\",\"kind\":\"AGENCY\",\"parent\":\"%s\",\"validFrom\":\"2000-01-01\"}"
                .formatted(code("WHOLE"), office.code()));
    mended.end();
    Import.as(token).get(TASKS).then().body("items", empty());
  }

  @Test
  void refusedRowsAreShownToAnAuditorAndThatIsLogged() {
    var office = root("ROWS");
    var job = importing(Import.editor(office.code()), "{\"code\":\"%s\"}".formatted(code("HALF")));
    job.end();
    assertThat(job.findings("vi")).isNotEmpty();
    assertThat(readers(job)).isEmpty();
    var auditor =
        Tokens.withClaims("{\"sub\":\"inspector\",\"roles\":[\"auditor\"],\"org_scope\":[\"*\"]}");
    Import.as(auditor)
        .header("Purpose", "Inspection 7")
        .get(job.location + "/rejections")
        .then()
        .statusCode(200);
    Import.as(auditor).get(job.location + "/workbook").then().statusCode(200);
    assertThat(readers(job))
        .containsExactly(
            "inspector listImportRejections Inspection 7", "inspector getImportWorkbook null");
  }

  private List<String> readers(Import job) {
    return Work.ofService("test")
        .call(() ->
            QuarkusTransaction.requiringNew()
                .call(() ->
                    sql.list(
                        "SELECT subject, operation, purpose FROM access_log WHERE record = ? ORDER BY at, id",
                        List.of(UUID.fromString(job.id())),
                        row ->
                            row.getString(1) + " " + row.getString(2) + " " + row.getString(3))));
  }
}

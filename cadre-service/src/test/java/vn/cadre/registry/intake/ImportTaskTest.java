package vn.cadre.registry.intake;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.root;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class ImportTaskTest {
  private static final String TASKS = "/cadre/v1/tasks";

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
}

package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.Registry;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.RivalTransaction;

/** An import that mends a record loses nothing of what somebody else changes of it meanwhile. */
@RegistryTest
class LostUpdateTest {
  @Inject AgroalDataSource database;
  @Inject Sql sql;

  @Test
  void aQualificationMendedByAFileKeepsWhatARequestHasJustGivenIt() throws Exception {
    for (var kind : List.of("qualifications", "cadres")) {
      var office = root("LOST");
      var number = personalId();
      var person =
          post(
              "/cadre/v1/cadres",
              Map.of(
                  "fullName",
                  "Lê Thị Bằng",
                  "personalId",
                  number,
                  "category",
                  "CADRE",
                  "organisationId",
                  office.id()));
      var studies =
          post(
              person.location() + "/qualifications",
              Map.of("kind", "PROFESSIONAL", "level", "MASTER", "status", "COMPLETED"));
      var rows =
          kind.equals("cadres")
              ? """
              {"personalId":"%s","fullName":"Lê Thị Bằng","category":"CADRE","organisation":"%s","professionalLevel":"MASTER","professionalAwardedOn":"2018"}
              """
                  .formatted(number, office.code())
              : """
              {"personalId":"%s","kind":"PROFESSIONAL","level":"MASTER","awardedOn":"2018"}
              """
                  .formatted(number);

      // When a request has changed the record, and has not committed before the import reads it
      try (var request = RivalTransaction.begin(database)) {
        request.runs(
            "UPDATE qualification SET institution = 'Học viện', version = version + 1 WHERE id = ?",
            UUID.fromString(studies.id()));
        var job =
            Import.start(
                Import.editor(EVERYWHERE),
                kind,
                "upsert",
                false,
                "rows.ndjson",
                rows.getBytes(StandardCharsets.UTF_8));
        request.awaitBlocked();
        request.commits();
        assertThat(job.end().getString("state")).isEqualTo("COMPLETED");
      }

      // Then both changes are on the record
      viewer(EVERYWHERE)
          .get(studies.location())
          .then()
          .body("institution", equalTo("Học viện"))
          .body("awardedOn", equalTo("2018"))
          .header("ETag", startsWith("\"2."));
    }
  }

  @Test
  void aRowThatHasAnotherVersionThanWasReadIsNotWritten() {
    var title = title("STAFF");
    record Named(UUID id, long version, String name) {}
    var stale = new Named(UUID.fromString(title.id()), 7, "Ghi đè");
    assertThatThrownBy(() ->
            Registry.recorded(() -> {
              Rows.of(List.of(stale))
                  .with("id", "uuid", Named::id)
                  .with("name", "text", Named::name)
                  .update(sql, "title", Named::version);
              return true;
            }))
        .isInstanceOf(ProblemException.class);
    viewer(EVERYWHERE)
        .get("/cadre/v1/titles/" + title.code())
        .then()
        .body("name", equalTo("Chức danh " + title.code()));
  }
}

package vn.cadre.registry.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.contract.Document;
import vn.cadre.platform.testing.contract.Operation;
import vn.cadre.registry.RegistryFixtures;
import vn.cadre.registry.RegistryFixtures.Standing;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class RoleMatrixTest {
  private static final Logger LOG = Logger.getLogger(RoleMatrixTest.class);

  @Test
  void everyOperationHasARuleOfWhoSeesWhatLiesBehindIt() {
    assertThat(document().operations().stream().filter(o -> Sight.of(o).isEmpty()))
        .extracting(Operation::name)
        .as("operations without a rule: say in Sight who sees what they answer")
        .isEmpty();
  }

  @Test
  void everyOperationAnswersEachRoleAndStandingAsTheContractSays()
      throws IOException, InterruptedException {
    var fixtures = new RegistryFixtures();
    var failures = new ArrayList<String>();
    var cells = cells(document());
    try (var asking = new Asking(server(), fixtures)) {
      for (var cell : cells) {
        var answer = asking.about(cell);
        failures.addAll(findings(cell, answer, fixtures));
      }
    }
    LOG.infof("%d cells", cells.size());
    assertThat(failures).as("of %d cells", cells.size()).isEmpty();
  }

  /** Where a role is missing, where the caller stands makes no difference: one cell is enough. */
  static List<Cell> cells(Document document) {
    var cells = new ArrayList<Cell>();
    for (var operation : document.operations()) {
      for (var who : Who.all()) {
        var standings =
            who.token() && who.mayCall(operation) && Sight.of(operation).isPresent()
                ? Standing.values()
                : new Standing[] {Standing.OWN};
        for (var standing : standings) {
          cells.add(new Cell(operation, who, standing));
        }
      }
    }
    return cells;
  }

  static List<String> findings(Cell cell, HttpResponse<String> answer, RegistryFixtures fixtures) {
    var findings = new ArrayList<String>();
    var status = answer.statusCode();
    if (Sight.of(cell.operation()).isEmpty()) {
      return findings; // the other test names it
    }
    if (!cell.expected().contains(status)) {
      findings.add(
          "%s: expected %s, answered %d %s"
              .formatted(cell, cell.expected(), status, answer.body()));
    }
    if (cell.operation().response(status).isEmpty()) {
      findings.add("%s: %d is not documented".formatted(cell, status));
    }
    if (status == 200 && cell.lists() && cell.standing() != Standing.EVERYWHERE) {
      var collection = cell.operation().path().replaceFirst(".*/", "");
      var id = fixtures.existing(collection).orElse("none");
      var scoped = Sight.of(cell.operation()).orElseThrow() == Sight.IN_SCOPE;
      if (scoped && answer.body().contains("\"id\":\"" + id + "\"") != cell.sees()) {
        findings.add("%s: the list %s it".formatted(cell, cell.sees() ? "lacks" : "shows"));
      }
    }
    return findings;
  }

  private static Document document() {
    return Document.publishedAt(server());
  }

  private static URI server() {
    return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
  }
}

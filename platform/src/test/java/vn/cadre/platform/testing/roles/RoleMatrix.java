package vn.cadre.platform.testing.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.contract.Document;
import vn.cadre.platform.testing.contract.Operation;

/**
 * Every operation for every role and every place to stand; each service extends this with its rules
 * and what it has.
 */
public abstract class RoleMatrix {
  private static final Logger LOG = Logger.getLogger(RoleMatrix.class);

  /** Who sees what the operation answers; an operation without a rule fails the matrix. */
  protected abstract Optional<SightRule> sightOf(Operation operation);

  /** Made anew for each run. */
  protected abstract OfficeFixtures fixtures();

  @Test
  void everyOperationHasARuleOfWhoSeesWhatLiesBehindIt() {
    assertThat(document().operations().stream().filter(o -> sightOf(o).isEmpty()))
        .extracting(Operation::name)
        .as("operations without a rule: say in its sight who sees what they answer")
        .isEmpty();
  }

  @Test
  void everyOperationAnswersEachRoleAndStandingAsTheContractSays()
      throws IOException, InterruptedException {
    var fixtures = fixtures();
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
  private List<Cell> cells(Document document) {
    var cells = new ArrayList<Cell>();
    for (var operation : document.operations()) {
      for (var who : Who.all()) {
        var standings =
            who.token() && who.mayCall(operation) && sightOf(operation).isPresent()
                ? Standing.values()
                : new Standing[] {Standing.OWN};
        for (var standing : standings) {
          cells.add(new Cell(operation, who, standing));
        }
      }
    }
    return cells;
  }

  private List<String> findings(Cell cell, HttpResponse<String> answer, OfficeFixtures fixtures) {
    var findings = new ArrayList<String>();
    var status = answer.statusCode();
    var rule = sightOf(cell.operation());
    if (rule.isEmpty()) {
      return findings; // the other test names it
    }
    var expected = cell.expected(rule.get());
    if (!expected.contains(status)) {
      findings.add(
          "%s: expected %s, answered %d %s".formatted(cell, expected, status, answer.body()));
    }
    if (cell.operation().response(status).isEmpty()) {
      findings.add("%s: %d is not documented".formatted(cell, status));
    }
    if (status == 200 && cell.lists() && cell.standing() != Standing.EVERYWHERE) {
      var collection = cell.operation().path().replaceFirst(".*/", "");
      var id = fixtures.existing(collection).orElse("none");
      var shown = answer.body().contains("\"id\":\"" + id + "\"");
      if (rule.get().shows(cell).filter(told -> told != shown).isPresent()) {
        findings.add("%s: the list %s it".formatted(cell, shown ? "shows" : "lacks"));
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

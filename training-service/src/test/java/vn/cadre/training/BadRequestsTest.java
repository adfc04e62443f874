package vn.cadre.training;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.bad.BadRequests;
import vn.cadre.platform.testing.bad.DatabaseState;
import vn.cadre.platform.testing.contract.Document;

@TrainingTest
class BadRequestsTest {
  private static final Logger LOG = Logger.getLogger(BadRequestsTest.class);

  /**
   * What workers fill in their own time, after the request that asked for it was answered, and the
   * log of reads, which keeps attempts too.
   */
  private static final Set<String> FILLED_OTHERWISE =
      Set.of("import_finding", "import_chunk", "access_log", "audit_seal");

  @Test
  void whateverIsSentIsAnsweredAsDocumentedAndARefusalWritesNothing()
      throws IOException, SQLException {
    var server = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    var url = ConfigProvider.getConfig().getValue("DB_URL", String.class);
    try (var database = new DatabaseState(url, BadRequestsTest::isWrittenByRequestsAlone)) {
      var report =
          new BadRequests(server, Document.publishedAt(server), new TrainingFixtures(), database)
              .run(1_500);
      LOG.info(report);
      report.mostlyRefused();
    }
  }

  /** What is learned from events comes when it comes. */
  private static boolean isWrittenByRequestsAlone(String table) {
    return !FILLED_OTHERWISE.contains(table)
        && !table.startsWith("inbox_")
        && !table.startsWith("projected_");
  }
}

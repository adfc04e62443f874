package vn.cadre.registry;

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

@RegistryTest
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
    try (var database = new DatabaseState(url, table -> !FILLED_OTHERWISE.contains(table))) {
      var report =
          new BadRequests(server, Document.publishedAt(server), new RegistryFixtures(), database)
              .run(1_500);
      LOG.info(report);
      report.mostlyRefused();
    }
  }
}

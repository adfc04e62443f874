package vn.cadre.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registry's test of the end of the district level replays a district of the sample from files
 * of its own; these are the very rows that are shipped. Run with {@code -Dsample.district=write}
 * after the sample has changed.
 */
class DistrictForTheRegistryTest {
  private static final String DISTRICT = "HA-LONG";
  private static final Path KEPT =
      Path.of("..", "..", "cadre-service", "src", "test", "resources", "sample", "ha-long");
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path dir;
  private final Set<String> before = new HashSet<>();
  private final Set<String> after = new HashSet<>();
  private final Set<String> people = new HashSet<>();

  @BeforeEach
  void write() throws IOException {
    Sample.write(SampleSize.SMALL, dir);
    for (String line : lines(dir, "01-organisations")) {
      JsonNode row = JSON.readTree(line);
      String code = text(row, "code");
      if ((code.equals(DISTRICT) || code.startsWith(DISTRICT + "-")) && endsWithTheLevel(row)) {
        before.add(code);
      } else if (after.contains(text(row, "parent")) || succeeds(row)) {
        after.add(code);
      }
    }
    for (String line : lines(dir, "05-appointments")) {
      JsonNode row = JSON.readTree(line);
      if (isOfThatDay(row)) {
        people.add(text(row, "personalId"));
      }
    }
  }

  @Test
  void theDistrictThatTheRegistryReplaysIsTheOneThatIsShipped() throws IOException {
    holds("01-organisations", row -> isHere(text(row, "code")));
    holds("02-titles", row -> true);
    holds("03-positions", row -> isHere(text(row, "organisation")));
    holds("04-cadres", row -> people.contains(text(row, "personalId")));
    holds("05-appointments", this::isOfThatDay);
  }

  private void holds(String kind, Predicate<JsonNode> here) throws IOException {
    List<String> shipped = new ArrayList<>();
    for (String line : lines(dir, kind)) {
      if (here.test(JSON.readTree(line))) {
        shipped.add(line);
      }
    }
    if ("write".equals(System.getProperty("sample.district"))) {
      Files.write(KEPT.resolve(kind + ".ndjson"), shipped);
    }
    assertEquals(shipped, lines(KEPT, kind), kind);
  }

  /** Posts that end with the district level, and those that begin then. */
  private boolean isOfThatDay(JsonNode row) {
    String organisation = text(row, "organisation");
    String day = SampleFacts.REFORM.toString();
    return before.contains(organisation) && text(row, "to").equals(day)
        || after.contains(organisation) && text(row, "from").equals(day);
  }

  private boolean isHere(String organisation) {
    return before.contains(organisation) || after.contains(organisation);
  }

  private boolean succeeds(JsonNode row) {
    for (String code : text(row, "predecessors").split(";")) {
      if (before.contains(code)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithTheLevel(JsonNode row) {
    return text(row, "validTo").equals(SampleFacts.REFORM.toString());
  }

  private static List<String> lines(Path dir, String kind) throws IOException {
    return Files.readAllLines(dir.resolve(kind + ".ndjson"));
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString("");
  }
}

package vn.cadre.local.bench.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RosterFilesTest {
  @Test
  void everyRowOfEveryRosterHasANumberOfItsOwn(@TempDir Path directory) throws IOException {
    var files = new RosterFiles(directory, 200);

    var numbers = new HashSet<String>();
    for (int roster = 0; roster < 4; roster++) {
      for (var line : Files.readAllLines(files.ndjson(roster))) {
        numbers.add(JsonMapper.shared().readTree(line).path("personalId").asString(""));
      }
    }

    assertEquals(800, numbers.size());
  }

  @Test
  void daysAreWrittenAsPeopleWriteThem() {
    assertEquals("01/07/2025", RosterFiles.asWritten("2025-07-01"));
    assertEquals("04/1968", RosterFiles.asWritten("1968-04"));
    assertEquals("0-12/QĐ-ĐO", RosterFiles.asWritten("0-12/QĐ-ĐO"));
  }
}

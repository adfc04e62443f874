package vn.cadre.local.bench.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.sample.Sample;
import vn.cadre.local.sample.SampleSize;

/**
 * Files to import below an organisation of the bench's own: units, their posts, and rosters of
 * people who are the sample's with other numbers, each with a post and a decision.
 */
final class RosterFiles {
  private static final int PEOPLE_OF_A_UNIT = 50;
  private static final String FIRST_DAY = "1990-01-01";
  private static final String ROOT = "BENCH";
  private static final String TITLE = "SPECIALIST";
  // Provinces in whose name the sample gives no numbers, so that none is given twice.
  private static final List<String> PROVINCES = List.of("079", "048", "092", "051");

  private final JsonMapper json = JsonMapper.shared();
  private final Path directory;
  private final int rows;
  private final List<Map<String, Object>> people = new ArrayList<>();

  /**
   * @param directory where the files go; there must be none of their names
   * @param rows of each roster
   */
  RosterFiles(Path directory, int rows) throws IOException {
    this.directory = directory;
    this.rows = rows;
    Sample.write(SampleSize.PROVINCE, directory.resolve("sample"));
    var given = new HashMap<String, String>();
    try (BufferedReader in =
        Files.newBufferedReader(directory.resolve("sample/04-cadres.ndjson"))) {
      for (var line = in.readLine(); line != null && people.size() < rows; line = in.readLine()) {
        var row = json.readValue(line, new TypeReference<LinkedHashMap<String, Object>>() {});
        // What follows the province is nearly always unique by itself.
        if (row.containsKey("title") && given.put(digits(row), "") == null) {
          people.add(row);
        }
      }
    }
    if (people.size() < rows) {
      throw new LaunchException(
          "The sample has only %d people with a post.".formatted(people.size()));
    }
  }

  private static String digits(Map<String, Object> row) {
    return String.valueOf(row.get("personalId")).substring(PROVINCES.getFirst().length());
  }

  private int units() {
    return Math.ceilDiv(rows, PEOPLE_OF_A_UNIT);
  }

  private static String unit(int roster, int number) {
    return "%s-%d-%d".formatted(ROOT, roster, number);
  }

  /**
   * The organisations that the rosters of these numbers need.
   *
   * @param rosters how many rosters there will be
   */
  Path organisations(int rosters) throws IOException {
    var organisations = new ArrayList<Map<String, Object>>();
    organisations.add(organisation(ROOT, "Các đơn vị để đo", null));
    for (int roster = 0; roster < rosters; roster++) {
      for (int number = 0; number < units(); number++) {
        organisations.add(
            organisation(
                unit(roster, number), "Đơn vị để đo %d.%d".formatted(roster, number), ROOT));
      }
    }
    return ndjson("organisations", organisations);
  }

  private static Map<String, Object> organisation(
      String code, String name, @Nullable String parent) {
    var row = new LinkedHashMap<String, Object>();
    row.put("code", code);
    row.put("name", name);
    row.put("level", parent == null ? "PROVINCE" : "COMMUNE");
    row.put("bloc", "STATE");
    row.put("kind", parent == null ? "GROUP" : "AGENCY");
    if (parent != null) {
      row.put("parent", parent);
    }
    row.put("validFrom", FIRST_DAY);
    return row;
  }

  /** One position of enough seats in each of these organisations. */
  Path positions(int rosters) throws IOException {
    var positions = new ArrayList<Map<String, Object>>();
    for (int roster = 0; roster < rosters; roster++) {
      for (int number = 0; number < units(); number++) {
        positions.add(
            Map.of(
                "organisation", unit(roster, number),
                "title", TITLE,
                "seats", PEOPLE_OF_A_UNIT,
                "validFrom", FIRST_DAY));
      }
    }
    return ndjson("positions", positions);
  }

  /** A roster as one JSON object a line. */
  Path ndjson(int roster) throws IOException {
    return ndjson("cadres-" + roster, roster(roster));
  }

  private List<Map<String, Object>> roster(int roster) {
    var result = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < rows; i++) {
      var row = new LinkedHashMap<>(people.get(i));
      var number = i / PEOPLE_OF_A_UNIT;
      row.put("personalId", PROVINCES.get(roster) + digits(row));
      row.put("category", "CIVIL_SERVANT");
      row.put("organisation", unit(roster, number));
      row.put("title", TITLE);
      row.put("decisionNumber", "%d-%d/QĐ-ĐO".formatted(roster, number));
      row.put("decisionDate", "2025-06-20");
      row.put("decisionIssuer", "Sở Nội vụ");
      result.add(row);
    }
    return result;
  }

  private Path ndjson(String name, List<Map<String, Object>> content) throws IOException {
    var file = directory.resolve(name + ".ndjson");
    try (var out = Files.newBufferedWriter(file)) {
      for (var row : content) {
        out.write(json.writeValueAsString(row));
        out.write('\n');
      }
    }
    return file;
  }

  /** A roster as a workbook: field names for headings, everything as text, days as people write. */
  Path xlsx(int roster) throws IOException {
    var content = roster(roster);
    var fields = content.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    var file = directory.resolve("cadres-%d.xlsx".formatted(roster));
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "Bench", "1.0")) {
      var sheet = workbook.newWorksheet("Dữ liệu");
      for (int column = 0; column < fields.size(); column++) {
        sheet.value(0, column, fields.get(column));
      }
      for (int row = 0; row < content.size(); row++) {
        for (int column = 0; column < fields.size(); column++) {
          var value = content.get(row).get(fields.get(column));
          if (value != null) {
            sheet.value(row + 1, column, asWritten(value.toString()));
          }
        }
      }
    }
    return file;
  }

  /** {@code 2025-07-01} becomes {@code 01/07/2025}, {@code 1968-04} becomes {@code 04/1968}. */
  static String asWritten(String value) {
    return value
        .replaceFirst("^(\\d{4})-(\\d{2})-(\\d{2})$", "$3/$2/$1")
        .replaceFirst("^(\\d{4})-(\\d{2})$", "$2/$1");
  }
}

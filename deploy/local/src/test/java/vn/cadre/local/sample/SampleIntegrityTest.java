package vn.cadre.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.cadre.local.sample.Figures.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.cadre.local.sample.Figures.Held;

/** What the registry demands of rows, for both sizes. */
class SampleIntegrityTest {
  private static final Map<SampleSize, Figures> WRITTEN = new EnumMap<>(SampleSize.class);

  @TempDir static Path dir;

  @ParameterizedTest
  @EnumSource
  void organisationsFollowTheirParentsAndPredecessorsAndLiveWithinThem(SampleSize size) {
    Figures figures = written(size);
    Set<String> earlier = new HashSet<>();
    for (JsonNode row : figures.organisations.values()) {
      if (row.has("parent")) {
        JsonNode parent = figures.organisations.get(text(row, "parent"));
        assertTrue(earlier.contains(text(row, "parent")));
        assertFalse(
            Figures.date(row, "validFrom").isBefore(Figures.date(parent, "validFrom")),
            row.toString());
        assertFalse(end(row).isAfter(end(parent)), row.toString());
      }
      for (String predecessor : row.path("predecessors").asString("").split(";")) {
        if (!predecessor.isEmpty()) {
          assertTrue(earlier.contains(predecessor));
          assertEquals(
              Figures.date(row, "validFrom"),
              end(figures.organisations.get(predecessor)),
              row.toString());
        }
      }
      assertTrue(earlier.add(text(row, "code")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noDistrictOutlivesTheReform(SampleSize size) {
    Figures figures = written(size);
    for (JsonNode row : figures.organisations.values()) {
      if (text(row, "level").equals("DISTRICT")) {
        assertFalse(end(row).isAfter(LocalDate.of(2025, 7, 1)), row.toString());
      }
    }
    for (JsonNode row : figures.positions) {
      if (text(row, "managementTier").equals("DISTRICT_STANDING_COMMITTEE")) {
        assertFalse(Figures.date(row, "validTo").isAfter(LocalDate.of(2025, 7, 1)), row.toString());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPostFitsASeatInTheOrderOfRows(SampleSize size) {
    Figures figures = written(size);
    Map<String, JsonNode> positions = new HashMap<>();
    figures.positions.forEach(row ->
        assertEquals(
            null, positions.put(text(row, "organisation") + "/" + text(row, "title"), row)));
    Map<String, List<List<Held>>> seats = new HashMap<>();
    for (Held post : figures.held) {
      String key = post.organisation() + "/" + post.title();
      JsonNode position = positions.get(key);
      assertNotNull(position, key);
      assertFalse(post.from().isBefore(Figures.date(position, "validFrom")), post.toString());
      assertFalse(
          (post.to() == null ? LocalDate.MAX : post.to()).isAfter(end(position)), post.toString());
      List<List<Held>> taken = seats.computeIfAbsent(key, position1 -> new ArrayList<>());
      List<Held> seat =
          taken.stream()
              .filter(holders -> holders.stream().noneMatch(other -> overlap(other, post)))
              .findFirst()
              .orElse(null);
      if (seat == null) {
        seat = new ArrayList<>();
        taken.add(seat);
      }
      seat.add(post);
      assertTrue(
          taken.size() <= position.get("seats").asInt(),
          key + " needs more seats than " + position);
    }
    figures.positions.stream()
        .filter(row -> text(figures.titles.get(text(row, "title")), "rank").equals("HEAD"))
        .forEach(row -> assertEquals(1, row.get("seats").asInt(), row.toString()));
  }

  @ParameterizedTest
  @EnumSource
  void nobodyHoldsTwoMainPostsAtOnce(SampleSize size) {
    Figures figures = written(size);
    for (String person : figures.cadres.keySet()) {
      List<Held> mains = figures.postsOf(person).stream().filter(Held::main).toList();
      assertFalse(mains.isEmpty(), person);
      for (int i = 1; i < mains.size(); i++) {
        assertFalse(overlap(mains.get(i - 1), mains.get(i)), mains.toString());
      }
      for (Held post : mains) {
        assertTrue(post.to() == null || post.to().isAfter(post.from()), post.toString());
        LocalDate born = Figures.date(figures.cadres.get(person), "birthDate");
        assertTrue(post.from().isAfter(born.plusYears(21)), post + " born " + born);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void personalNumbersAreUniqueAndAHandfulContradictsTheRecord(SampleSize size) {
    Figures figures = written(size);
    int contradicting = 0;
    for (JsonNode row : figures.cadres.values()) {
      String id = text(row, "personalId");
      assertTrue(id.matches("\\d{12}"));
      int year = Integer.parseInt(text(row, "birthDate").substring(0, 4));
      int digit = (year >= 2000 ? 2 : 0) + (text(row, "gender").equals("FEMALE") ? 1 : 0);
      assertEquals(year % 100, Integer.parseInt(id.substring(4, 6)));
      contradicting += id.charAt(3) - '0' == digit ? 0 : 1;
    }
    assertTrue(
        contradicting > 3 && contradicting < figures.cadres.size() / 200,
        contradicting + " contradict");
    assertTrue(figures.cadres.containsKey(SampleFacts.SELF_PERSONAL_ID));
  }

  @ParameterizedTest
  @EnumSource
  void whoeverHasNotLeftHoldsAMainPostToday(SampleSize size) {
    Figures figures = written(size);
    LocalDate today = SampleFacts.WRITTEN_FOR;
    for (JsonNode row : figures.cadres.values()) {
      boolean left =
          !pensionFrom(row).isAfter(today)
              || figures.separations.containsKey(text(row, "personalId"));
      List<Held> now =
          figures.postsOf(text(row, "personalId")).stream()
              .filter(post -> post.main() && post.inForceOn(today))
              .toList();
      assertEquals(left ? 0 : 1, now.size(), row.toString());
    }
    for (String code :
        List.of(SampleFacts.UNIT_NOMINATOR_ORGANISATION, SampleFacts.COMMUNE_VIEWER_ORGANISATION)) {
      assertTrue(figures.mainPosts(code, today).size() > 20, code);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFormerDistrictHasSuccessorsWithPeopleAndAFullHead(SampleSize size) {
    Figures figures = written(size);
    LocalDate today = SampleFacts.WRITTEN_FOR;
    for (String district : List.of("KIM-DONG", "CHI-LANG", "HA-DONG", "HA-LONG")) {
      List<String> successors =
          figures.organisations.values().stream()
              .filter(row ->
                  List.of(row.path("predecessors").asString("").split(";")).contains(district))
              .map(row -> text(row, "code"))
              .toList();
      assertTrue(successors.size() >= 3, district + " " + successors);
      for (String successor : successors) {
        long keyPosts =
            figures.mainPosts(successor, today).stream()
                .filter(post -> figures.titles.get(post.title()).get("keyPost").asBoolean())
                .count();
        assertEquals(3, keyPosts, successor);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void textIsComposedUnicodeAndFilesAreTheSameEveryTime(SampleSize size) throws IOException {
    Path again = dir.resolve(size + "-again");
    Sample.write(size, again);
    try (var files = Files.list(dir.resolve(size.name()))) {
      List<Path> written = files.sorted().toList();
      assertEquals(13, written.size());
      for (Path file : written) {
        String content = Files.readString(file);
        assertTrue(Normalizer.isNormalized(content, Normalizer.Form.NFC));
        assertEquals(content, Files.readString(again.resolve(file.getFileName())));
      }
    }
  }

  private static Figures written(SampleSize size) {
    return WRITTEN.get(size);
  }

  @BeforeAll
  static void write() throws IOException {
    for (SampleSize size : SampleSize.values()) {
      Sample.write(size, dir.resolve(size.name()));
      WRITTEN.put(size, new Figures(dir.resolve(size.name())));
    }
  }

  @Test
  void smallHasAbout2500PeopleAndProvince30000More() {
    int small = written(SampleSize.SMALL).cadres.size();
    assertTrue(small > 2300 && small < 2700, small + " people");
    assertEquals(small + 30_000, written(SampleSize.PROVINCE).cadres.size());
    assertTrue(
        written(SampleSize.PROVINCE)
            .cadres
            .keySet()
            .containsAll(written(SampleSize.SMALL).cadres.keySet()));
  }

  /**
   * By the yearly table of Decree 135/2020, independently of the generator's table by month of
   * birth.
   */
  private static LocalDate pensionFrom(JsonNode row) {
    boolean woman = text(row, "gender").equals("FEMALE");
    YearMonth born = YearMonth.from(Figures.date(row, "birthDate"));
    for (int year = 1990; year < 2100; year++) {
      int months =
          woman
              ? Math.clamp(664 + 4L * (year - 2021), 660, 720)
              : Math.clamp(723 + 3L * (year - 2021), 720, 744);
      YearMonth reached = born.plusMonths(months);
      if (reached.getYear() <= year) {
        return reached.plusMonths(1).atDay(1);
      }
    }
    throw new IllegalStateException("No retirement for " + row);
  }

  private static boolean overlap(Held one, Held other) {
    return (one.to() == null || one.to().isAfter(other.from()))
        && (other.to() == null || other.to().isAfter(one.from()));
  }

  private static LocalDate end(JsonNode row) {
    return row.has("validTo") ? Figures.date(row, "validTo") : LocalDate.MAX;
  }
}

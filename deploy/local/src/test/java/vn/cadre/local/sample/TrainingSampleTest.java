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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cadre.local.sample.TrainingSample.Expense;

/** The figures of training, counted again from what is loaded. */
class TrainingSampleTest {
  @TempDir static Path dir;
  private static TrainingSample sample;
  private static List<JsonNode> courses;
  private static List<JsonNode> enrolments;

  /** By code, which no two organisers share here. */
  private static final Map<String, JsonNode> CLASSES = new HashMap<>();

  @BeforeAll
  static void write() throws IOException {
    sample = TrainingSample.write(dir.resolve("training"));
    courses = rows(sample.courses());
    rows(sample.classes()).forEach(row -> CLASSES.put(text(row, "code"), row));
    enrolments = rows(sample.enrolments());
  }

  @Test
  void quangNinhPlanned112ClassesAndHeld96For6160TurnsIn2020() throws IOException {
    assertEquals(112, sum(lines("QUANG-NINH"), "classes"));
    assertEquals(96, held("QUANG-NINH").size());
    assertEquals(6_160, turns("QUANG-NINH").size());
    assertEquals(4_480, persons(turns("QUANG-NINH")));
    held("QUANG-NINH").forEach(row -> assertFalse(row.has("country"), row.toString()));
  }

  @Test
  void quangNinhPaid20950MillionForThem() {
    assertEquals(20_950_000_000L, sample.expenses().stream().mapToLong(Expense::amount).sum());
    assertEquals(96, sample.expenses().stream().map(Expense::document).distinct().count());
    sample
        .expenses()
        .forEach(expense ->
            assertEquals("QUANG-NINH", text(CLASSES.get(expense.classCode()), "organiserCode")));
  }

  @Test
  void noLineHasMoreClassesThanPlannedOrOfAnotherCourse() throws IOException {
    List<JsonNode> lines = lines("QUANG-NINH");
    Map<Integer, Integer> held = new HashMap<>();
    for (JsonNode row : held("QUANG-NINH")) {
      int line = row.get("planLine").asInt();
      held.merge(line, 1, Integer::sum);
      assertEquals(text(lines.get(line - 1), "course"), text(row, "courseCode"));
      assertEquals(2020, Figures.date(row, "from").getYear());
    }
    held.forEach((line, number) ->
        assertTrue(number <= lines.get(line - 1).get("classes").asInt(), "line " + line));
  }

  @Test
  void localClassesStandBesideThePlanOfTheProvince() {
    assertEquals(23, held("HA-LONG").size());
    held("HA-LONG").forEach(row -> assertFalse(row.has("planLine"), row.toString()));
  }

  @Test
  void chinhNghiaSent2And7And205And4() {
    assertEquals(
        Map.of("PROFESSIONAL", 2L, "POLITICAL_THEORY", 7L, "none", 205L, "STATE_MANAGEMENT", 4L),
        count(turns("KIM-DONG-CHINH-NGHIA"), TrainingSampleTest::grants));
    assertEquals(60, persons(turns("KIM-DONG-CHINH-NGHIA")));
    held("KIM-DONG-CHINH-NGHIA")
        .forEach(row -> {
          LocalDate from = Figures.date(row, "from");
          assertTrue(
              from.getYear() >= 2015 && from.isBefore(LocalDate.of(2020, 7, 1)), row::toString);
        });
  }

  @Test
  void chiLangHad3690TurnsFrom2014To2018() {
    assertEquals(3_690, turns("CHI-LANG").size());
    assertEquals(1_230, persons(turns("CHI-LANG")));
    assertEquals(
        Map.of("2014", 700L, "2015", 710L, "2016", 740L, "2017", 760L, "2018", 780L),
        count(
            turns("CHI-LANG"),
            turn -> text(CLASSES.get(text(turn, "classCode")), "from").substring(0, 4)));
  }

  @Test
  void hoanhBoPlanned38ClassesFor3040OfSixAudiencesAndNoneIsOnRecordAsHeld() throws IOException {
    List<JsonNode> lines = lines("HOANH-BO");
    assertEquals(38, sum(lines, "classes"));
    assertEquals(3_040, sum(lines, "participants"));
    assertEquals(6, count(lines, line -> text(line, "audience")).size());
    assertEquals(List.of(), held("HOANH-BO"));
  }

  @Test
  void nobodyComesTwiceToOneClassNorToTwoAtOnce() {
    Map<String, List<JsonNode>> attended = new HashMap<>();
    for (JsonNode turn : enrolments) {
      attended
          .computeIfAbsent(person(turn), person -> new ArrayList<>())
          .add(CLASSES.get(text(turn, "classCode")));
    }
    attended.forEach((person, classes) -> {
      for (int i = 1; i < classes.size(); i++) {
        JsonNode one = classes.get(i);
        classes
            .subList(0, i)
            .forEach(other ->
                assertTrue(
                    Figures.date(one, "from").isAfter(Figures.date(other, "lastDay"))
                        || Figures.date(other, "from").isAfter(Figures.date(one, "lastDay")),
                    () -> person + " in " + one + " and " + other));
      }
    });
  }

  @Test
  void organisersAreThoseOfTheSampleAndExistWhenTheyPlanAndHold() {
    Roster roster = Sample.roster(SampleSize.SMALL);
    for (JsonNode row : CLASSES.values()) {
      Organisation organiser = roster.organisation(text(row, "organiserCode"));
      LocalDate from = Figures.date(row, "from");
      assertFalse(from.isBefore(organiser.from()), row.toString());
      assertTrue(organiser.to() == null || from.isBefore(organiser.to()), row.toString());
    }
    for (TrainingSample.Plan plan : sample.plans()) {
      LocalDate to = roster.organisation(plan.organiser()).to();
      assertTrue(to == null || to.getYear() > plan.year(), plan.toString());
    }
    assertEquals(
        List.of("CHI-LANG", "HA-LONG", "HOANH-BO", "KIM-DONG-CHINH-NGHIA", "QUANG-NINH"),
        sample.organisers().stream().sorted().toList());
  }

  @Test
  void textIsComposedUnicodeAndFilesAreTheSameEveryTime() throws IOException {
    TrainingSample.write(dir.resolve("again"));
    try (Stream<Path> files = Files.list(dir.resolve("training"))) {
      List<Path> written = files.toList();
      assertEquals(5, written.size());
      for (Path file : written) {
        String content = Files.readString(file);
        assertTrue(Normalizer.isNormalized(content, Normalizer.Form.NFC));
        assertEquals(content, Files.readString(dir.resolve("again").resolve(file.getFileName())));
      }
    }
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(JsonMapper.shared()::readTree).toList();
    }
  }

  private static List<JsonNode> lines(String organiser) throws IOException {
    List<TrainingSample.Plan> plans =
        sample.plans().stream().filter(plan -> plan.organiser().equals(organiser)).toList();
    assertEquals(1, plans.size());
    return rows(plans.getFirst().lines(dir.resolve("training")));
  }

  private static List<JsonNode> held(String organiser) {
    return CLASSES.values().stream()
        .filter(row -> text(row, "organiserCode").equals(organiser))
        .toList();
  }

  private static List<JsonNode> turns(String organiser) {
    return enrolments.stream().filter(row -> text(row, "organiserCode").equals(organiser)).toList();
  }

  private static long persons(List<JsonNode> turns) {
    return new HashSet<>(turns.stream().map(TrainingSampleTest::person).toList()).size();
  }

  /** As training-service tells people from outside apart. */
  private static String person(JsonNode turn) {
    return text(turn, "organisationCode") + text(turn, "fullName") + text(turn, "birthDate");
  }

  private static String grants(JsonNode turn) {
    String code = text(CLASSES.get(text(turn, "classCode")), "courseCode");
    JsonNode course =
        courses.stream().filter(row -> text(row, "code").equals(code)).findFirst().orElse(null);
    assertNotNull(course, code);
    return course.hasNonNull("grantsKind") ? text(course, "grantsKind") : "none";
  }

  private static int sum(List<JsonNode> rows, String field) {
    return rows.stream().mapToInt(row -> row.get(field).asInt()).sum();
  }

  private static Map<String, Long> count(List<JsonNode> rows, Function<JsonNode, String> by) {
    return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }
}

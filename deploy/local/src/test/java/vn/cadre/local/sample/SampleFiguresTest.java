package vn.cadre.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.cadre.local.sample.Figures.DEGREE;
import static vn.cadre.local.sample.Figures.THEORY;
import static vn.cadre.local.sample.Figures.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.cadre.local.sample.Figures.Held;

/** The dated figures, counted again from the written files. */
class SampleFiguresTest {
  private static final String PROFESSIONAL = "PROFESSIONAL";
  private static final String POLITICAL_THEORY = "POLITICAL_THEORY";

  @TempDir static Path dir;
  private static Figures figures;

  @BeforeAll
  static void write() throws IOException {
    Sample.write(SampleSize.SMALL, dir);
    figures = new Figures(dir);
  }

  @Test
  void kimDongServiceUnitsHave1236People() {
    structure(
        "KIM-DONG-SERVICE-UNITS",
        1236,
        Map.of("MASTER", 16L, "UNIVERSITY", 671L, "COLLEGE", 393L, "", 156L),
        3,
        158);
  }

  @Test
  void kimDongDistrictOfficesHave62People() {
    structure("KIM-DONG-DISTRICT", 62, Map.of("MASTER", 15L, "UNIVERSITY", 44L, "", 3L), 18, 32);
  }

  @Test
  void kimDongCommunesHave308People() {
    structure("KIM-DONG-COMMUNES", 308, Map.of("MASTER", 7L, "UNIVERSITY", 227L, "", 74L), 6, 252);
  }

  /** Test values by type; the article prints the sum. */
  @Test
  void quangNinhDecided219TurnsIn2020() {
    List<JsonNode> turns =
        figures.decisions.stream()
            .filter(row -> text(row, "date").startsWith("2020-") && row.has("personalId"))
            .toList();
    assertEquals(219, turns.size());
    assertEquals(
        Map.of(
            "COMMITTEE_ASSIGNMENT", 31L,
            "TRANSFER_AND_APPOINTMENT", 46L,
            "REAPPOINTMENT", 38L,
            "NOMINATION", 52L,
            "COMMITTEE_SUPPLEMENT", 24L,
            "CONSULTATION", 28L),
        turns.stream()
            .collect(Collectors.groupingBy(row -> text(row, "type"), Collectors.counting())));
    assertEquals(
        219,
        turns.stream().map(row -> text(row, "number") + text(row, "personalId")).distinct().count(),
        "nobody twice in one document");
    assertTrue(
        turns.stream().map(row -> text(row, "personalId")).distinct().count() < 219,
        "turns are not persons");
    for (JsonNode turn : turns) {
      assertTrue(
          figures.positions.stream()
              .anyMatch(position ->
                  text(position, "organisation").equals(text(turn, "organisation"))
                      && text(position, "title").equals(text(turn, "title"))
                      && text(position, "managementTier").equals("PROVINCIAL_STANDING_COMMITTEE")),
          "a post that the committee manages");
    }
  }

  @Test
  void kimDongThreeGroupsStandSideBySide() {
    LocalDate on = LocalDate.of(2021, 5, 12);
    assertEquals(1236 + 62 + 308, figures.mainPosts("KIM-DONG", on).size());
    for (String group :
        List.of("KIM-DONG-SERVICE-UNITS", "KIM-DONG-DISTRICT", "KIM-DONG-COMMUNES")) {
      assertEquals("KIM-DONG", text(figures.organisations.get(group), "parent"));
    }
  }

  @Test
  void othersOfKimDongsServiceUnitsHaveNoLevelAtAll() {
    LocalDate on = LocalDate.of(2021, 5, 12);
    for (Held post : figures.mainPosts("KIM-DONG-SERVICE-UNITS", on)) {
      if (figures.level(post.person(), PROFESSIONAL, on).isEmpty()) {
        assertEquals("", figures.level(post.person(), POLITICAL_THEORY, on));
      }
    }
  }

  @Test
  void chiLangHas108LeadersOfTheDistrictAnd204OfCommunesIn2018() {
    LocalDate on = LocalDate.of(2018, 12, 31);
    List<Held> district = leaders("CHI-LANG", "DISTRICT", on);
    List<Held> communes = leaders("CHI-LANG", "COMMUNE", on);
    List<Held> heads = district.stream().filter(post -> figures.rank(post).equals("HEAD")).toList();
    List<Held> deputies =
        district.stream().filter(post -> figures.rank(post).equals("DEPUTY")).toList();

    assertEquals(
        List.of(108, 84, 24, 204),
        List.of(district.size(), heads.size(), deputies.size(), communes.size()));
    assertEquals(102, figures.count(district, PROFESSIONAL, on, DEGREE));
    assertEquals(80, figures.count(heads, POLITICAL_THEORY, on, THEORY));
    assertEquals(19, figures.count(deputies, POLITICAL_THEORY, on, THEORY));
    assertEquals(143, figures.count(communes, PROFESSIONAL, on, DEGREE));
    assertEquals(174, figures.count(communes, POLITICAL_THEORY, on, THEORY));
  }

  @Test
  void chiLangsCommitteesBeforeTheResolution() {
    committee("CHI-LANG-COMMITTEE-2010", 35, 26, 30);
    committee("CHI-LANG-STANDING-COMMITTEE-2010", 13, 12, 11);
    assertTrue(
        members("CHI-LANG-COMMITTEE-2010")
            .containsAll(members("CHI-LANG-STANDING-COMMITTEE-2010")));
  }

  @Test
  void chiLangMoved36PersonsFrom2014To2018() {
    Predicate<Held> moved =
        post ->
            List.of("ROTATION", "TRANSFER").contains(post.kind())
                && post.from().isAfter(LocalDate.of(2013, 12, 31))
                && post.from().isBefore(LocalDate.of(2019, 1, 1))
                && figures.within(post.organisation(), "CHI-LANG");
    assertEquals(36, figures.held.stream().filter(moved).map(Held::person).distinct().count());
  }

  /** A28: evaluated for 2017, acted on in 2018, and two weeks later somebody follows. */
  @Test
  void theEightOfChiLangNotCompletedIn2017LeaveIn2018AndSomebodyFollowsEach() {
    List<Held> successors =
        figures.held.stream()
            .filter(post -> post.from().equals(ChiLang.SUCCESSION_2018) && keyPost(post))
            .toList();
    assertEquals(8, successors.size());
    assertEquals(8, figures.separations.size());
    for (var separation : figures.separations.entrySet()) {
      LocalDate left = LocalDate.parse(separation.getValue().get("effectiveOn").asString());
      assertEquals(2018, left.getYear());
      assertEquals(2017, separation.getValue().get("evaluationYear").asInt());
      Held last = figures.postsOf(separation.getKey()).getLast();
      assertEquals(left, last.to());
      assertTrue(
          successors.stream()
              .anyMatch(post ->
                  post.organisation().equals(last.organisation())
                      && post.title().equals(last.title())));
    }
    assertEquals(figures.separations.keySet(), figures.notCompleted.keySet());
  }

  @Test
  void nhanLysSecretaryCameFromTheDistrictInJune2017() {
    Held secretary =
        only(post ->
            post.organisation().equals("CHI-LANG-NHAN-LY-PARTY")
                && post.title().equals("COMMUNE-PARTY-SECRETARY"));
    assertEquals("ROTATION", secretary.kind());
    assertEquals(LocalDate.of(2017, 6, 1), secretary.from());
    assertEquals(
        "DISTRICT", figures.levelOf(figures.postsOf(secretary.person()).getFirst().organisation()));
  }

  @Test
  void haDongHas17WardsAnd12OfficesWith24Deputies() {
    LocalDate on = LocalDate.of(2022, 6, 30);
    assertEquals(17, children("HA-DONG", "WARD", on).size());
    List<String> offices = children("HA-DONG-PC", "AGENCY", on);
    assertEquals(12, offices.size());
    List<Long> deputies =
        offices.stream()
            .map(office ->
                figures.mainPosts(office, on).stream()
                    .filter(post -> figures.rank(post).equals("DEPUTY"))
                    .count())
            .toList();
    assertEquals(List.of(3L, 2L, 2L, 2L, 1L, 2L, 2L, 3L, 2L, 2L, 2L, 1L), deputies);
  }

  @Test
  void sixteenOf34WardKeyPostsAreHeldByOutsiders() {
    List<Held> posts =
        figures.mainPosts("HA-DONG", LocalDate.of(2022, 6, 30)).stream()
            .filter(post -> List.of("WARD-PARTY-SECRETARY", "WARD-PC-CHAIR").contains(post.title()))
            .toList();
    assertEquals(34, posts.size());
    assertEquals(34, posts.stream().map(Held::person).distinct().count());
    assertEquals(
        18,
        posts.stream()
            .filter(post ->
                text(figures.cadres.get(post.person()), "nativePlace").contains("quận Hà Đông"))
            .count());
  }

  @Test
  void haDongsHeadsCarryTheCasesOfTenure() {
    LocalDate on = LocalDate.of(2022, 6, 30);
    List<List<LocalDate>> spells =
        children("HA-DONG-PC", "AGENCY", on).stream()
            .map(office ->
                figures.held.stream()
                    .filter(post ->
                        post.organisation().equals(office) && post.title().equals("OFFICE-HEAD"))
                    .map(Held::from)
                    .toList())
            .toList();
    assertEquals(List.of(LocalDate.of(2014, 3, 1), LocalDate.of(2019, 3, 1)), spells.getFirst());
    assertEquals(List.of(LocalDate.of(2013, 5, 1), LocalDate.of(2017, 11, 1)), spells.get(1));
    assertEquals(3, spells.get(2).size());
    assertTrue(
        figures.cadres.values().stream().anyMatch(row -> text(row, "birthDate").equals("1970-10")));
    long fiveYears =
        figures.mainPosts("HA-DONG-PC", on).stream()
            .filter(post ->
                post.title().equals("OFFICE-DEPUTY") && !post.from().isAfter(on.minusYears(5)))
            .count();
    assertTrue(fiveYears >= 8 && fiveYears <= 16, "deputies of five years and more: " + fiveYears);
  }

  @Test
  void eachOfHoanhBos13CommunesHasOnePersonSentFromTheDistrict() {
    LocalDate on = LocalDate.of(2019, 3, 14);
    Map<String, Long> sent = new TreeMap<>();
    for (Held post : figures.mainPosts("HOANH-BO", on)) {
      if (figures.levelOf(post.organisation()).equals("COMMUNE")
          && direction(post).equals("DISTRICT_TO_COMMUNE")) {
        sent.merge(text(figures.organisations.get(post.organisation()), "parent"), 1L, Long::sum);
      }
    }
    assertEquals(13, sent.size());
    assertTrue(sent.values().stream().allMatch(count -> count == 1));
    assertEquals(
        13,
        children("HOANH-BO", "COMMUNE", on).size() + children("HOANH-BO", "TOWNSHIP", on).size());
  }

  @Test
  void hoanhBosElevenTurnsOfKnownKindIn2019() {
    List<Held> turns =
        figures.held.stream()
            .filter(post -> post.main() && figures.within(post.organisation(), "HOANH-BO"))
            .filter(post ->
                !post.from().isBefore(LocalDate.of(2019, 1, 1))
                    && !post.from().isAfter(LocalDate.of(2019, 3, 14)))
            .toList();
    assertEquals(
        Map.of("ROTATION", 7L, "APPOINTMENT", 2L, "NOMINATION", 2L),
        turns.stream().collect(Collectors.groupingBy(Held::kind, Collectors.counting())));
    assertEquals(
        Map.of(
            "DISTRICT_TO_COMMUNE",
            4L,
            "COMMUNE_TO_DISTRICT",
            1L,
            "BETWEEN_COMMUNES",
            2L,
            "SAME_ORGANISATION",
            4L),
        turns.stream().collect(Collectors.groupingBy(this::direction, Collectors.counting())));
  }

  /** What follows from no post: eleven and these seven are the eighteen of the article. */
  @Test
  void hoanhBosOtherSevenTurnsAreReportedAloneIn2019() {
    List<JsonNode> reported =
        figures.movements.stream()
            .filter(row ->
                figures.mainPosts("HOANH-BO", LocalDate.of(2019, 3, 14)).stream()
                    .anyMatch(post -> post.person().equals(text(row, "personalId"))))
            .toList();
    assertEquals(7, reported.size());
    assertEquals(7, reported.stream().map(row -> text(row, "personalId")).distinct().count());
    for (JsonNode row : reported) {
      assertEquals("ROTATION_OR_TRANSFER", text(row, "kind"));
      assertEquals(
          List.of("DISTRICT", "COMMUNE"),
          List.of(text(row, "highestLevel"), text(row, "lowestLevel")));
      LocalDate on = LocalDate.parse(text(row, "movedOn"));
      assertTrue(!on.isBefore(LocalDate.of(2019, 1, 1)) && !on.isAfter(LocalDate.of(2019, 3, 14)));
    }
  }

  @Test
  void quangNinhStandsAboveHoanhBoWithKeyPostsUnderTheProvince() {
    LocalDate on = LocalDate.of(2020, 12, 31);
    assertEquals("QUANG-NINH", text(figures.organisations.get("HOANH-BO"), "parent"));
    assertEquals(18, children("QUANG-NINH-PC", "AGENCY", on).size());
    long managed =
        figures.positions.stream()
            .filter(row -> figures.within(text(row, "organisation"), "QUANG-NINH"))
            .filter(row -> text(row, "managementTier").equals("PROVINCIAL_STANDING_COMMITTEE"))
            .count();
    assertTrue(managed >= 54, "positions under the provincial standing committee: " + managed);
  }

  private void structure(
      String organisation, int people, Map<String, Long> levels, long advanced, long intermediate) {
    LocalDate on = LocalDate.of(2021, 5, 12);
    List<Held> posts = figures.mainPosts(organisation, on);
    assertEquals(people, posts.size());
    assertEquals(people, posts.stream().map(Held::person).distinct().count());
    assertEquals(
        levels,
        posts.stream()
            .collect(
                Collectors.groupingBy(
                    post -> figures.level(post.person(), PROFESSIONAL, on),
                    Collectors.counting())));
    assertEquals(
        advanced, figures.count(posts, POLITICAL_THEORY, on, List.of("ADVANCED", "BACHELOR")));
    assertEquals(intermediate, figures.count(posts, POLITICAL_THEORY, on, List.of("INTERMEDIATE")));
  }

  private List<Held> leaders(String ancestor, String level, LocalDate on) {
    return figures.mainPosts(ancestor, on).stream()
        .filter(post ->
            !figures.rank(post).equals("STAFF")
                && figures.levelOf(post.organisation()).equals(level))
        .toList();
  }

  private void committee(String body, int size, long professional, long theory) {
    LocalDate on = LocalDate.of(2013, 9, 10);
    List<String> members = members(body);
    assertEquals(size, members.size());
    assertEquals(
        professional,
        members.stream()
            .filter(person -> DEGREE.contains(figures.level(person, PROFESSIONAL, on)))
            .count());
    assertEquals(
        theory,
        members.stream()
            .filter(person -> THEORY.contains(figures.level(person, POLITICAL_THEORY, on)))
            .count());
    assertTrue(
        members.stream()
            .allMatch(
                person -> figures.postsOf(person).stream().anyMatch(post -> post.inForceOn(on))));
  }

  private static List<String> members(String body) {
    LocalDate on = LocalDate.of(2013, 9, 10);
    return figures.memberships.stream()
        .filter(row -> text(row, "body").equals(body))
        .filter(
            row -> !Figures.date(row, "from").isAfter(on) && Figures.date(row, "to").isAfter(on))
        .map(row -> text(row, "personalId"))
        .toList();
  }

  private static List<String> children(String parent, String kind, LocalDate on) {
    return figures.organisations.values().stream()
        .filter(
            row -> row.path("parent").asString("").equals(parent) && text(row, "kind").equals(kind))
        .filter(row -> !Figures.date(row, "validFrom").isAfter(on))
        .filter(row -> !row.has("validTo") || Figures.date(row, "validTo").isAfter(on))
        .map(row -> text(row, "code"))
        .toList();
  }

  /** From the main post held before to this one. */
  private String direction(Held post) {
    List<Held> mains = figures.postsOf(post.person()).stream().filter(Held::main).toList();
    int index = mains.indexOf(post);
    if (index == 0) {
      return "FIRST";
    }
    Held before = mains.get(index - 1);
    if (before.organisation().equals(post.organisation())) {
      return "SAME_ORGANISATION";
    }
    String from = figures.levelOf(before.organisation());
    String to = figures.levelOf(post.organisation());
    return from.equals("COMMUNE") && to.equals("COMMUNE") ? "BETWEEN_COMMUNES" : from + "_TO_" + to;
  }

  private static boolean keyPost(Held post) {
    return figures.titles.get(post.title()).get("keyPost").asBoolean();
  }

  private static Held only(Predicate<Held> wanted) {
    List<Held> found = figures.held.stream().filter(wanted).toList();
    assertEquals(1, found.size());
    return found.getFirst();
  }
}

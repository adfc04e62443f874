package vn.cadre.registry.standard.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.recorded;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.title;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.UuidV7;
import vn.cadre.kernel.standard.DemandVerdict;
import vn.cadre.kernel.standard.GradeRank;
import vn.cadre.kernel.standard.MemberFrom;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.kernel.standard.Studied;
import vn.cadre.kernel.standard.Unrecorded;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.LevelsOfKind;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.standard.StandardVerdicts;

/** The figures find of everybody what the rules find of one person, for people of every kind. */
@RegistryTest
class StandardVerdictsTest {
  private static final LocalDate DAY = LocalDate.of(2018, 12, 31);
  private static final LocalDate SINCE = LocalDate.of(2016, 3, 1);
  private static final int PEOPLE = 150;
  private static final List<String> LANGUAGES =
      List.of("A2", "b1", "B2", "Tiếng Tày", "TIẾNG NÙNG");
  private static final List<@Nullable String> SPECIALITIES =
      Arrays.asList("Luật", "LUẬT", "Kinh tế", "Sư phạm Đức dục", null);
  private static final List<String> GRADES =
      List.of("01.002", "01.003", "01.004", "V.07.05.14", "V.08.01.03");
  private static final List<GradeRank> RANKS =
      List.of(
          new GradeRank("01.002", "01", 4),
          new GradeRank("01.003", "01", 3),
          new GradeRank("01.004", "01", 2),
          new GradeRank("V.07.05.14", "V.07.05", 2));

  @Inject Sql sql;
  @Inject StandardRecord record;

  private final Random random = new Random(20181231);

  @Test
  void theDatabaseFindsWhatTheRulesFind() {
    var organisation = root("VERDICTS");
    var people =
        recorded(() -> IntStream.range(0, PEOPLE).mapToObj(i -> person(organisation)).toList());
    var met = EnumSet.noneOf(Criterion.class);
    var lacking = EnumSet.noneOf(Criterion.class);
    var undetermined = EnumSet.noneOf(Criterion.class);
    for (var asked : standards()) {
      var code = title("HEAD").code();
      standard(code, asked);
      for (var numbers : packs()) {
        var found = recorded(() -> verdicts(code, people, numbers));
        for (var person : people) {
          var facts = recorded(() -> record.ofPost(person, post(code), DAY));
          for (var criterion : Criterion.values()) {
            var verdict = found.get(person).get(criterion);
            assertThat(verdict)
                .as("%s of %s by %s and %s", criterion, facts, asked, numbers)
                .isEqualTo(
                    new StandardPolicy(numbers)
                        .judge(criterion, Objects.requireNonNull(facts.demands()), facts.holder()));
            if (verdict != null) {
              (verdict == DemandVerdict.MET
                      ? met
                      : verdict == DemandVerdict.LACKING ? lacking : undetermined)
                  .add(criterion);
            }
          }
        }
      }
    }
    // each of them was tried in every way that it can come out
    assertThat(met).containsExactlyInAnyOrder(Criterion.values());
    assertThat(lacking).containsExactlyInAnyOrder(Criterion.values());
    assertThat(undetermined).containsExactlyInAnyOrder(Criterion.values());
  }

  private static List<Map<String, ?>> standards() {
    return List.of(
        Map.of(
            "validFrom",
            "2010-01-01",
            "minProfessionalLevel",
            "UNIVERSITY",
            "orStudying",
            true,
            "specialities",
            List.of("Luật", "sư phạm đức dục"),
            "minPoliticalTheoryLevel",
            "INTERMEDIATE",
            "minStateManagementLevel",
            "EXPERT",
            "minGrade",
            "01.003",
            "languageLevels",
            List.of("B1", "tiếng nùng"),
            "informaticsLevels",
            List.of("b2"),
            "maxAge",
            45),
        Map.of(
            "validFrom", "2010-01-01",
            "specialities", List.of("KINH TẾ"),
            "minPoliticalTheoryLevel", "ADVANCED",
            "minGrade", "V.07.05.14"),
        Map.of(
            "validFrom",
            "2010-01-01",
            "minProfessionalLevel",
            "MASTER",
            "maxAge",
            40,
            "partyMember",
            true));
  }

  private static List<StandardNumbers> packs() {
    return List.of(
        new StandardNumbers(
            List.of(Studied.PROFESSIONAL), Unrecorded.UNDETERMINED, MemberFrom.ADMITTED, RANKS),
        new StandardNumbers(
            List.of(Studied.POLITICAL_THEORY, Studied.STATE_MANAGEMENT),
            Unrecorded.LACKING,
            MemberFrom.OFFICIAL,
            RANKS));
  }

  private static PostJudged post(String title) {
    return new PostJudged(UUID.randomUUID(), "X", "X", title, title, "/X/", null, SINCE);
  }

  private Map<UUID, Map<Criterion, @Nullable DemandVerdict>> verdicts(
      String title, List<UUID> people, StandardNumbers numbers) {
    var columns =
        Arrays.stream(Criterion.values())
            .map(criterion -> StandardVerdicts.column(criterion) + " AS v" + criterion.ordinal())
            .collect(Collectors.joining(", "));
    var arguments = new ArrayList<Object>(List.of(title));
    arguments.addAll(StandardVerdicts.arguments(DAY, numbers));
    arguments.add(SqlArray.of("uuid", people));
    var found = new HashMap<UUID, Map<Criterion, @Nullable DemandVerdict>>();
    sql.list(
        "SELECT c.id, %s, v.whole FROM cadre c JOIN title t ON t.code = ?".formatted(columns)
            + StandardVerdicts.join("t.id", "date '" + SINCE + "'")
            + " WHERE c.id = ANY (?)",
        arguments,
        row -> {
          var each = new EnumMap<Criterion, @Nullable DemandVerdict>(Criterion.class);
          for (var criterion : Criterion.values()) {
            var verdict = row.getString("v" + criterion.ordinal());
            each.put(criterion, verdict == null ? null : DemandVerdict.valueOf(verdict));
          }
          assertThat(row.getString("whole")).isEqualTo(whole(each).name());
          return found.put(row.getObject("id", UUID.class), each);
        });
    return found;
  }

  private static DemandVerdict whole(Map<Criterion, @Nullable DemandVerdict> each) {
    return each.containsValue(DemandVerdict.LACKING)
        ? DemandVerdict.LACKING
        : each.containsValue(DemandVerdict.UNDETERMINED)
            ? DemandVerdict.UNDETERMINED
            : DemandVerdict.MET;
  }

  /** Somebody of whom anything may be known or not. */
  private UUID person(Made organisation) {
    var id = UuidV7.next();
    var admitted = random.nextInt(3) > 0 ? "2010-0" + (1 + random.nextInt(9)) : null;
    sql.update(
        """
        INSERT INTO cadre (id, version, full_name, name_sort, name_folded, category, status, organisation_id, recruited_on,
                           birth_date, party_admitted_on, party_official_on)
        VALUES (?, 0, 'Người', 'nguoi', ' nguoi', 'CADRE', 'ACTIVE', ?, '2000', ?, ?, ?)\
        """,
        Arrays.asList(
            id,
            UUID.fromString(organisation.id()),
            birth(),
            admitted,
            admitted != null && random.nextBoolean()
                ? "2019-01-0" + (1 + random.nextInt(9))
                : admitted == null || random.nextBoolean() ? null : "2011"));
    for (int i = random.nextInt(7); i > 0; i--) {
      qualification(id);
    }
    if (random.nextInt(4) > 0) {
      sql.update(
          "INSERT INTO salary_step (id, version, cadre_id, starts, kind, grade, step) VALUES (?, 0, ?, ?, 'GRADE_STEP', ?, 1)",
          List.of(UuidV7.next(), id, random.nextBoolean() ? "2012" : "2018-12", pick(GRADES)));
    }
    return id;
  }

  private @Nullable String birth() {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> String.valueOf(1968 + random.nextInt(10));
      case 2 -> (1968 + random.nextInt(10)) + "-0" + (1 + random.nextInt(9));
      default -> (1968 + random.nextInt(10)) + "-03-0" + (1 + random.nextInt(2));
    };
  }

  private void qualification(UUID person) {
    var kind = QualificationKind.values()[random.nextInt(QualificationKind.values().length)];
    var levels = LevelsOfKind.of(kind);
    var level =
        levels.isEmpty() ? pick(LANGUAGES) : levels.get(random.nextInt(levels.size())).name();
    var studying = random.nextInt(3) == 0;
    sql.update(
        "INSERT INTO qualification (id, version, cadre_id, kind, level, level_order, speciality, status, awarded_on) VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?)",
        Arrays.asList(
            UuidV7.next(),
            person,
            kind.name(),
            level,
            LevelsOfKind.rankOrder(kind, level),
            pick(SPECIALITIES),
            studying ? "STUDYING" : "COMPLETED",
            studying ? null : pick(List.of("2005", "2018-12-31", "2019-01", "2012-06-01"))));
  }

  private <T extends @Nullable Object> T pick(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }
}

package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cadre.platform.sql.CountingSql;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Days;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.EntrySamples.Sample;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Entries of the record from files: the rules of their requests, whatever the kind. */
@RegistryTest
class EntryIntakeTest {
  private static final Logger LOG = Logger.getLogger(EntryIntakeTest.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MANY = 1_000;
  private static final Pattern EXAMPLE =
      Pattern.compile("```(csv|ndjson) ([a-z-]+)\\n(.*?)```", Pattern.DOTALL);

  /** Those that are imported as they are posted; others have imports of their own. */
  private static final Set<String> POSTED =
      Set.of(
          "work-history",
          "family-members",
          "salary-steps",
          "rewards",
          "disciplines",
          "evaluations",
          "political-conclusions",
          "comments");

  @Inject Sql sql;

  static Stream<Sample> kinds() {
    return EntrySamples.ALL.stream().filter(sample -> POSTED.contains(sample.path()));
  }

  private static Made person(Made office, String number) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName", "Trần Thị Nhập",
            "personalId", number,
            "birthDate", "1975",
            "category", "CIVIL_SERVANT",
            "organisationId", office.id()));
  }

  private static String token(String... organisations) {
    return Tokens.of(List.of("registry-editor", "personal-data"), organisations);
  }

  /** What would be posted, as a row. */
  private static Map<String, Object> row(Sample sample, String number) {
    var row = new LinkedHashMap<String, Object>();
    row.put("personalId", number);
    sample
        .body()
        .forEach((field, value) -> {
          if (value instanceof Map<?, ?> paper) {
            paper.forEach((part, said) -> {
              var name = part.toString();
              row.put("decision" + Character.toUpperCase(name.charAt(0)) + name.substring(1), said);
            });
          } else {
            row.put(field, value);
          }
        });
    return row;
  }

  private static byte[] ndjson(List<? extends Map<String, ?>> rows) {
    return rows.stream()
        .map(row -> {
          try {
            return JSON.writeValueAsString(row);
          } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
          }
        })
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @SafeVarargs
  private static Import sent(String token, String kind, String mode, Map<String, ?>... rows) {
    var job = Import.start(token, kind, mode, false, kind + ".ndjson", ndjson(List.of(rows)));
    job.end();
    return job;
  }

  @SafeVarargs
  private static List<String> findings(
      String token, String kind, String mode, Map<String, ?>... rows) {
    return sent(token, kind, mode, rows).findings("vi");
  }

  private static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
    var changed = new LinkedHashMap<>(row);
    changed.put(field, value);
    return changed;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aRowMakesTheEntryThatARequestWouldMake(Sample kind) {
    var office = root("ENA");
    var number = personalId();
    var person = person(office, number);
    var asked = person(office, personalId());
    kind.recordedFor(asked);

    assertThat(findings(token(office.code()), kind.path(), "create", row(kind, number))).isEmpty();

    assertThat(shown(person, kind)).isEqualTo(shown(asked, kind));
    assertThat(told(person, kind)).isEqualTo(told(asked, kind));
  }

  /** Less what tells the two apart. */
  private static Map<String, Object> shown(Made person, Sample kind) {
    Map<String, Object> entry =
        as(List.of("registry-viewer", "personal-data"), EVERYWHERE)
            .get(person.location() + "/" + kind.path())
            .jsonPath()
            .getMap("items[0]");
    entry.keySet().removeAll(List.of("id", "cadreId"));
    if (entry.get("decision") instanceof Map<?, ?> decision) {
      decision.remove("id");
    }
    return entry;
  }

  private List<String> told(Made person, Sample kind) {
    return Registry.recorded(() ->
        sql.list(
            """
            SELECT o.aggregate || ' ' || o.type || ' ' || o.sequence FROM outbox_event o JOIN %s e ON e.id = o.aggregate_id
            WHERE e.cadre_id = ? AND NOT o.internal ORDER BY o.sequence\
            """
                .formatted(kind.table()),
            List.of(UUID.fromString(person.id())),
            row -> row.getString(1)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void sentAgainItIsADuplicateOrChangesNothing(Sample kind) {
    var office = root("ENB");
    var number = personalId();
    var person = person(office, number);
    var row = row(kind, number);
    assertThat(findings(token(office.code()), kind.path(), "create", row)).isEmpty();

    assertThat(findings(token(office.code()), kind.path(), "create", row))
        .containsExactly("1 personalId duplicate-row");
    assertThat(findings(token(office.code()), kind.path(), "upsert", row)).isEmpty();
    assertThat(findings(token(office.code()), kind.path(), "create", row, row))
        .containsExactly("1 personalId duplicate-row", "2 personalId duplicate-row");

    assertThat(shown(person, kind)).containsEntry("corrected", null);
    editor(EVERYWHERE).get(person.location() + "/" + kind.path()).then().body("items", hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anUpsertCorrectsAndSaysWhyOrIsRefused(Sample kind) {
    var office = root("ENC");
    var number = personalId();
    var person = person(office, number);
    var row = row(kind, number);
    // not a part of the key of any kind
    var field =
        Map.of("work-history", "note", "evaluations", "note")
            .getOrDefault(kind.path(), kind.field());
    var value = field.equals(kind.field()) ? kind.corrected() : "Theo hồ sơ gốc";
    assertThat(findings(token(office.code()), kind.path(), "create", row)).isEmpty();

    assertThat(findings(token(office.code()), kind.path(), "upsert", with(row, field, value)))
        .containsExactly("1 reason required");
    assertThat(
            findings(
                token(office.code()),
                kind.path(),
                "upsert",
                with(with(row, field, value), "reason", "Đính chính theo hồ sơ gốc")))
        .isEmpty();

    assertThat(shown(person, kind)).containsEntry(field, value);
    as(List.of("registry-viewer", "personal-data"), EVERYWHERE)
        .get(person.location() + "/" + kind.path())
        .then()
        .body("items", hasSize(1))
        .body("items[0].corrected.reason", equalTo("Đính chính theo hồ sơ gốc"))
        .body("items[0].corrected.at", notNullValue());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whoeverIsOutOfScopeIsAsIfTheyWereNotThere(Sample kind) {
    var number = personalId();
    person(root("END"), number);

    assertThat(findings(token(root("END").code()), kind.path(), "create", row(kind, number)))
        .containsExactly("1 personalId unknown-cadre");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aDryRunWritesNothing(Sample kind) {
    var office = root("ENE");
    var number = personalId();
    var person = person(office, number);

    var job =
        Import.start(
            token(office.code()),
            kind.path(),
            "create",
            true,
            "a.ndjson",
            ndjson(List.of(row(kind, number))));

    assertThat(job.end().getInt("accepted")).isEqualTo(1);
    editor(EVERYWHERE).get(person.location() + "/" + kind.path()).then().body("items", hasSize(0));
  }

  @Test
  void everythingWrongWithARowIsNamed() {
    var office = root("ENF");
    var number = personalId();
    person(office, number);

    assertThat(
            findings(
                token(office.code()),
                "evaluations",
                "create",
                Map.of(
                    "personalId", personalId(),
                    "year", 1900,
                    "grade", "BEST",
                    "points", "101",
                    "gradingOrganisationCode", "NOWHERE",
                    "decisionNumber", "1"),
                Map.of("personalId", number, "year", Days.today().getYear() + 1, "grade", "GOOD"),
                Map.of("personalId", number, "year", 2026, "grade", "OUTSTANDING", "points", "60"),
                Map.of(
                    "personalId", number,
                    "year", 2020,
                    "grade", "GOOD",
                    "points", "101",
                    "decisionNumber", code("QD"),
                    "decisionDate", "2020-01-01",
                    "decisionIssuer", "Huyện ủy")))
        .contains(
            "1 personalId unknown-cadre",
            "1 year range",
            "1 grade not-one-of",
            "1 gradingOrganisationCode unknown-organisation",
            "1 decisionDate incomplete-decision",
            "1 decisionIssuer incomplete-decision",
            "2 year in-the-future",
            "3 grade points-below-grade",
            "4 decisionType required",
            "4 points pattern");
    assertThat(
            findings(
                token(office.code()),
                "family-members",
                "create",
                Map.of(
                    "personalId", number,
                    "side", "SPOUSE",
                    "relation", "CHILD",
                    "fullName", "Trần Minh Đức",
                    "relativePersonalId", number)))
        .containsExactly("1 side relation-of-its-side");
    assertThat(
            findings(
                token(office.code()),
                "family-members",
                "create",
                Map.of(
                    "personalId",
                    number,
                    "side",
                    "OWN",
                    "relation",
                    "CHILD",
                    "fullName",
                    "Trần Minh Đức",
                    "birthYear",
                    2030,
                    "relativePersonalId",
                    number)))
        .containsExactlyInAnyOrder("1 birthYear in-the-future", "1 relativePersonalId oneself");
    assertThat(
            findings(
                token(office.code()),
                "work-history",
                "create",
                Map.of(
                    "personalId", number,
                    "from", "1970",
                    "to", "1960",
                    "organisation", "Phòng Nội vụ",
                    "position", "Chuyên viên")))
        .hasSize(1);
    assertThat(
            findings(
                token(office.code()),
                "disciplines",
                "create",
                Map.of(
                    "personalId", number,
                    "side", "PARTY",
                    "form", "DISMISSAL",
                    "act", "Vi phạm",
                    "effectiveOn", "1970-01-01")))
        .containsExactlyInAnyOrder("1 decisionNumber required");
  }

  @Test
  void aDecisionOfAnotherTypeIsRefusedAndARevokedOneToo() {
    var office = root("ENG");
    var number = personalId();
    person(office, number);
    var reward = kinds().filter(kind -> kind.path().equals("rewards")).findFirst().orElseThrow();
    var row = row(reward, number);

    assertThat(
            findings(
                token(office.code()), "rewards", "create", with(row, "decisionType", "DISCIPLINE")))
        .containsExactly("1 decisionType not-one-of");
    row.remove("decisionType");
    assertThat(findings(token(office.code()), "rewards", "create", row)).isEmpty();
    var other = with(row, "awardedOn", "2013");
    assertThat(
            findings(
                token(office.code()),
                "disciplines",
                "create",
                Map.of(
                    "personalId",
                    number,
                    "side",
                    "STATE",
                    "form",
                    "REPRIMAND",
                    "act",
                    "Vi phạm",
                    "effectiveOn",
                    "2015-06-01",
                    "decisionNumber",
                    other.get("decisionNumber"),
                    "decisionDate",
                    other.get("decisionDate"),
                    "decisionIssuer",
                    other.get("decisionIssuer"))))
        .containsExactly("1 decisionType decision-type");
  }

  @Test
  void familyNeedsTheRoleForPersonalData() {
    var office = root("ENH");
    var number = personalId();
    var person = person(office, number);
    var family =
        kinds().filter(kind -> kind.path().equals("family-members")).findFirst().orElseThrow();

    assertThat(
            findings(
                Tokens.of("registry-editor", office.code()),
                "family-members",
                "upsert",
                row(family, number)))
        .containsExactly("1 personalId masked");
    editor(EVERYWHERE).get(person.location() + "/family-members").then().body("items", hasSize(0));
  }

  @Test
  void aCsvAndAWorkbookSayTheSameAsNdjson() {
    var office = root("ENI");
    var first = personalId();
    var second = personalId();
    var byCsv = person(office, first);
    var byWorkbook = person(office, second);
    var csv =
        """
        Số định danh cá nhân,Hình thức trả lương,Từ,Mã ngạch,Bậc,Hệ số
        %s,"Ngạch, bậc, hệ số",03/2015,01.003,3,3.00
        """
            .formatted(first);
    var job =
        Import.start(
            token(office.code()),
            "salary-steps",
            "create",
            false,
            "luong.csv",
            csv.getBytes(StandardCharsets.UTF_8));
    job.end();
    assertThat(job.findings("vi")).isEmpty();

    var template =
        Import.as(token(office.code()))
            .get("/cadre/v1/imports/templates/salary-steps")
            .asByteArray();
    var workbook =
        Import.start(
            token(office.code()),
            "salary-steps",
            "create",
            false,
            "luong.xlsx",
            Sheet.filled(
                template,
                List.of(
                    Map.of(
                        "Số định danh cá nhân", second,
                        "Hình thức trả lương", "Ngạch, bậc, hệ số",
                        "Từ", "03/2015",
                        "Mã ngạch", "01.003",
                        "Bậc", 3,
                        "Hệ số", "3.00"))));
    workbook.end();
    assertThat(workbook.findings("vi")).isEmpty();

    var steps =
        EntrySamples.ALL.stream()
            .filter(kind -> kind.path().equals("salary-steps"))
            .findFirst()
            .orElseThrow();
    assertThat(shown(byWorkbook, steps))
        .isEqualTo(shown(byCsv, steps))
        .containsEntry("coefficient", "3.00")
        .containsEntry("from", "2015-03");
  }

  @Test
  void theExamplesOfTheGuideAreTakenAsTheyStand() throws IOException {
    var office = root("ENK");
    var first = personalId();
    var second = personalId();
    person(office, first);
    person(office, second);
    var guide = Files.readString(Path.of("../deploy/imports.md"));
    var taken = new ArrayList<String>();
    for (var example : EXAMPLE.matcher(guide).results().toList()) {
      var rows = example.group(3).replace("022075012345", first).replace("022075012346", second);
      var job =
          Import.start(
              token(office.code()),
              example.group(2),
              "create",
              false,
              "vi-du." + example.group(1),
              rows.getBytes(StandardCharsets.UTF_8));
      assertThat(job.end().getInt("accepted")).as(rows).isEqualTo(2);
      taken.add(example.group(2));
    }
    assertThat(taken).containsExactly("evaluations", "salary-steps", "family-members");
  }

  @Test
  void aFileOfAnotherKindIsRefusedWhole() {
    Import.post(
            token(EVERYWHERE),
            "evaluations",
            "create",
            false,
            "khac.csv",
            "Số định danh cá nhân,Hình thức trả lương,Từ\n022075012345,x,2015\n"
                .getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("code", equalTo("wrong-columns"));
  }

  @Test
  void aThousandRowsTakeNoMoreStatementsThanTheirBatches() {
    var office = root("ENJ");
    var numbers = IntStream.range(0, MANY).mapToObj(i -> personalId()).distinct().toList();
    var people = new ArrayList<Map<String, String>>();
    numbers.forEach(number ->
        people.add(
            Map.of(
                "personalId",
                number,
                "fullName",
                "Trần Thị Nhập",
                "category",
                "CIVIL_SERVANT",
                "organisation",
                office.code())));
    var roster =
        Import.start(token(office.code()), "cadres", "create", false, "a.ndjson", ndjson(people));
    assertThat(roster.end().getInt("accepted")).isEqualTo(MANY);

    kinds()
        .forEach(kind -> {
          var before = CountingSql.sentBy("import-worker");
          var rows = numbers.stream().map(number -> row(kind, number)).toList();
          var job =
              Import.start(
                  token(office.code()), kind.path(), "create", false, "a.ndjson", ndjson(rows));
          assertThat(job.end().getInt("accepted")).as(kind.path()).isEqualTo(MANY);
          var sent = CountingSql.sentBy("import-worker") - before;
          LOG.infof("%d rows of %s: %d statements", MANY, kind.path(), sent);
          assertThat(sent).as(kind.path()).isLessThan(60);
        });
  }
}

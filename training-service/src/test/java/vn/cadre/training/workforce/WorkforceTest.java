package vn.cadre.training.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.testing.TestTopic.Message;
import vn.cadre.training.TrainingTest;

/** What arrives of the workforce, in whatever order, and who sees it. */
@TrainingTest
class WorkforceTest {
  private static final String NAME = "Trần Thị Bình";

  @Inject Sql sql;
  @Inject Cadres cadres;
  private Workforce workforce;

  @BeforeEach
  void open() {
    workforce = new Workforce();
  }

  @AfterEach
  void close() throws SQLException {
    workforce.close();
  }

  /** What a caller of these organisations, {@code *} for all, finds in a transaction. */
  private <T> T within(String organisation, Supplier<T> question) {
    return workforce.within(organisation, question);
  }

  private List<String> pathsOf(UUID person, String scope) {
    return within(
        scope,
        () ->
            sql.list(
                "SELECT path FROM cadre WHERE id = ?", List.of(person), row -> row.getString(1)));
  }

  @Test
  void aPersonIsSeenThroughWhereTheyBelongAndWhereTheyHoldAPost() {
    var province = workforce.organisation("PROVINCE");
    var ward = workforce.organisation("WARD", province);
    var school = workforce.organisation("SCHOOL", province);
    var elsewhere = workforce.organisation("ELSEWHERE", province);
    var title = workforce.title("HEAD", "HEAD");
    var person = workforce.person(NAME, ward);
    workforce.appoint(person, school, title, "2020-01", null, false);
    workforce.qualify(person, "POLITICAL_THEORY", "ADVANCED");

    for (var scope : List.of(province, ward, school)) {
      assertThat(pathsOf(person, scope.code())).as(scope.code()).containsExactly(ward.path());
      assertThat(within(scope.code(), () -> cadres.find(person))).isPresent();
    }
    assertThat(pathsOf(person, "*")).containsExactly(ward.path());
    assertThat(pathsOf(person, elsewhere.code())).isEmpty();
    assertThat(
            within(
                elsewhere.code(),
                () ->
                    sql.list(
                        "SELECT id FROM qualification WHERE cadre_id = ?",
                        List.of(person),
                        row -> 1)))
        .isEmpty();
    var violations = new Violations();
    assertThat(within(elsewhere.code(), () -> cadres.find(person, "cadreId", violations)))
        .isEmpty();
    assertThat(violations.all()).extracting("field", "code").hasSize(1);
  }

  @Test
  void anOrganisationThatArrivesAfterItsPeopleOrMovesTakesTheirSightAlong() {
    var province = workforce.organisation("PROVINCE");
    var other = workforce.organisation("OTHER");
    var coming =
        new Workforce.Org(
            UUID.randomUUID(),
            workforce.code("COMING"),
            province.path() + workforce.code("COMING") + "/");
    var person = workforce.person(NAME, coming);
    assertThat(pathsOf(person, province.code())).isEmpty();

    var arrived = workforce.moved(coming, province);
    assertThat(pathsOf(person, province.code())).containsExactly(arrived.path());

    var moved = workforce.moved(coming, other);
    assertThat(pathsOf(person, province.code())).isEmpty();
    assertThat(pathsOf(person, other.code())).containsExactly(moved.path());
  }

  @Test
  void aJoinedRecordLeadsToThePersonAndIsSeenAsThePersonIs() {
    var province = workforce.organisation("PROVINCE");
    var ward = workforce.organisation("WARD", province);
    var school = workforce.organisation("SCHOOL", province);
    var survivor = workforce.person(NAME, ward);
    var joined = workforce.person(NAME, school, Map.of("joinedInto", survivor));

    assertThat(within(ward.code(), () -> cadres.find(joined)).orElseThrow().id())
        .isEqualTo(survivor);
    assertThat(within(school.code(), () -> cadres.find(joined))).isEmpty();
    assertThat(within("*", () -> cadres.find(List.of(joined, survivor))).keySet())
        .containsExactlyInAnyOrder(joined, survivor);
  }

  @Test
  void whatComesTwiceOrLateChangesNothingAndWhatIsGoneIsGone() {
    var ward = workforce.organisation("WARD");
    var person = workforce.person("Lê Văn Cũ", ward);
    workforce.person(person, NAME, ward, Map.of());
    workforce.repeatFirst(person, "Lê Văn Cũ", ward);
    var after = workforce.person("Người sau", ward);

    assertThat(within(ward.code(), () -> cadres.find(person)).orElseThrow().fullName())
        .isEqualTo(NAME);
    assertThat(within(ward.code(), () -> cadres.find(after))).isPresent();
    workforce.send("cadres", Message.tombstone(person));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> within("*", () -> cadres.find(person)).isEmpty());
  }

  @Test
  void anAnnulledQualificationAndAnAnnulledPostCountNowhere() {
    var ward = workforce.organisation("WARD");
    var person = workforce.person(NAME, ward);
    var degree =
        workforce.qualify(person, "PROFESSIONAL", "MASTER", Map.of("awardedOn", "2015-06"));
    assertThat(
            within(
                ward.code(),
                () ->
                    sql.list(
                        "SELECT level_order, held_from FROM qualification WHERE id = ?",
                        List.of(degree),
                        row -> row.getInt(1) + " " + row.getString(2))))
        .containsExactly("5 2015-06-01");

    workforce.qualify(degree, person, "PROFESSIONAL", "MASTER", Map.of("state", "ANNULLED"));
    assertThat(
            within(
                ward.code(),
                () ->
                    sql.list(
                        "SELECT id FROM qualification WHERE id = ?", List.of(degree), row -> 1)))
        .isEmpty();
  }

  @Test
  void retirementIsFoundByTheRegistrysPackWithItsBasis() {
    workforce.pack("retirement");
    var ward = workforce.organisation("WARD");
    var person = workforce.person(NAME, ward, Map.of("birthDate", "1966-03-12"));

    // NĐ 135/2020, Annex I: men born in March 1966 retire at 61 years and 9 months
    var day = LocalDate.of(2026, 11, 22);
    var ref = within(ward.code(), () -> cadres.find(person)).orElseThrow();
    var finding = within(ward.code(), () -> cadres.retirements().of(ref, day));
    assertThat(within(ward.code(), () -> cadres.retirements().lastDayInWork(ref, day)))
        .contains(LocalDate.of(2027, 12, 31));
    assertThat(finding).isInstanceOf(Finding.Failed.class);
    assertThat(finding.detail().facts()).containsEntry("retirementDate", "2027-12-31");
    assertThat(finding.detail().basis().citation()).contains("135/2020");
    var late = within(ward.code(), () -> cadres.retirements().of(ref, LocalDate.of(2027, 12, 31)));
    assertThat(late).isInstanceOf(Finding.Passed.class);
  }

  @Test
  void retirementOfWhomTheRecordDoesNotTellIsUndeterminedAndSaysWhatIsMissing() {
    workforce.pack("retirement");
    var ward = workforce.organisation("WARD");
    var facts = Workforce.state("gender", null, "birthDate", null);
    var person = workforce.person(NAME, ward, facts);

    var ref = within(ward.code(), () -> cadres.find(person)).orElseThrow();
    var finding =
        within(ward.code(), () -> cadres.retirements().of(ref, LocalDate.of(2026, 11, 22)));
    assertThat(finding)
        .isInstanceOfSatisfying(
            Finding.Undetermined.class,
            undetermined ->
                assertThat(undetermined.needs()).containsExactly("birthDate", "gender"));
  }
}

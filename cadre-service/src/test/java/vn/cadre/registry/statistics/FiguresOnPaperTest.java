package vn.cadre.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.platform.testing.contract.Document;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.movement.Tree;

/** Each figure of a statistic's JSON stands on its paper, in the row that it is of. */
@RegistryTest
class FiguresOnPaperTest {
  private static final String PDF = "application/pdf";
  private static final String STATISTICS = "/cadre/v1/statistics/";
  private static @Nullable Tree known;

  /** A district of which every statistic has something to say, made once. */
  private static synchronized Tree tree() {
    var made = known;
    if (made == null) {
      made = Tree.of(3);
      var office = made.offices().getFirst();
      var deputy = Tree.seat(office);
      for (int i = 0; i < 2; i++) {
        var sent = Tree.holder(office, deputy);
        Tree.move(sent, Tree.seat(made.communes().get(i)), "2018-0" + (i + 1) + "-01", "ROTATION");
      }
      heads(made.communes());
      People.with(null, null).join(made.communes().getLast(), 1_300);
      known = made;
    }
    return made;
  }

  /** Seven people of any age; of three the standard asks something, of which one has it all. */
  private static void heads(List<Made> communes) {
    var head = title("HEAD");
    standard(head.code(), "2015-01-01");
    var heads = position(communes.getFirst(), head, 3);
    for (int i = 0; i < 7; i++) {
      var person =
          post(
              "/cadre/v1/cadres",
              Map.of(
                  "fullName",
                  "Đặng Thị Đào",
                  "gender",
                  i % 2 == 0 ? "FEMALE" : "MALE",
                  "birthDate",
                  "19" + (66 + 4 * i) + (i == 6 ? "" : "-05-12"),
                  "category",
                  "CIVIL_SERVANT",
                  "organisationId",
                  communes.get(i % 3).id(),
                  "recruitedOn",
                  "2010-01-01"));
      if (i < 3) {
        appointment(person, heads, "2016-01-01");
      }
      if (i == 1) {
        qualified(person, "PROFESSIONAL", "UNIVERSITY");
        qualified(person, "POLITICAL_THEORY", "ADVANCED");
      }
    }
  }

  private static void qualified(Made person, String kind, String level) {
    post(
        person.location() + "/qualifications",
        Map.of("kind", kind, "level", level, "status", "COMPLETED", "awardedOn", "2012"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "composition?by=gender,category,partyMember,ageBand&asOf=2021-05-12",
        "composition?groupBy=organisation,gender&asOf=2021-05-12&comparedAsOf=2015-12-31",
        "standardisation?groupBy=rank,title&asOf=2021-05-12",
        "standardisation?groupBy=rank&asOf=2021-05-12&comparedAsOf=2014-12-31",
        "age-pyramid?asOf=2021-05-12",
        "retirement-wave?from=2027-01-01&to=2042-01-01&groupBy=year,organisation",
        "retirement-wave?from=2027-01-01&to=2029-01-01&groupBy=month",
        "movements?from=2010-01-01&to=2021-05-12",
        "decisions?from=2000-01-01&to=2021-05-12",
        "coverage?asOf=2021-05-12"
      })
  void eachFigureOfTheJsonStandsInItsRowOfThePdf(String statistic) throws IOException {
    var district = tree().district();
    var paper = new PrintedFigures(text(statistic, district));
    var json =
        new ObjectMapper().readTree(viewer(district.code()).get(STATISTICS + statistic).asString());
    var told = ToldFigures.of(json);
    assertThat(told.rows()).as("rows of %s", statistic).isNotEmpty();
    assertThat(paper.lackingOf(told.rows())).as("not in its row of the paper").isEmpty();
    assertThat(paper.lacking(told.whole())).as("not on the paper").isEmpty();
    assertThat(paper.text()).contains("Phạm vi được xem: " + district.code(), "Nguồn:");
  }

  private static String text(String statistic, Made district) throws IOException {
    var answer = viewer(district.code()).accept(PDF).get(STATISTICS + statistic);
    var name = name(statistic);
    answer
        .then()
        .statusCode(200)
        .contentType(PDF)
        .header("Content-Disposition", startsWith("attachment; filename=\"" + name));
    var bytes = answer.asByteArray();
    // kept for whoever wants to look at it
    var folder = Files.createDirectories(Path.of("target", "papers"));
    Files.write(folder.resolve(name + "-" + Math.abs(statistic.hashCode()) + ".pdf"), bytes);
    try (var pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String name(String statistic) {
    return statistic.substring(0, statistic.indexOf('?'));
  }

  @Test
  void noStatisticIsLeftOut() throws NoSuchMethodException {
    var held =
        FiguresOnPaperTest.class
            .getDeclaredMethod("eachFigureOfTheJsonStandsInItsRowOfThePdf", String.class)
            .getAnnotation(ValueSource.class)
            .strings();
    var document = Document.publishedAt(URI.create(RestAssured.baseURI + ":" + RestAssured.port));
    assertThat(Arrays.stream(held).map(FiguresOnPaperTest::name).distinct())
        .containsExactlyInAnyOrderElementsOf(
            document.operations().stream()
                .filter(operation ->
                    operation.path().startsWith(STATISTICS) && !operation.answersPages())
                .map(operation -> operation.path().substring(STATISTICS.length()))
                .toList());
  }
}

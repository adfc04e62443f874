package vn.cadre.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.contract.Document;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.code.Gender;

/** Statistics as PDF: in the language of the reader, with what stays unsaid; lists are none. */
@RegistryTest
class StatisticPapersTest {
  private static final String PDF = "application/pdf";
  private static final String STATISTICS = "/cadre/v1/statistics/";

  private static Made office() {
    var office = root("PAPER");
    var ward = below(office, "WARD");
    var head = title("HEAD");
    standard(head.code(), "2015-01-01");
    var heads = position(ward, head, 3);
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
                  "19" + (66 + 4 * i) + "-05-12",
                  "category",
                  "CIVIL_SERVANT",
                  "organisationId",
                  (i % 3 == 0 ? office : ward).id(),
                  "recruitedOn",
                  "2010-01-01"));
      if (i < 3) {
        appointment(person, heads, "2016-01-01");
      }
    }
    People.with(null, null).join(office, 1_300);
    return office;
  }

  private static String read(String name, String path, Made office) {
    var answer = viewer(office.code()).accept(PDF).get(STATISTICS + path);
    answer
        .then()
        .statusCode(200)
        .contentType(PDF)
        .header("Content-Disposition", startsWith("attachment; filename=\"" + name.split("~")[0]));
    var bytes = answer.asByteArray();
    try (var pdf = Loader.loadPDF(bytes)) {
      // kept for whoever wants to look at it
      var folder = Files.createDirectories(Path.of("target", "papers"));
      Files.write(folder.resolve(name + ".pdf"), bytes);
      return new PDFTextStripper().getText(pdf);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void thePaperSpeaksTheLanguageOfTheReaderAndNamesWhatWasAsked() throws IOException {
    var office = office();
    var answer =
        viewer(office.code())
            .accept(PDF)
            .header("Accept-Language", "en")
            .get(STATISTICS + "composition?by=gender&category=CIVIL_SERVANT,CADRE");
    try (var pdf = Loader.loadPDF(answer.asByteArray())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains("COMPOSITION OF CADRES", "by = gender", "category = CIVIL_SERVANT,CADRE");
    }
    assertThat(read("composition", "composition?by=category", office)).contains("1.307", "100,00");
  }

  @Test
  void whatAPortalMayNotLearnStaysUnsaidOnPaperToo() throws IOException {
    var office = root("PAPER-PORTAL");
    People.of(Gender.FEMALE, "02").join(office, 3);
    People.of(Gender.MALE, "01").join(office, 23);
    var answer =
        as(List.of("portal"), EVERYWHERE)
            .accept(PDF)
            .get(STATISTICS + "composition?by=ethnicGroup&organisation=" + office.code());
    answer.then().statusCode(200);
    try (var pdf = Loader.loadPDF(answer.asByteArray())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Tày *", "* Số nhỏ hơn 5")
          .doesNotContain("Kinh 23");
    }
  }

  @Test
  void aListIsNoPaper() {
    for (var list : List.of("/cadre/v1/cadres", STATISTICS + "gaps", "/cadre/v1/movements")) {
      viewer(EVERYWHERE).accept(PDF).get(list).then().statusCode(406);
      viewer(EVERYWHERE)
          .accept(PDF + ", application/json;q=0.5")
          .get(list)
          .then()
          .statusCode(200)
          .contentType("application/json");
    }
  }

  @Test
  void theContractNamesPdfForEveryStatisticAndForNoList() {
    var operations =
        Document.publishedAt(URI.create(RestAssured.baseURI + ":" + RestAssured.port)).operations();
    for (var operation : operations) {
      var statistic = operation.path().startsWith(STATISTICS) && !operation.answersPages();
      if (statistic || operation.answersPages()) {
        assertThat(operation.response(200).orElseThrow().path("content").has(PDF))
            .as(operation.id())
            .isEqualTo(statistic);
      }
    }
  }
}

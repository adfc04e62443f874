package vn.cadre.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.training.klass.Classroom.manager;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;

/** What is printed for the holder. */
@TrainingTest
class CertificateOnPaperTest extends FinalsCase {

  @Test
  void onPaperItsCodeLeadsToItsPublicPage() throws Exception {
    var id = finals.issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
    var answer =
        manager(finals.school).accept("application/pdf").get("/training/v1/certificates/" + id);
    answer.then().statusCode(200).contentType("application/pdf");
    var file = answer.asByteArray();
    Files.write(Path.of("target/certificate.pdf"), file);
    try (var paper = Loader.loadPDF(file)) {
      assertThat(paper.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(paper))
          .contains("CHỨNG CHỈ", "Nguyễn Thị Thu Hằng", "Độc lập - Tự do - Hạnh phúc");
      var image = new PDFRenderer(paper).renderImageWithDPI(0, 150);
      assertThat(image.getWidth()).isGreaterThan(image.getHeight());
      var pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      var bitmap =
          new BinaryBitmap(
              new HybridBinarizer(
                  new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
      var certificate = manager(finals.school).get("/training/v1/certificates/" + id);
      assertThat(new QRCodeReader().decode(bitmap).getText())
          .isEqualTo(
              "http://localhost:8080/training/v1/public/certificates/%s?code=%s"
                  .formatted(
                      certificate.<String>path("number"), certificate.<String>path("lookupCode")));
    }
  }

  @Test
  void itIsCalledWhatTheCourseSays() throws IOException {
    var course = finals.course(null, "5");
    finals
        .room
        .database()
        .update(
            "UPDATE course SET version = version + 1, grants_name = 'Giấy chứng nhận bồi dưỡng kiến thức quốc phòng' WHERE id = ?",
            course);
    var klass = finals.klass(course, "COMPLETED");
    var cadre = finals.people.person("Nguyễn Thị Thu Hằng", finals.school);
    finals.pass(klass, List.of(finals.cadre(klass, cadre, "Nguyễn Thị Thu Hằng")));
    var id =
        finals.issue(klass, Map.of()).then().statusCode(200).extract().<String>path("items[0].id");

    var file =
        manager(finals.school)
            .accept("application/pdf")
            .get("/training/v1/certificates/" + id)
            .asByteArray();

    Files.write(Path.of("target/certificate-named.pdf"), file);
    try (var paper = Loader.loadPDF(file)) {
      assertThat(paper.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
          .contains("GIẤY CHỨNG NHẬN BỒI DƯỠNG KIẾN THỨC QUỐC PHÒNG")
          .doesNotContain("CHỨNG CHỈ");
    }
  }
}

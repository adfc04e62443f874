package vn.cadre.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Papers as PDF, read back: their letters, figures, pages and charts. */
class PaperPrinterTest {
  private static final Locale VI = Locale.of("vi");
  private static final String VOWELS =
      "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
  private static final String LETTERS = VOWELS + "đ" + VOWELS.toUpperCase(VI) + "Đ";

  private final PaperPrinter printer = new PaperPrinter(new PdfPrinter());

  private static Paper paper(Chart.Kind kind, int rows, int series) {
    var figures = new Figures(VI);
    var labels = IntStream.range(0, rows).mapToObj(i -> "Đơn vị thứ " + (i + 1)).toList();
    var chart =
        new Chart(
            kind,
            "Số người theo đơn vị",
            "Người",
            labels,
            IntStream.range(0, series)
                .mapToObj(s ->
                    new Chart.Series(
                        s == 0 ? "Nam" : "Nữ",
                        LongStream.range(0, rows)
                            .map(i -> 1_000 + 37 * i + 500L * s)
                            .boxed()
                            .toList()))
                .toList());
    return new Paper(
        "Cơ cấu đội ngũ",
        List.of(
            new Paper.Fact("Tổ chức", "Huyện Kim Động <b>&amp;"),
            new Paper.Fact("Ngày", "12/05/2021")),
        List.of(
            new Paper.Section(
                "Theo đơn vị",
                List.of("Đơn vị", "Số người", "Tỷ lệ (%)"),
                labels.stream()
                    .map(label ->
                        Paper.Row.of(
                            label, 0, List.of(figures.count(1_236L), figures.decimal("54.29"))))
                    .toList(),
                chart)),
        List.of("Ghi chú: " + LETTERS));
  }

  private static String text(byte[] pdf) {
    try (var read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Kept for whoever wants to look at it. */
  private byte[] print(String name, Paper paper) {
    var pdf = printer.print(paper, VI);
    try {
      var folder = Files.createDirectories(Path.of("target", "papers"));
      Files.write(folder.resolve(name + ".pdf"), pdf);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return pdf;
  }

  @Test
  void everyVietnameseLetterAndFigureIsReadBack() {
    var read = text(print("letters", paper(Chart.Kind.BARS, 6, 1)));
    var lost =
        LETTERS
            .codePoints()
            .filter(letter -> read.indexOf(letter) < 0)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    assertThat(lost).isEmpty();
    assertThat(read)
        .contains("1.236", "54,29", "Huyện Kim Động <b>&amp;", "12/05/2021", "CƠ CẤU ĐỘI NGŨ");
  }

  @Test
  void lettersOfAChartAreLettersToo() {
    for (var kind : Chart.Kind.values()) {
      var read = text(print(kind.name().toLowerCase(Locale.ROOT), paper(kind, 7, 2)));
      // the legend stands in the chart alone
      assertThat(read).as(kind.name()).contains("Nam", "Nữ");
    }
  }

  @Test
  void aLongTableRepeatsItsHeadingOnNumberedPages() throws IOException {
    var pdf = print("long", paper(Chart.Kind.COLUMNS, 120, 1));
    try (var read = Loader.loadPDF(pdf)) {
      var pages = read.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      assertThat(read.getPage(0).getMediaBox().getWidth())
          .isEqualTo(PDRectangle.A4.getWidth(), org.assertj.core.data.Offset.offset(1f));
      for (int page = 2; page <= pages; page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        var text = stripper.getText(read);
        assertThat(text.lines().findFirst().orElseThrow().strip()).isEqualTo("" + page);
        assertThat(text).contains("Tỷ lệ (%)");
      }
    }
  }

  @Test
  void aWideTableLiesOnTheLongSide() throws IOException {
    var columns = IntStream.range(0, 9).mapToObj(i -> "Tiêu chí " + i).toList();
    var figures = IntStream.range(1, 9).mapToObj(i -> "1.23" + i).toList();
    var wide =
        new Paper(
            "Chuẩn hóa",
            List.of(),
            List.of(
                new Paper.Section(
                    null, columns, List.of(Paper.Row.whole("Tổng số", figures)), null)),
            List.of());
    try (var read = Loader.loadPDF(print("wide", wide))) {
      var box = read.getPage(0).getMediaBox();
      assertThat(box.getWidth()).isGreaterThan(box.getHeight());
    }
  }

  @Test
  void whatIsLongerThanAnyoneReadsIsCutAndSaysSo() throws IOException {
    var rows = new ArrayList<Paper.Row>();
    for (int i = 1; i <= 2_050; i++) {
      rows.add(Paper.Row.of("Xã " + i, 0, List.of("1")));
    }
    rows.add(Paper.Row.whole("Tổng số", List.of("2.050")));
    var section = new Paper.Section(null, List.of("Xã", "Số người"), rows, null);
    var read = text(printer.print(new Paper("Xã", List.of(), List.of(section), List.of()), VI));
    assertThat(read)
        .contains("Xã 2000 1", "Tổng số 2.050", "Bảng có 2.051 dòng, in 2.000 dòng đầu")
        .doesNotContain("Xã 2001 1");
  }

  @Test
  void aChartOfMoreBarsThanAPageHoldsIsLeftToTheTable() {
    var read = text(print("crowded", paper(Chart.Kind.BARS, 90, 2)));
    assertThat(read).contains("Đơn vị thứ 90").doesNotContain("Nữ ");
    // of single years each fifth is named, on one page
    assertThat(text(print("years", paper(Chart.Kind.PYRAMID, 60, 2)))).contains("Nam");
  }

  @Test
  void aFigureThatIsUnsaidIsMarkedAndDrawnAsNothing() {
    var chart =
        new Chart(
            Chart.Kind.BARS,
            "",
            "Người",
            List.of("a", "b"),
            List.of(new Chart.Series("Người", Arrays.asList(null, 7L))));
    var paper =
        new Paper(
            "Dân tộc",
            List.of(),
            List.of(
                new Paper.Section(
                    null,
                    List.of("Dân tộc", "Số người"),
                    List.of(Paper.Row.of("a", 0, List.of(new Figures(VI).count(null)))),
                    chart)),
            List.of());
    assertThat(text(print("unsaid", paper))).contains("a *");
  }

  @Test
  void aTableOrChartThatDoesNotAddUpIsRefused() {
    assertThatThrownBy(() ->
            new Paper.Section(
                null, List.of("a", "b"), List.of(Paper.Row.of("x", 0, List.of())), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Chart(
                Chart.Kind.PYRAMID,
                "",
                "",
                List.of("a"),
                List.of(new Chart.Series("Nam", List.of(1L)))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

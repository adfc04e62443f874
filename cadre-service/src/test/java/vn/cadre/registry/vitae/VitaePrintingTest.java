package vn.cadre.registry.vitae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cadre.platform.print.PdfPrinter;
import vn.cadre.registry.vitae.print.Printers;
import vn.cadre.registry.vitae.print.TemplateRefusedException;
import vn.cadre.registry.vitae.print.WordPrinter;

class VitaePrintingTest {
  private static final float A4_WIDTH = 595.28f;
  private static final float A4_HEIGHT = 841.89f;
  private static final int DPI = 60;
  private static final int DARK = 0x80;

  private static final VitaePrinting PRINTING = printing(Optional.empty());

  /** The 67 letters with marks, in both cases. */
  static String accentedLetters() {
    var lower = new StringBuilder("đ");
    for (var vowel : "aăâeêioôơuưy".split("")) {
      if (!"aeiouy".contains(vowel)) {
        lower.append(vowel);
      }
      for (var tone : "\u0300\u0309\u0303\u0301\u0323".split("")) {
        lower.append(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
      }
    }
    return lower + lower.toString().toUpperCase(java.util.Locale.ROOT);
  }

  static Stream<Life> lives() {
    return Stream.of(
        Lives.unknown("Y Bhin"),
        Lives.typical(),
        Lives.long40(),
        Lives.sixWords(),
        Lives.longTexts());
  }

  @Test
  void vietnameseHas134LettersWithMarks() {
    assertThat(accentedLetters()).hasSize(134);
    assertThat(accentedLetters().chars().distinct()).hasSize(134);
  }

  @ParameterizedTest
  @EnumSource(VitaeFormat.class)
  void everyVietnameseLetterIsReadBackAsItWasWritten(VitaeFormat format) throws IOException {
    var letters = spaced(accentedLetters());

    var text = text(Lives.of("Nguyễn Văn An", List.of(), letters), format);

    assertThat(text).contains(accentedLetters());
  }

  @ParameterizedTest
  @EnumSource(VitaeFormat.class)
  void namesPlacesAndRowsAreReadBack(VitaeFormat format) throws IOException {
    var life = Lives.typical();

    var text = text(life, format);

    assertThat(text)
        .contains(
            "SƠYẾULÝLỊCH",
            "NGUYỄNTHỊMINHKHAI",
            "TrầnĐìnhƯớc",
            "VũThịẢnh",
            "XãBằngCả,huyệnHoànhBồ,tỉnhQuảngNinh",
            "05/01/2015-05/01/2020",
            "022175012345",
            "……");
  }

  @ParameterizedTest
  @EnumSource(VitaeFormat.class)
  void whatTheRecordSaysIsNeverMarkup(VitaeFormat format) throws IOException {
    assertThat(text(Lives.unknown("A & B <b>\"{cv.form}\"</b> \u0000\uFFFE C"), format))
        .contains("A&B<B>\"{CV.FORM}\"</B>C");
  }

  @ParameterizedTest
  @MethodSource("lives")
  void eachPageIsA4AndSomethingStandsOnIt(Life life) throws IOException {
    try (var pdf = pdf(life)) {
      var pictures = new PDFRenderer(pdf);
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        var box = pdf.getPage(page).getMediaBox();
        assertThat(box.getWidth()).isCloseTo(A4_WIDTH, org.assertj.core.data.Offset.offset(0.5f));
        assertThat(box.getHeight()).isCloseTo(A4_HEIGHT, org.assertj.core.data.Offset.offset(0.5f));
        assertThat(darkPixels(pictures.renderImageWithDPI(page, DPI))).isGreaterThan(100);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lives")
  void nothingReachesIntoTheMargins(Life life) throws IOException {
    try (var pdf = pdf(life)) {
      var pictures = new PDFRenderer(pdf);
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        var picture = pictures.renderImageWithDPI(page, DPI);
        // 15 mm right, 30 mm left, less a pixel each
        var right = picture.getWidth() * 15 / 210 - 1;
        var left = picture.getWidth() * 30 / 210 - 1;
        assertThat(darkPixels(picture.getSubimage(0, 0, left, picture.getHeight()))).isZero();
        assertThat(
                darkPixels(
                    picture.getSubimage(picture.getWidth() - right, 0, right, picture.getHeight())))
            .isZero();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lives")
  void everyFontIsEmbedded(Life life) throws IOException {
    try (var pdf = pdf(life)) {
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("LiberationSerif");
        }
      }
    }
  }

  @Test
  void aPdfIsTaggedAndSaysItsTitleAndLanguage() throws IOException {
    try (var pdf = pdf(Lives.typical())) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getLanguage()).isEqualTo("vi");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Sơ yếu lý lịch: NGUYỄN THỊ MINH KHAI");
    }
  }

  @Test
  void pagesAreNumberedTopCentreButTheFirst() throws IOException {
    try (var pdf = pdf(Lives.long40())) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
      assertThat(firstLine(pdf, 1)).isNotEqualTo("1").startsWith("Bộ, tỉnh");
      for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
        assertThat(firstLine(pdf, page)).isEqualTo(Integer.toString(page));
      }
    }
  }

  @Test
  void theHeadingOfALongTableIsRepeatedOnEachPage() throws IOException {
    try (var pdf = pdf(Lives.long40())) {
      var pages = pagesWith(pdf, "đơn vị thứ");
      assertThat(pages.size()).isGreaterThan(1);
      assertThat(pagesWith(pdf, "Chức danh, chức vụ, đơn vị công tác")).containsAll(pages);
    }
  }

  @Test
  void aDocxIsA4WithNumberedPagesAndHeadingsThatRepeat() throws IOException {
    try (var word = word(Lives.long40())) {
      var section = word.getDocument().getBody().getSectPr();
      assertThat(section.getPgSz().getW().toString()).isEqualTo("11906");
      assertThat(section.isSetTitlePg()).isTrue();
      assertThat(
              word.getHeaderList().stream()
                  .flatMap(header -> header.getParagraphs().stream())
                  .filter(paragraph -> paragraph.getCTP().sizeOfFldSimpleArray() == 1))
          .hasSize(1);
      var work =
          word.getTables().stream().filter(table -> table.getNumberOfRows() > 40).findFirst();
      assertThat(work).isPresent();
      assertThat(work.orElseThrow().getRow(0).isRepeatHeader()).isTrue();
      assertThat(work.orElseThrow().getRow(1).isRepeatHeader()).isFalse();
      assertThat(work.orElseThrow().getRows()).allMatch(XWPFTableRow::isCantSplitRow);
      assertThat(word.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Sơ yếu lý lịch: PHẠM NGỌC THẢO");
    }
  }

  @ParameterizedTest
  @EnumSource(VitaeFormat.class)
  void aCopyThatHidesSomethingSaysSo(VitaeFormat format) throws IOException {
    var text = text(PRINTING.print(Lives.masked(Lives.typical()), format), format);

    assertThat(text)
        .contains("*********345[khônghiểnthị]", "Bảnnàykhônghiểnthịmộtsốdữliệucánhân")
        .doesNotContain("TrầnĐìnhƯớc", "022175012345");
  }

  @Test
  void theShippedTemplatePrintsWhoeverItIsTriedWith() {
    assertThatCode(PRINTING::tryOut).doesNotThrowAnyException();
  }

  @Test
  void anOperatorsTemplateIsPrintedFrom(@TempDir Path folder) throws IOException {
    var own =
        written(
            folder,
            "<html lang=\"vi\"><head><title>A</title></head><body><p>Tên: {cv.lines.fullName.text}</p></body></html>");

    var mine = printing(Optional.of(own));
    mine.tryOut();

    var bytes = mine.print(Lives.filledIn(Lives.typical()), VitaeFormat.PDF);
    assertThat(text(bytes, VitaeFormat.PDF)).isEqualTo("Tên:NGUYỄNTHỊMINHKHAI");
    assertThat(mine.templateFingerprint()).isNotEqualTo(PRINTING.templateFingerprint());
  }

  static Stream<List<String>> badTemplates() {
    return Stream.of(
        List.of("<html><body>{cv.nobody}</body></html>", "nobody"),
        List.of("<html><body>{#for item in cv.items}<p>a</p></body></html>", "for"),
        List.of("<html><body><p>{cv.fullName}</body></html>", "no well-formed XML"),
        List.of("<html><body><img src='a'/><marquee/></body></html>", "[<img>, <marquee>, src=]"),
        List.of("<html><body><p style='font-family: Arial'>{cv.fullName} Ơ</p></body></html>", "Ơ"),
        List.of("<html><head/></html>", "no <body>"),
        List.of("<!DOCTYPE html><html><body/></html>", "DOCTYPE"));
  }

  @ParameterizedTest
  @MethodSource("badTemplates")
  void aBadTemplateIsRefusedWithItsPlaceAndItsFault(List<String> bad, @TempDir Path folder)
      throws IOException {
    var own = written(folder, bad.getFirst());

    assertThatThrownBy(() -> printing(Optional.of(own)).tryOut())
        .isInstanceOf(TemplateRefusedException.class)
        .hasMessageContaining(own.toString())
        .hasMessageContaining(bad.getLast());
  }

  @ParameterizedTest
  @MethodSource("badTemplates")
  void withABadTemplateTheServiceDoesNotStart(List<String> bad, @TempDir Path folder)
      throws IOException {
    var own = Optional.of(written(folder, bad.getFirst()));

    assertThatThrownBy(() -> printing(own).start(new StartupEvent(), () -> own))
        .isInstanceOf(TemplateRefusedException.class)
        .hasMessageContaining(bad.getLast());
  }

  @Test
  void aTemplateThatIsNotThereIsRefused(@TempDir Path folder) {
    var missing = folder.resolve("missing.html");

    assertThatThrownBy(() -> printing(Optional.of(missing)))
        .isInstanceOf(TemplateRefusedException.class)
        .hasMessageContaining(missing.toString());
  }

  private static VitaePrinting printing(Optional<Path> own) {
    return new VitaePrinting(Printers.template(own), new PdfPrinter(), new WordPrinter());
  }

  private static Path written(Path folder, String template) throws IOException {
    return Files.writeString(folder.resolve("own.html"), template);
  }

  private static String spaced(String letters) {
    return letters.chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
  }

  private static PDDocument pdf(Life life) throws IOException {
    return Loader.loadPDF(PRINTING.print(Lives.filledIn(life), VitaeFormat.PDF));
  }

  private static XWPFDocument word(Life life) throws IOException {
    return new XWPFDocument(
        new ByteArrayInputStream(PRINTING.print(Lives.filledIn(life), VitaeFormat.DOCX)));
  }

  private static String text(Life life, VitaeFormat format) throws IOException {
    return text(PRINTING.print(Lives.filledIn(life), format), format);
  }

  /** Without white space: lines break wherever they must. */
  private static String text(byte[] bytes, VitaeFormat format) throws IOException {
    var text =
        switch (format) {
          case PDF -> {
            try (var pdf = Loader.loadPDF(bytes)) {
              yield new PDFTextStripper().getText(pdf);
            }
          }
          case DOCX -> {
            try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
              yield text(word);
            }
          }
        };
    return text.replaceAll("\\s+", "");
  }

  private static String text(XWPFDocument word) {
    var cells =
        word.getTables().stream()
            .flatMap(table -> table.getRows().stream())
            .flatMap(row -> row.getTableCells().stream())
            .map(cell -> cell.getText());
    return Stream.concat(word.getParagraphs().stream().map(XWPFParagraph::getText), cells)
        .collect(Collectors.joining("\n"));
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static String firstLine(PDDocument pdf, int page) throws IOException {
    return text(pdf, page)
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .orElseThrow()
        .strip();
  }

  private static List<Integer> pagesWith(PDDocument pdf, String words) throws IOException {
    var pages = new ArrayList<Integer>();
    var sought = words.replaceAll("\\s+", "");
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      if (text(pdf, page).replaceAll("\\s+", "").contains(sought)) {
        pages.add(page);
      }
    }
    return pages;
  }

  private static long darkPixels(BufferedImage picture) {
    var dark = 0L;
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        if ((picture.getRGB(x, y) & 0xff) < DARK) {
          dark++;
        }
      }
    }
    return dark;
  }
}

package vn.cadre.registry.vitae.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.cadre.platform.print.Typeface;

/**
 * Prints a page as DOCX, to be completed by hand: A4 with the margins of Decree 30/2020, annex I,
 * headings that navigation finds, and the page's number top centre but on the first.
 */
@ApplicationScoped
public class WordPrinter {
  private static final String LANGUAGE = "vi-VN";

  // twentieths of a point: 210 by 297 mm; 20 mm above and below, 30 left, 15 right
  private static final int WIDTH = 11_906;
  private static final int HEIGHT = 16_838;
  private static final int ABOVE = 1_134;
  private static final int LEFT = 1_701;
  private static final int RIGHT = 850;
  private static final int TO_HEADER = 567;

  /** The whole file. */
  public byte[] print(Document page) {
    try (var word = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      sheet(word);
      styles(word);
      pageNumbers(word);
      var title = page.getElementsByTagName("title").item(0);
      if (title != null) {
        word.getProperties().getCoreProperties().setTitle(title.getTextContent().strip());
      }
      var body = (Element) page.getElementsByTagName("body").item(0);
      new WordBody(word, WIDTH - LEFT - RIGHT).write(body);
      word.write(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void sheet(XWPFDocument word) {
    var section = word.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(WIDTH));
    size.setH(BigInteger.valueOf(HEIGHT));
    var margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(ABOVE));
    margins.setBottom(BigInteger.valueOf(ABOVE));
    margins.setLeft(BigInteger.valueOf(LEFT));
    margins.setRight(BigInteger.valueOf(RIGHT));
    margins.setHeader(BigInteger.valueOf(TO_HEADER));
    margins.setFooter(BigInteger.valueOf(TO_HEADER));
    margins.setGutter(BigInteger.ZERO);
  }

  private static void pageNumbers(XWPFDocument word) {
    word.createHeader(HeaderFooterType.FIRST);
    var number = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private static void styles(XWPFDocument word) {
    var styles = word.createStyles();
    var fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(Typeface.FAMILY);
    fonts.setHAnsi(Typeface.FAMILY);
    fonts.setCs(Typeface.FAMILY);
    fonts.setEastAsia(Typeface.FAMILY);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage(LANGUAGE);
    for (int level = 1; level <= 2; level++) {
      var heading = CTStyle.Factory.newInstance();
      heading.setStyleId("Heading" + level);
      heading.setType(STStyleType.PARAGRAPH);
      heading.addNewName().setVal("heading " + level);
      heading.addNewQFormat();
      heading.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
      styles.addStyle(new XWPFStyle(heading));
    }
  }
}

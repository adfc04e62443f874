package vn.cadre.platform.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Prints statistics: a title, what they are of, each table with its chart, and the notes. */
@ApplicationScoped
public class PaperPrinter {
  private final PdfPrinter printer;

  PaperPrinter(PdfPrinter printer) {
    this.printer = printer;
  }

  /** The whole file; some ten kilobytes a page. */
  public byte[] print(Paper paper, Locale language) {
    var page = PaperPage.of(paper, language);
    return printer.drawn(page.document(), new ChartPlaces(page.charts(), language));
  }
}

package vn.cadre.registry.vitae.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Document;

/** Compares what a page says with what is read in its PDF. */
final class Letters {

  private Letters() {}

  /** The letters of the page, each once, of which the PDF has fewer; none in a good one. */
  static String lost(Document page, byte[] pdf) {
    var written = counted(page.getElementsByTagName("body").item(0).getTextContent());
    var read = counted(text(pdf));
    return written.entrySet().stream()
        .filter(letter -> read.getOrDefault(letter.getKey(), 0L) < letter.getValue())
        .map(letter -> Character.toString(letter.getKey()))
        .sorted()
        .collect(Collectors.joining());
  }

  private static Map<Integer, Long> counted(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .boxed()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static String text(byte[] pdf) {
    try (var read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

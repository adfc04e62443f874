package vn.cadre.platform.print;

import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Prints a page as PDF: tagged, with its title and language, and with its letters embedded. */
@ApplicationScoped
public class PdfPrinter {
  private static final int NORMAL = 400;
  private static final int BOLD = 700;
  private static final float PDF_1_7 = 1.7f;

  /** The whole file; some ten kilobytes a page. */
  public byte[] print(Document page) {
    return drawn(page, null);
  }

  /**
   * With QR codes drawn as lines, sharp at any size.
   *
   * @param codes what each says, by the id of the {@code object} of the page in whose place it is
   *     drawn
   */
  public byte[] print(Document page, Map<String, String> codes) {
    return drawn(page, new QrPlaces(codes));
  }

  /**
   * With what is drawn, not written.
   *
   * @param drawn null where nothing is
   */
  byte[] drawn(Document page, @Nullable FSObjectDrawerFactory drawn) {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(PDF_1_7);
    font(builder, Typeface.REGULAR, NORMAL, FontStyle.NORMAL);
    font(builder, Typeface.BOLD, BOLD, FontStyle.NORMAL);
    font(builder, Typeface.ITALIC, NORMAL, FontStyle.ITALIC);
    font(builder, Typeface.BOLD_ITALIC, BOLD, FontStyle.ITALIC);
    // a template fetches nothing, from nowhere
    for (var when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    }
    builder.useUnicodeLineBreaker(new LineBreaks());
    if (drawn != null) {
      builder.useObjectDrawerFactory(drawn);
    }
    builder.withW3cDocument(page, null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  private static void font(
      PdfRendererBuilder builder, Typeface typeface, int weight, FontStyle style) {
    FSSupplier<InputStream> bytes = () -> new ByteArrayInputStream(typeface.bytes());
    builder.useFont(bytes, Typeface.FAMILY, weight, style, true);
    // what a template means that names no family, or one that is not here
    builder.useFont(bytes, "serif", weight, style, true);
  }
}

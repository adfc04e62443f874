package vn.cadre.platform.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws charts into a page, each in the place of the element that has its id. */
final class ChartPlaces implements FSObjectDrawerFactory {
  private final Map<String, Chart> charts;
  private final Locale language;

  ChartPlaces(Map<String, Chart> charts, Locale language) {
    this.charts = charts;
    this.language = language;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return charts.containsKey(element.getAttribute("id"));
  }

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    var chart = charts.get(element.getAttribute("id"));
    return chart == null ? null : new Drawer(chart, language);
  }

  private record Drawer(Chart chart, Locale language) implements FSObjectDrawer {

    @Override
    public @Nullable Map<Shape, String> drawObject(
        Element element,
        double x,
        double y,
        double width,
        double height,
        OutputDevice device,
        RenderingContext context,
        int dotsPerPixel) {
      var wide = width / dotsPerPixel;
      var tall = height / dotsPerPixel;
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) wide,
          (float) tall,
          graphics -> {
            withLetters(graphics);
            ChartDrawing.draw(chart, language, graphics, wide, tall);
          });
      return null;
    }

    /** Letters stay letters, which can be searched and read out, and not outlines. */
    private static void withLetters(Graphics2D graphics) {
      if (graphics instanceof PdfBoxGraphics2D pdf) {
        var letters = new PdfBoxGraphics2DFontTextDrawer();
        try {
          letters.registerFont(
              ChartDrawing.face().getFontName(Locale.ROOT),
              new ByteArrayInputStream(Typeface.REGULAR.bytes()));
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
        pdf.setFontTextDrawer(letters);
      }
    }
  }
}

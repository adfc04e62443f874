package vn.cadre.platform.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws QR codes into a page, each in the place of the element that has its id. */
final class QrPlaces implements FSObjectDrawerFactory {
  /** Modules of white around a code, by ISO/IEC 18004. */
  private static final int QUIET = 4;

  private final Map<String, String> codes;

  QrPlaces(Map<String, String> codes) {
    this.codes = Map.copyOf(codes);
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return codes.containsKey(element.getAttribute("id"));
  }

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    var text = codes.get(element.getAttribute("id"));
    return text == null ? null : new Drawer(modules(text));
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("No QR code holds " + text.length() + " letters", tooLong);
    }
  }

  private record Drawer(ByteMatrix modules) implements FSObjectDrawer {

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
      var side = Math.min(width, height) / dotsPerPixel;
      device.drawWithGraphics(
          (float) x, (float) y, (float) side, (float) side, graphics -> draw(graphics, side));
      return null;
    }

    private void draw(Graphics2D graphics, double side) {
      graphics.setColor(Color.WHITE);
      graphics.fill(new Rectangle2D.Double(0, 0, side, side));
      graphics.setColor(Color.BLACK);
      graphics.fill(dark(side / (modules.getWidth() + 2 * QUIET)));
    }

    /** One shape of all dark modules, so that no viewer shows hairlines between them. */
    private Path2D dark(double module) {
      var shape = new Path2D.Double();
      for (int row = 0; row < modules.getHeight(); row++) {
        for (int column = 0; column < modules.getWidth(); column++) {
          if (modules.get(column, row) == 1) {
            shape.append(
                new Rectangle2D.Double(
                    (column + QUIET) * module, (row + QUIET) * module, module, module),
                false);
          }
        }
      }
      return shape;
    }
  }
}

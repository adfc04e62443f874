package vn.cadre.platform.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws a chart with lines, so that it stays sharp in whatever size it is printed. */
final class ChartDrawing {
  private static final Font TYPE = type();
  private static final float SMALL = 12f;
  // told apart in grey as well, where the printer has no colour
  private static final Color[] FILLS = {new Color(0x2F5D8A), new Color(0xE0A458)};
  private static final int MOST_LEVEL_LABELS = 8;
  private static final int MOST_FIGURES = 24;
  private static final int MOST_LABELS_OF_PYRAMID = 40;

  private ChartDrawing() {}

  /**
   * @param width in pixels of CSS, of which 96 make an inch, as {@code height}
   */
  static void draw(Chart chart, Locale language, Graphics2D graphics, double width, double height) {
    chart(chart, language).draw(graphics, new Rectangle2D.Double(0, 0, width, height));
  }

  private static JFreeChart chart(Chart chart, Locale language) {
    var pyramid = chart.kind() == Chart.Kind.PYRAMID;
    var orientation =
        chart.kind() == Chart.Kind.COLUMNS ? PlotOrientation.VERTICAL : PlotOrientation.HORIZONTAL;
    var drawn =
        pyramid
            ? ChartFactory.createStackedBarChart(
                null, null, chart.axis(), data(chart), orientation, true, false, false)
            : ChartFactory.createBarChart(
                null,
                null,
                chart.axis(),
                data(chart),
                orientation,
                chart.series().size() > 1,
                false,
                false);
    drawn.setBackgroundPaint(Color.WHITE);
    drawn.setPadding(new RectangleInsets(2, 2, 2, 8));
    if (drawn.getLegend() != null) {
      drawn.getLegend().setItemFont(TYPE.deriveFont(SMALL));
      drawn.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
    }
    lay(drawn.getCategoryPlot(), chart, whole(language, pyramid));
    return drawn;
  }

  /**
   * Lying bars begin on top, a pyramid at its foot. Its first side goes to the left, which is below
   * zero.
   */
  private static DefaultCategoryDataset data(Chart chart) {
    var data = new DefaultCategoryDataset();
    for (int s = 0; s < chart.series().size(); s++) {
      var series = chart.series().get(s);
      for (int n = 0; n < chart.labels().size(); n++) {
        // columns of the data set stand in the order in which they are added
        var i = chart.kind() == Chart.Kind.PYRAMID ? chart.labels().size() - 1 - n : n;
        var figure = series.figures().get(i);
        var left = chart.kind() == Chart.Kind.PYRAMID && s == 0;
        Number value = figure == null || !left ? figure : Double.valueOf(-figure.doubleValue());
        data.addValue(value, series.name(), new Place(i, label(chart, i)));
      }
    }
    return data;
  }

  /** Of many bands each fifth is named. */
  private static String label(Chart chart, int i) {
    var crowded =
        chart.kind() == Chart.Kind.PYRAMID && chart.labels().size() > MOST_LABELS_OF_PYRAMID;
    return crowded && i % 5 != 0 ? "" : chart.labels().get(i);
  }

  /** Both sides are measured alike. */
  private static double longest(Chart chart) {
    var longest =
        chart.series().stream()
            .flatMap(series -> series.figures().stream())
            .filter(figure -> figure != null)
            .mapToDouble(Number::doubleValue)
            .max()
            .orElse(0);
    return Math.max(1, longest * 1.05);
  }

  private static void lay(CategoryPlot plot, Chart chart, DecimalFormat figures) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    var categories = plot.getDomainAxis();
    categories.setTickLabelFont(TYPE.deriveFont(SMALL));
    categories.setMaximumCategoryLabelWidthRatio(0.45f);
    categories.setMaximumCategoryLabelLines(2);
    if (chart.kind() == Chart.Kind.COLUMNS && chart.labels().size() > MOST_LEVEL_LABELS) {
      categories.setCategoryLabelPositions(CategoryLabelPositions.UP_90);
    }
    var numbers = (NumberAxis) plot.getRangeAxis();
    numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    numbers.setNumberFormatOverride(figures);
    numbers.setLabelFont(TYPE.deriveFont(SMALL));
    numbers.setTickLabelFont(TYPE.deriveFont(SMALL));
    numbers.setUpperMargin(0.12);
    if (chart.kind() == Chart.Kind.PYRAMID) {
      var longest = longest(chart);
      numbers.setRange(-longest, longest);
    }
    var bars = (BarRenderer) plot.getRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(true);
    bars.setMaximumBarWidth(0.12);
    bars.setItemMargin(0.05);
    // figures keep clear of the ends of their bars
    bars.setItemLabelAnchorOffset(4);
    for (int s = 0; s < chart.series().size(); s++) {
      bars.setSeriesPaint(s, FILLS[s % FILLS.length]);
      bars.setSeriesOutlinePaint(s, Color.DARK_GRAY);
      bars.setSeriesOutlineStroke(s, new BasicStroke(0.4f));
    }
    if (!(bars instanceof StackedBarRenderer)) {
      bars.setDefaultItemLabelGenerator(
          new StandardCategoryItemLabelGenerator("{2}", labelled(chart, figures)));
      bars.setDefaultItemLabelFont(TYPE.deriveFont(SMALL));
      bars.setDefaultItemLabelsVisible(
          chart.kind() == Chart.Kind.BARS
              || chart.labels().size() * chart.series().size() <= MOST_FIGURES);
    }
  }

  /** As the table writes them: shares have two decimals. */
  private static DecimalFormat labelled(Chart chart, DecimalFormat figures) {
    var shares =
        chart.series().stream()
            .flatMap(series -> series.figures().stream())
            .anyMatch(BigDecimal.class::isInstance);
    return shares ? new DecimalFormat("#,##0.00", figures.getDecimalFormatSymbols()) : figures;
  }

  /** Without signs where below zero is only the other side. */
  private static DecimalFormat whole(Locale language, boolean unsigned) {
    var format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(language));
    if (unsigned) {
      format.setNegativePrefix("");
    }
    return format;
  }

  /** A label by its place, since two units may be called the same. */
  private record Place(int at, String label) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Integer.compare(at, other.at);
    }

    @Override
    public String toString() {
      return label;
    }
  }

  static Font face() {
    return TYPE;
  }

  private static Font type() {
    try {
      return Font.createFont(
          Font.TRUETYPE_FONT, new ByteArrayInputStream(Typeface.REGULAR.bytes()));
    } catch (FontFormatException | IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}

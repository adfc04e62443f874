package vn.cadre.platform.export;

import java.util.Locale;
import vn.cadre.platform.print.Paper;

/**
 * A statistic that can be had as PDF as well, with a chart.
 *
 * @param <R> a row of it as a table
 */
public interface Printed<R> extends Table<R> {

  /** As it stands on paper; names within it are in the language that it was asked for in. */
  Paper onPaper(Locale language);
}

package vn.cadre.platform.export;

import java.util.List;

/**
 * An answer that is one resource, a report or a statistic, and can be had as CSV or Excel as well.
 *
 * @param <R> a row; its components are the columns
 */
public interface Table<R> {

  /** The rows from top to bottom; there are no more than fit an answer. */
  List<R> table();
}

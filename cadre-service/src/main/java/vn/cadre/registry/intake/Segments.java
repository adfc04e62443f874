package vn.cadre.registry.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.ImportRow;

/**
 * Cuts a batch where a key comes again, so that the second row finds what the first one wrote and
 * no statement changes one record twice.
 */
public final class Segments {

  private Segments() {}

  /** A row whose key is null never cuts. */
  public static BatchWriter by(Function<ImportRow, @Nullable Object> key, BatchWriter writer) {
    return rows -> cut(rows, key).forEach(writer::write);
  }

  private static List<List<ImportRow>> cut(
      List<ImportRow> rows, Function<ImportRow, @Nullable Object> key) {
    var segments = new ArrayList<List<ImportRow>>();
    var seen = new HashSet<Object>();
    var start = 0;
    for (int i = 0; i < rows.size(); i++) {
      var value = key.apply(rows.get(i));
      if (value != null && !seen.add(value)) {
        segments.add(rows.subList(start, i));
        start = i;
        seen.clear();
        seen.add(value);
      }
    }
    segments.add(rows.subList(start, rows.size()));
    return segments;
  }
}

package vn.cadre.platform.imports;

import java.util.List;

/**
 * Checks rows against the record and writes the good ones, in the transaction it is called in.
 *
 * <p>It is given every row, also those whose cells could not all be read, so that everything wrong
 * with a row is found at once; it writes only rows that are still {@link ImportRow#isGood good}.
 * When the database refuses, the effects are undone and the rows come again in smaller groups, so a
 * writer that remembers what it wrote forgets it whenever it throws.
 */
@FunctionalInterface
public interface BatchWriter {

  void write(List<ImportRow> rows);
}

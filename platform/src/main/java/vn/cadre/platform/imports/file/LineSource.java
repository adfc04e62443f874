package vn.cadre.platform.imports.file;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file, in order; the same rows however often the file is opened. */
interface LineSource extends Closeable {

  /** The next row that is not empty, or null at the end. */
  @Nullable Line next() throws IOException;
}

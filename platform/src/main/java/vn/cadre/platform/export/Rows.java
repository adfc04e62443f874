package vn.cadre.platform.export;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the items of a list one after another; closing ends the file, not the stream below. */
interface Rows extends Closeable {

  void add(Object item) throws IOException;

  static Rows of(Format format, ObjectMapper json, JavaType item, OutputStream out)
      throws IOException {
    return switch (format) {
      case NDJSON -> new JsonLines(json, out);
      case CSV -> new CsvRows(new Columns(json, item), out);
      case EXCEL -> new ExcelRows(new Columns(json, item), out);
      case PDF -> throw new IllegalArgumentException("A paper is no list of rows");
    };
  }
}

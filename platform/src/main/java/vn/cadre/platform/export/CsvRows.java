package vn.cadre.platform.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;

/** Items as CSV, RFC 4180. */
final class CsvRows implements Rows {
  private static final CsvMapper CSV =
      CsvMapper.csvBuilder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private final Columns columns;
  private final SequenceWriter rows;

  CsvRows(Columns columns, OutputStream out) throws IOException {
    this.columns = columns;
    rows = CSV.writer(CsvSchema.emptySchema().withLineSeparator("\r\n")).writeValues(out);
    rows.write(columns.names());
  }

  @Override
  public void add(Object item) throws IOException {
    rows.write(columns.of(item).stream().map(CsvRows::harmless).toList());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  /** Text from the record must not run as a formula where somebody opens the file. */
  private static String harmless(JsonNode cell) {
    var text = Columns.text(cell);
    return !cell.isNumber() && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }
}

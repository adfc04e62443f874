package vn.cadre.platform.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes values as NDJSON. */
final class JsonLines implements Rows {
  private static final int BUFFER = 32 * 1024;

  private final ObjectWriter json;
  private final BufferedOutputStream out;

  JsonLines(ObjectMapper json, OutputStream out) {
    this.json =
        json.writer()
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .without(com.fasterxml.jackson.databind.SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  @Override
  public void add(Object value) throws IOException {
    json.writeValue(out, value);
    out.write('\n');
  }

  /** Sends what is left; the stream itself belongs to the answer. */
  @Override
  public void close() throws IOException {
    out.flush();
  }
}

package vn.cadre.platform.imports.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/** One JSON object a line; a line that is none is one refused row, not a refused file. */
final class JsonLines implements LineSource {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final BufferedReader in;
  private final Set<String> fields;
  private int number;

  JsonLines(BufferedReader in, List<Column> columns) {
    this.in = in;
    this.fields = columns.stream().map(Column::field).collect(Collectors.toSet());
  }

  @Override
  public @Nullable Line next() throws IOException {
    while (true) {
      var text = readLine();
      if (text == null) {
        return null;
      }
      number++;
      if (!text.isBlank()) {
        return line(text);
      }
    }
  }

  /** BufferedReader's own readLine would hold a line of any length. */
  private @Nullable String readLine() throws IOException {
    var text = new StringBuilder();
    var c = in.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (text.length() == Limits.JSON_LINE_CHARACTERS) {
        throw Limits.exceeded();
      }
      text.append((char) c);
      c = in.read();
    }
    return text.toString();
  }

  private Line line(String text) {
    var violations = new Violations();
    var cells = new LinkedHashMap<String, Cell>();
    try {
      if (STRICT.readTree(text) instanceof ObjectNode object) {
        object
            .properties()
            .forEach(field -> {
              if (!fields.contains(field.getKey())) {
                violations.add(field.getKey(), ViolationCode.UNKNOWN_FIELD);
              } else if (!isAbsent(field.getValue())) {
                cells.put(field.getKey(), cell(field.getValue()));
              }
            });
      } else {
        violations.add("line", ViolationCode.MALFORMED, "JSON object");
      }
    } catch (JsonProcessingException malformed) {
      var place = malformed.getLocation();
      violations.add(
          "line",
          ViolationCode.MALFORMED,
          place == null ? "JSON" : "column " + place.getColumnNr());
    }
    return new Line(number, cells, violations);
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isNull() || value.isTextual() && value.textValue().isBlank();
  }

  private static Cell cell(JsonNode value) {
    if (value.isTextual()) {
      return new Cell.Words(value.textValue());
    }
    if (value.isNumber()) {
      return Cell.of(value.decimalValue());
    }
    if (value.isBoolean()) {
      return new Cell.Flag(value.booleanValue());
    }
    if (value instanceof ArrayNode several
        && StreamSupport.stream(several.spliterator(), false).allMatch(JsonNode::isTextual)) {
      return new Cell.Words(
          StreamSupport.stream(several.spliterator(), false)
              .map(JsonNode::textValue)
              .collect(Collectors.joining(";")));
    }
    return new Cell.Broken(value.toString());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

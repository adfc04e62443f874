package vn.cadre.platform.export;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * An item as the cells of a row: each field a column under its name in the contract, fields of what
 * is nested under a path such as {@code party.admittedOn}. The columns are those of the type, so
 * they are the same whatever the items hold.
 */
final class Columns {
  private static final int DEEPEST = 4;

  private final ObjectMapper json;
  private final List<String> names = new ArrayList<>();
  private final List<JsonPointer> places;

  Columns(ObjectMapper json, JavaType item) {
    this.json = json;
    try {
      collect(json.getSerializerProviderInstance(), item, "", 0);
    } catch (JsonMappingException unwritable) {
      throw new IllegalStateException("No columns of " + item, unwritable);
    }
    places = names.stream().map(name -> JsonPointer.valueOf("/" + name.replace('.', '/'))).toList();
  }

  List<String> names() {
    return names;
  }

  /** The cells of an item; missing and null alike are an empty cell. */
  List<JsonNode> of(Object item) {
    var tree = json.<JsonNode>valueToTree(item);
    return places.stream().map(tree::at).toList();
  }

  /** What a cell says: lists of words with semicolons between them, anything else as JSON. */
  static String text(JsonNode cell) {
    if (cell instanceof MissingNode || cell.isNull()) {
      return "";
    }
    if (cell.isArray() && allPlain(cell)) {
      return elements(cell).map(JsonNode::asText).collect(Collectors.joining("; "));
    }
    return cell.isValueNode() ? cell.asText() : cell.toString();
  }

  private static boolean allPlain(JsonNode array) {
    return elements(array).allMatch(JsonNode::isValueNode);
  }

  private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(array.elements(), Spliterator.ORDERED), false);
  }

  private void collect(SerializerProvider types, JavaType type, String before, int depth)
      throws JsonMappingException {
    var properties = types.findValueSerializer(type).properties();
    while (properties.hasNext()) {
      var property = properties.next();
      var name = before + property.getName();
      if (depth < DEEPEST && types.findValueSerializer(property.getType()).properties().hasNext()) {
        collect(types, property.getType(), name + ".", depth + 1);
      } else {
        names.add(name);
      }
    }
  }
}

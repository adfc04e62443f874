package vn.cadre.local.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a file; absent values are left out. */
final class Row {
  private final Map<String, Object> values = new LinkedHashMap<>();

  Row with(String name, @Nullable Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      values.put(name, value);
    } else if (value != null && !value.toString().isEmpty()) {
      values.put(name, value.toString());
    }
    return this;
  }

  Map<String, Object> values() {
    return values;
  }
}

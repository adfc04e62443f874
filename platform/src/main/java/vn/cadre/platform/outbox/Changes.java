package vn.cadre.platform.outbox;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed between two states of a record: field to new value. */
public final class Changes {

  private Changes() {}

  public static <T extends Record> Map<String, @Nullable Object> between(T before, T after) {
    Map<String, @Nullable Object> changes = new LinkedHashMap<>();
    for (var component : before.getClass().getRecordComponents()) {
      var now = value(component, after);
      if (!Objects.equals(value(component, before), now)) {
        changes.put(component.getName(), now);
      }
    }
    return changes;
  }

  private static @Nullable Object value(RecordComponent component, Object record) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package vn.cadre.platform.body;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Creates records from values in component order. */
public final class Records {

  private Records() {}

  public static <T> T create(Class<T> type, @Nullable Object[] values) {
    var types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("Cannot create " + type, impossible);
    }
  }
}

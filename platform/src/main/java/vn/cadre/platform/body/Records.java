package vn.cadre.platform.body;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Creates records from values in component order. */
public final class Records {

  private Records() {}

  /** What the record itself refuses reaches the caller as it was thrown. */
  public static <T> T create(Class<T> type, @Nullable Object[] values) {
    var types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new IllegalStateException("Cannot create " + type, refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("Cannot create " + type, impossible);
    }
  }
}

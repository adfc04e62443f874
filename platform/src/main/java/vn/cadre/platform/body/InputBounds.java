package vn.cadre.platform.body;

import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/**
 * What bounds an input that states no {@link Size} of its own, so that nothing comes in unbounded.
 * The contract shows these numbers too.
 */
public final class InputBounds {
  /** Characters of a text. */
  public static final int TEXT = 1_000;

  /** Elements of a list. */
  public static final int ITEMS = 200;

  private InputBounds() {}

  /** Whether the component is left to these bounds. */
  public static boolean applyTo(RecordComponent component) {
    return component.getAccessor().getAnnotation(Size.class) == null;
  }

  /** Whether the text is short enough; a violation is added where it is not. */
  public static boolean takes(String text, String field, Violations violations) {
    return takes(text.length(), TEXT, field, violations);
  }

  /** Whether a list of so many is short enough; a violation is added where it is not. */
  public static boolean takes(int items, String field, Violations violations) {
    return takes(items, ITEMS, field, violations);
  }

  private static boolean takes(int size, int most, String field, Violations violations) {
    if (size > most) {
      violations.add(field, ViolationCode.SIZE, 0, most);
    }
    return size <= most;
  }
}

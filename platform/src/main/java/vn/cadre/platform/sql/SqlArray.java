package vn.cadre.platform.sql;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An argument that is an array of a given SQL type.
 *
 * @param type name of the element type: {@code uuid}, {@code text}, {@code date}
 * @param values elements as text, null where the element is null
 */
public record SqlArray(String type, List<@Nullable String> values) {

  public static SqlArray of(String type, Collection<? extends @Nullable Object> values) {
    return new SqlArray(
        type,
        values.stream()
            .<@Nullable String>map(
                v -> v instanceof Enum<?> constant ? constant.name() : Objects.toString(v, null))
            .toList());
  }
}

package vn.cadre.registry.record;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/**
 * A column of a kind's table and what is written to it.
 *
 * @param type in SQL
 */
public record Column<N>(String name, String type, Function<N, @Nullable Object> value) {

  /** A column of text, also of codes and partial dates. */
  public static <N> Column<N> text(String name, Function<N, @Nullable Object> value) {
    return new Column<>(name, "text", value);
  }

  public static <N> Column<N> of(String name, String type, Function<N, @Nullable Object> value) {
    return new Column<>(name, type, value);
  }

  @Nullable Object of(N given) {
    var written = value.apply(given);
    return written instanceof PartialDate date ? date.toString() : written;
  }
}

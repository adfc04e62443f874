package vn.cadre.registry.cadre;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PersonalId;

/** Remembers what was not shown, and what of it was. */
final class Mask {
  /** Reads from the row at hand. */
  interface SqlSupplier<T> {
    T get() throws SQLException;
  }

  private final Sight sight;
  private final List<String> fields = new ArrayList<>();
  private final List<String> uncovered = new ArrayList<>();

  Mask(Sight sight) {
    this.sight = sight;
  }

  <T> @Nullable T hidden(MaskedField masked, @Nullable T value) {
    if (value != null && sight == Sight.WHOLE) {
      uncovered.add(masked.field());
    }
    return unless(sight != Sight.WHOLE, masked.field(), value);
  }

  /** The fields that were not shown. */
  List<String> fields() {
    return fields;
  }

  /** The personal fields that were shown with a value. */
  List<String> uncovered() {
    return uncovered;
  }

  boolean isSecond() {
    return sight == Sight.SECOND;
  }

  boolean seesNameOnly() {
    return sight == Sight.FORMER || sight == Sight.SECOND;
  }

  <T> @Nullable T personal(String field, @Nullable T value) {
    return unless(seesNameOnly(), field, value);
  }

  /** For whoever is told the name only, it is not even computed. */
  <T> @Nullable T computed(String field, SqlSupplier<@Nullable T> value) throws SQLException {
    if (!seesNameOnly()) {
      return value.get();
    }
    fields.add(field);
    return null;
  }

  @Nullable String number(MaskedField masked, @Nullable String number) {
    var shown = hidden(masked, number);
    return shown == null && number != null && sight == Sight.MASKED
        ? new PersonalId(number).masked()
        : shown;
  }

  private <T> @Nullable T unless(boolean kept, String field, @Nullable T value) {
    if (value == null || !kept) {
      return value;
    }
    fields.add(field);
    return null;
  }
}

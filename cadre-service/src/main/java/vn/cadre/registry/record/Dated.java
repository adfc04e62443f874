package vn.cadre.registry.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;

/**
 * A date of an entry that must fit the life it is an entry of.
 *
 * @param mayLieAhead whether it may be decided before it comes
 */
public record Dated(String field, @Nullable PartialDate date, boolean mayLieAhead) {
  private static final Bilingual BEFORE_BIRTH =
      new Bilingual(
          "Ngày này trước ngày sinh đã ghi trong hồ sơ (%s)",
          "This is before the date of birth on the record (%s)");
  private static final Bilingual IN_THE_FUTURE =
      new Bilingual("Ngày này chưa đến", "This day has not come yet");

  /** Of something that has happened. */
  public static Dated past(String field, @Nullable PartialDate date) {
    return new Dated(field, date, false);
  }

  /** Of something that may be decided ahead. */
  public static Dated any(String field, @Nullable PartialDate date) {
    return new Dated(field, date, true);
  }

  /** Adds what speaks against it. */
  public void check(@Nullable PartialDate born, LocalDate today, Violations violations) {
    if (date == null) {
      return;
    }
    if (born != null && date.isCertainlyBefore(born)) {
      violations.add(field, "before-birth", BEFORE_BIRTH.with(born));
    }
    if (!mayLieAhead && date.isCertainlyAfter(today)) {
      violations.add(field, "in-the-future", IN_THE_FUTURE);
    }
  }
}

package vn.cadre.registry.record.discipline;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.DisciplineKind;

/**
 * How long each form counts from the day it takes effect; what has no row stays for ever.
 *
 * @param expiry one row at most for each form of each side
 */
record ExpiryNumbers(List<Row> expiry) {

  /** A form of one side and how long it counts. */
  record Row(DisciplineKind side, Discipline form, Period after) {

    /**
     * @throws InconsistentNumbers if the side does not give the form, or it would count no time
     */
    Row {
      if (!form.kinds().contains(side)) {
        throw new InconsistentNumbers(
            "Bên này không có hình thức " + form, "This side does not give " + form);
      }
      if (after.toTotalMonths() < 0 || after.getDays() < 0 || after.isZero()) {
        throw new InconsistentNumbers("Thời hạn phải lớn hơn 0", "The time must be positive");
      }
    }
  }

  /**
   * @throws InconsistentNumbers if a form of a side has two rows
   */
  ExpiryNumbers {
    expiry = List.copyOf(expiry);
    if (expiry.stream().map(row -> row.side() + "/" + row.form()).distinct().count()
        < expiry.size()) {
      throw new InconsistentNumbers("Một hình thức có hai dòng", "A form has two rows");
    }
  }

  Optional<Period> after(DisciplineKind side, Discipline form) {
    return expiry.stream()
        .filter(row -> row.side() == side && row.form() == form)
        .map(Row::after)
        .findFirst();
  }
}

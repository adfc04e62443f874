package vn.cadre.registry.bar;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.registry.code.Discipline;

/**
 * The numbers of bars.
 *
 * @param bars how long each form keeps from a higher post, from the day it takes effect; a form
 *     without a row does not
 */
public record BarNumbers(List<Bar> bars) {

  /** One form and its time. */
  public record Bar(Discipline form, Period time) {

    /**
     * @throws InconsistentNumbers if the time is not positive
     */
    public Bar {
      if (time.toTotalMonths() < 1 || time.getDays() != 0) {
        throw new InconsistentNumbers(
            "Thời gian phải là số tháng tròn lớn hơn 0", "The time must be whole months");
      }
    }
  }

  /**
   * @throws InconsistentNumbers if a form has two rows
   */
  public BarNumbers {
    bars = List.copyOf(bars);
    if (bars.stream().map(Bar::form).distinct().count() < bars.size()) {
      throw new InconsistentNumbers("Một hình thức có hai dòng", "A form has two rows");
    }
  }

  Optional<Period> timeOf(Discipline form) {
    return bars.stream().filter(bar -> bar.form() == form).map(Bar::time).findFirst();
  }
}

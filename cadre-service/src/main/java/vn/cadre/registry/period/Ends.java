package vn.cadre.registry.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;

/** What {@link PeriodInOrder} checks within a record, for an end that comes without its start. */
public final class Ends {
  private static final Bilingual OUT_OF_ORDER =
      new Bilingual("Ngày kết thúc phải sau ngày bắt đầu", "The end must lie after the start");

  private Ends() {}

  /** Refuses an end, given as {@code validTo}, that does not lie after the start. */
  public static void refuseUnlessAfter(LocalDate start, @Nullable LocalDate end) {
    if (end != null && !end.isAfter(start)) {
      new Violations().add("validTo", "period-in-order", OUT_OF_ORDER).refuseIfAny();
    }
  }
}

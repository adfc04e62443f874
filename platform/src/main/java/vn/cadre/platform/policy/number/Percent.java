package vn.cadre.platform.policy.number;

import java.math.BigDecimal;
import vn.cadre.kernel.InconsistentNumbers;

/** A share in percent, 0 to 100, exact. */
public record Percent(BigDecimal value) {

  public Percent {
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new InconsistentNumbers(
          "Tỷ lệ phần trăm phải từ 0 đến 100", "A percentage lies between 0 and 100");
    }
    value = value.stripTrailingZeros();
  }
}

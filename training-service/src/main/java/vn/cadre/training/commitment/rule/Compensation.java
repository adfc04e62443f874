package vn.cadre.training.commitment.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/**
 * What whoever leaves pays back, {@code S = F / T1 × (T1 − T2)}: the cost F of the study, less the
 * share that was served, T2 of the T1 that is owed. It fails where something is to be paid.
 */
public record Compensation(Counting counting, Basis basis) implements Rule<Compensation.Facts> {
  private static final Bilingual SETTLED =
      new Bilingual(
          "Cam kết đã hoàn thành hoặc được miễn, không phải đền bù",
          "The commitment was fulfilled or released: nothing is to be paid back");
  private static final Bilingual SERVED =
      new Bilingual(
          "Đã phục vụ đủ thời gian cam kết, không phải đền bù",
          "Everything owed was served: nothing is to be paid back");
  private static final Bilingual NO_COST =
      new Bilingual("Chưa có chi phí của khóa học", "Nobody has said what the study cost");
  private static final Bilingual NOTHING =
      new Bilingual("Số phải đền bù là 0 đồng", "What is to be paid back comes to 0 VND");
  private static final Bilingual OWED =
      new Bilingual(
          "Phải đền bù %s đồng: %s ÷ %s × (%s − %s)",
          "%s VND are to be paid back: %s ÷ %s × (%s − %s)");

  /**
   * By what it is judged.
   *
   * @param cost whole VND; null where nobody knows it
   * @param owedUntil the first day after what is owed
   * @param leavingOn the first day no more in service
   * @param settled whether it was fulfilled or released
   */
  public record Facts(
      @Nullable Long cost,
      LocalDate owedFrom,
      LocalDate owedUntil,
      LocalDate leavingOn,
      boolean settled) {}

  @Override
  public String code() {
    return "commitment.compensation";
  }

  /** Of what is owed, in the unit. */
  public long owed(Facts facts) {
    return counting.begun(facts.owedFrom(), facts.owedUntil());
  }

  /** Nothing before the study has ended, and everything on the day after what is owed. */
  public long served(Facts facts) {
    if (!facts.leavingOn().isAfter(facts.owedFrom())) {
      return 0;
    }
    return facts.leavingOn().isBefore(facts.owedUntil())
        ? counting.over(facts.owedFrom(), facts.leavingOn())
        : owed(facts);
  }

  /** Whole VND, half up. */
  static long amount(long cost, long owed, long served) {
    return BigDecimal.valueOf(cost)
        .multiply(BigDecimal.valueOf(owed - served))
        .divide(BigDecimal.valueOf(owed), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  @Override
  public Finding judge(Facts facts) {
    var owed = owed(facts);
    var served = served(facts);
    return found(facts, owed, served)
        .fact("cost", facts.cost())
        .fact("owedFrom", facts.owedFrom())
        .fact("owedUntil", facts.owedUntil())
        .fact("leavingOn", facts.leavingOn())
        .fact("unit", counting)
        .fact("owed", owed)
        .fact("served", served);
  }

  private Finding found(Facts facts, long owed, long served) {
    if (facts.settled()) {
      return Finding.of(this, true, SETTLED).expected(0L).actual(0L);
    }
    if (served == owed) {
      return Finding.of(this, true, SERVED).expected(0L).actual(0L);
    }
    var cost = facts.cost();
    if (cost == null) {
      return Finding.undetermined(this, List.of("cost"), NO_COST);
    }
    var amount = amount(cost, owed, served);
    var message = amount == 0 ? NOTHING : OWED.with(amount, cost, owed, owed, served);
    return Finding.of(this, amount == 0, message).expected(0L).actual(amount);
  }
}

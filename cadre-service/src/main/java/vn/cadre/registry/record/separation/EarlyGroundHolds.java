package vn.cadre.registry.record.separation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.EarlyGround;

/** Who retires early has a ground that reaches what the decree asks of it. */
record EarlyGroundHolds(SeparationNumbers numbers, Basis years, Basis loss)
    implements Rule<SeparationFacts> {
  private static final Bilingual NONE =
      new Bilingual(
          "Nghỉ hưu trước tuổi cần nêu căn cứ ở earlyGround",
          "An early retirement needs a ground: earlyGround");
  private static final Bilingual YEARS =
      new Bilingual("%s: %s năm, cần từ %s năm trở lên", "%s: %s years; it takes %s or more");
  private static final Bilingual LOSS =
      new Bilingual(
          "Suy giảm khả năng lao động %s%%, cần từ %s%% trở lên",
          "The capacity for work fell by %s%%; it takes %s%% or more");
  private static final Bilingual DOWNSIZING =
      new Bilingual("Tinh giản biên chế theo quyết định", "Downsizing, by the decision");

  static EarlyGroundHolds of(Policy<SeparationNumbers> policy) {
    return new EarlyGroundHolds(
        policy.numbers(), policy.basis("earlyService"), policy.basis("earlyCapacityLoss"));
  }

  @Override
  public String code() {
    return "separation.early-ground";
  }

  @Override
  public Basis basis() {
    return years.and(loss.verified());
  }

  @Override
  public Finding judge(SeparationFacts facts) {
    var ground = facts.earlyGround();
    return ground == null
        ? Finding.of(this, false, NONE)
        : switch (ground) {
          case HAZARDOUS_WORK, HARD_AREA, HAZARDOUS_WORK_AND_HARD_AREA ->
              years(ground, facts.groundYears());
          case REDUCED_CAPACITY -> loss(facts.capacityLossPercent());
          case DOWNSIZING -> Finding.of(this, true, DOWNSIZING).verifiedOnlyIf(false);
        };
  }

  private Finding years(EarlyGround ground, @Nullable Integer given) {
    var needed = numbers.earlyService().getYears();
    var had = Objects.requireNonNullElse(given, 0);
    return Finding.of(
            this,
            had >= needed,
            new Bilingual(
                YEARS.vi().formatted(ground.vi(), had, needed),
                YEARS.en().formatted(ground.en(), had, needed)))
        .expected(needed)
        .actual(had);
  }

  private Finding loss(@Nullable Integer given) {
    var lost = Objects.requireNonNullElse(given, 0);
    return Finding.of(
            this, lost >= numbers.earlyCapacityLoss(), LOSS.with(lost, numbers.earlyCapacityLoss()))
        .expected(numbers.earlyCapacityLoss())
        .actual(lost);
  }
}

package vn.cadre.training.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Sex;
import vn.cadre.kernel.retirement.Retirement;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/** When people retire by age, as the registry finds it too. Not for several threads. */
public final class Retirements {
  private static final Bilingual NO_PACK =
      new Bilingual(
          "Chưa có bộ tham số chính sách loại retirement có hiệu lực vào ngày %s",
          "No policy pack of the kind retirement is in force on %s");

  private final RegistryPacks<RetirementNumbers> packs;

  Retirements(RegistryPacks<RetirementNumbers> packs) {
    this.packs = packs;
  }

  /**
   * Whether somebody has reached the age of retirement on a day, which is when the rule passes; the
   * facts tell the last day in work ({@code retirementDate}). It cannot be told where the record
   * lacks what it takes, or no pack is in force on the day.
   */
  public Finding of(CadreRef person, LocalDate day) {
    return packs
        .inForce(person.path(), day)
        .map(policy -> RetirementAge.of(policy).judge(new RetirementAge.Facts(person, day)))
        .orElseGet(() ->
            Finding.undetermined(
                RetirementAge.WITHOUT_PACK, List.of("policy:retirement"), NO_PACK.with(day)));
  }

  /** The last day in work by the pack that is in force on a day; empty where it cannot be told. */
  public Optional<LocalDate> lastDayInWork(CadreRef person, LocalDate day) {
    return packs.inForce(person.path(), day).flatMap(policy -> lastDay(policy, person));
  }

  private static Optional<LocalDate> lastDay(Policy<RetirementNumbers> policy, CadreRef person) {
    return switch (Retirement.of(policy.numbers(), sex(person.gender()), person.birthDate())) {
      case Retirement.Known known -> Optional.of(known.date());
      case Retirement.Unknown unknown -> Optional.empty();
    };
  }

  static @Nullable Sex sex(@Nullable String gender) {
    return gender == null ? null : Sex.valueOf(gender);
  }
}

package vn.cadre.training.enrolment.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** Whoever is sent to postgraduate study has served for some time. */
public record ServiceBefore(Period least, Basis basis) implements Rule<ServiceBefore.Facts> {
  private static final Bilingual LONG_ENOUGH =
      new Bilingual("Đã công tác từ %s năm trở lên", "Has served for %s years or more");
  private static final Bilingual TOO_SHORT =
      new Bilingual("Chưa công tác đủ %s năm", "Has not served for %s years");
  private static final Bilingual NOT_KNOWN =
      new Bilingual(
          "Chưa xác định được đã công tác đủ %s năm chưa: cần ngày tuyển dụng chính xác hơn",
          "Whether somebody has served for %s years cannot be told: the day of recruitment is not known precisely");

  /** By what it is judged. */
  public record Facts(@Nullable PartialDate recruitedOn, LocalDate from) {}

  @Override
  public String code() {
    return "postgraduate.service";
  }

  @Override
  public Finding judge(Facts facts) {
    var since = facts.recruitedOn();
    var years = least.getYears();
    if (since == null) {
      return Finding.undetermined(this, List.of("recruitedOn"), NOT_KNOWN.with(years))
          .expected(least);
    }
    if (since.isCertainlyAfter(facts.from())) {
      return Finding.of(this, false, TOO_SHORT.with(years))
          .expected(least)
          .fact("recruitedOn", since);
    }
    var service = since.ageAt(facts.from());
    var finding =
        service.undecidedAgainst(least)
            ? Finding.undetermined(this, List.of("recruitedOn"), NOT_KNOWN.with(years))
            : Finding.of(
                this,
                service.reaches(least),
                (service.reaches(least) ? LONG_ENOUGH : TOO_SHORT).with(years));
    return finding.expected(least).actual(service).fact("recruitedOn", since);
  }
}

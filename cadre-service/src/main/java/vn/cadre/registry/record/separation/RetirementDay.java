package vn.cadre.registry.record.separation;

import vn.cadre.kernel.retirement.Retirement;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/**
 * Whoever retires by age leaves with the end of the month of the age, or later with a reason and
 * within the limit; who leaves sooner retires early, which has grounds and a limit of its own.
 */
record RetirementDay(RetirementNumbers numbers, Basis basis) implements Rule<SeparationFacts> {
  private static final Bilingual ON_THE_DAY =
      new Bilingual(
          "Nghỉ hưu đúng thời điểm: %s", "The retirement is on the day that the age says: %s");
  private static final Bilingual LATER_WITH_REASON =
      new Bilingual(
          "Nghỉ hưu muộn hơn %s, có nêu lý do, không quá %s",
          "The retirement is later than %s, with a reason, and not after %s");
  private static final Bilingual WITHOUT_REASON =
      new Bilingual(
          "Nghỉ hưu khác thời điểm %s thì phải nêu lý do ở justification",
          "A retirement on another day than %s needs a justification");
  private static final Bilingual TOO_LATE =
      new Bilingual(
          "Nghỉ hưu theo tuổi là từ %s, muộn nhất từ %s",
          "The age says from %s on; the latest is from %s on");
  private static final Bilingual TOO_SOON =
      new Bilingual(
          "Chưa đến tuổi nghỉ hưu (từ %s); nghỉ trước tuổi thì ghi loại EARLY_RETIREMENT",
          "The age of retirement is not reached (from %s on); who leaves sooner retires early: EARLY_RETIREMENT");
  private static final Bilingual NOT_EARLY =
      new Bilingual(
          "Đã đến tuổi nghỉ hưu từ %s; không phải nghỉ trước tuổi",
          "The age of retirement is reached from %s on; this is no early retirement");
  private static final Bilingual EARLY_ENOUGH =
      new Bilingual(
          "Nghỉ trước tuổi trong giới hạn: sớm nhất từ %s, tuổi nghỉ hưu từ %s",
          "Early within the limit: from %s on at the soonest; the age says from %s on");
  private static final Bilingual TOO_EARLY =
      new Bilingual(
          "Nghỉ trước tuổi sớm nhất từ %s", "An early retirement is from %s on at the soonest");
  private static final Bilingual NOT_KNOWN =
      new Bilingual(
          "Chưa xác định được thời điểm nghỉ hưu, còn thiếu giới tính hoặc ngày sinh",
          "The day of retirement cannot be told: sex or date of birth are missing");

  @Override
  public String code() {
    return "separation.retirement-day";
  }

  @Override
  public Finding judge(SeparationFacts facts) {
    var gender = facts.gender();
    var finding =
        switch (Retirement.of(numbers, gender == null ? null : gender.sex(), facts.birthDate())) {
          case Retirement.Unknown(var missing) ->
              Finding.undetermined(
                  this, missing.stream().map(RetirementDay::fact).sorted().toList(), NOT_KNOWN);
          case Retirement.Known known ->
              switch (facts.kind()) {
                case EARLY_RETIREMENT -> early(facts, known);
                default -> byAge(facts, known);
              };
        };
    return finding
        .actual(facts.effectiveOn())
        .fact("gender", gender)
        .fact("birthDate", facts.birthDate());
  }

  private Finding byAge(SeparationFacts facts, Retirement.Known known) {
    var day = facts.effectiveOn();
    var due = known.pensionFrom();
    var last = known.latest().plusDays(1);
    Finding finding;
    if (day.equals(due)) {
      finding = Finding.of(this, true, ON_THE_DAY.with(due));
    } else if (day.isBefore(due)) {
      finding = Finding.of(this, false, TOO_SOON.with(due));
    } else if (day.isAfter(last)) {
      finding = Finding.of(this, false, TOO_LATE.with(due, last));
    } else {
      finding =
          Finding.of(
              this,
              facts.justified(),
              facts.justified() ? LATER_WITH_REASON.with(due, last) : WITHOUT_REASON.with(due));
    }
    return finding.expected(due).fact("latest", last).verifiedOnlyIf(known.verified());
  }

  private Finding early(SeparationFacts facts, Retirement.Known known) {
    var day = facts.effectiveOn();
    var due = known.pensionFrom();
    var soonest = known.earliest().plusDays(1);
    var finding =
        !day.isBefore(due)
            ? Finding.of(this, false, NOT_EARLY.with(due))
            : Finding.of(
                this,
                !day.isBefore(soonest),
                day.isBefore(soonest) ? TOO_EARLY.with(soonest) : EARLY_ENOUGH.with(soonest, due));
    return finding.expected(soonest).fact("retirement", due).verifiedOnlyIf(known.verified());
  }

  private static String fact(Retirement.Missing missing) {
    return switch (missing) {
      case SEX -> "gender";
      case BIRTH_DATE -> "birthDate";
      case BIRTH_MONTH -> "birthMonth";
    };
  }
}

package vn.cadre.registry.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.platform.policy.number.Numbers;
import vn.cadre.registry.policy.Packs;

class RenewalTest {
  private static final Numbers<TermNumbers> SHIPPED =
      Packs.shipped("appointment-terms", TermNumbers.class);
  private static final Policy<TermNumbers> POLICY =
      new Policy<>(
          new PolicyRef("appointment-terms", 3, LocalDate.of(2026, 7, 1), SHIPPED.verified()),
          "citation",
          SHIPPED.typed(),
          SHIPPED.stated());
  private static final LocalDate TERM_ENDS = LocalDate.of(2026, 12, 1);

  private static Finding judge(
      List<Rule<RenewalFacts>> rules,
      String code,
      String decidedOn,
      @Nullable String lastWorkingDay,
      @Nullable String pensionFrom) {
    var facts =
        new RenewalFacts(
            TERM_ENDS, LocalDate.parse(decidedOn), day(lastWorkingDay), day(pensionFrom));
    return rules.stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow()
        .judge(facts);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @Test
  void aRenewalIsDecidedWithin90DaysBeforeTheTermEnds() {
    var rules = Renewal.renewing(POLICY);
    assertThat(judge(rules, "term.renewal-window", "2026-09-02", null, null))
        .isInstanceOf(Finding.Passed.class);
    assertThat(judge(rules, "term.renewal-window", "2026-09-01", null, null))
        .isInstanceOf(Finding.Failed.class);
  }

  @Test
  void itIsDecidedAtLeastOneWorkingDayBeforeTheTermEnds() {
    var rules = Renewal.renewing(POLICY);
    assertThat(judge(rules, "term.decided-in-time", "2026-11-30", "2026-11-30", null))
        .isInstanceOf(Finding.Passed.class);
    assertThat(judge(rules, "term.decided-in-time", "2026-12-01", "2026-11-30", null))
        .isInstanceOf(Finding.Failed.class);
  }

  @Test
  void aTermThatRanOutWithoutADecisionLeavesNoAuthorityWhateverTheCalendarKnows() {
    var rules = Renewal.renewing(POLICY);
    assertThat(judge(rules, "term.decided-in-time", "2026-12-01", null, null))
        .isInstanceOf(Finding.Failed.class);
    assertThat(judge(rules, "term.decided-in-time", "2026-11-30", null, null))
        .isInstanceOf(Finding.Undetermined.class);
  }

  @Test
  void withLessThanTwoYearsToRetirementATermIsExtendedAndWithTwoRenewed() {
    assertThat(judge(Renewal.renewing(POLICY), "term.renews", "2026-11-01", null, "2028-12-01"))
        .isInstanceOf(Finding.Passed.class);
    assertThat(judge(Renewal.extending(POLICY), "term.extends", "2026-11-01", null, "2028-12-01"))
        .isInstanceOf(Finding.Failed.class);
    assertThat(judge(Renewal.renewing(POLICY), "term.renews", "2026-11-01", null, "2028-11-01"))
        .isInstanceOf(Finding.Failed.class);
    assertThat(judge(Renewal.extending(POLICY), "term.extends", "2026-11-01", null, "2028-11-01"))
        .isInstanceOf(Finding.Passed.class);
    assertThat(judge(Renewal.renewing(POLICY), "term.renews", "2026-11-01", null, null))
        .isInstanceOf(Finding.Undetermined.class);
  }

  @Test
  void aTermLastsFiveYearsUnlessRetirementOrTheEndOfThePostComesFirst() {
    var from = PartialDate.parse("2024-01-01");
    var term = SHIPPED.typed().term();
    assertThat(term).isEqualTo(Period.ofYears(5));
    assertThat(TermEnd.of(from, term, null, null)).isEqualTo(PartialDate.parse("2029-01-01"));
    assertThat(TermEnd.of(from, term, day("2028-06-01"), null))
        .isEqualTo(PartialDate.parse("2028-06-01"));
    assertThat(TermEnd.of(from, term, day("2028-06-01"), day("2025-07-01")))
        .isEqualTo(PartialDate.parse("2025-07-01"));
    assertThat(TermEnd.of(from, term, day("2030-06-01"), null))
        .isEqualTo(PartialDate.parse("2029-01-01"));
    assertThat(TermEnd.of(PartialDate.parse("2017-06"), term, null, null))
        .as("no more precise than the start")
        .isEqualTo(PartialDate.parse("2022-06"));
  }
}

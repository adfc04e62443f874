package vn.cadre.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** A head leaves after eight years in one post: the example that people copy. */
class FindingTest {
  private static final Bilingual TEXT = new Bilingual("Thời gian giữ chức", "Time in post");
  private static final Outcomes OUTCOMES = new Outcomes("NOT_DUE", "DUE");

  private record Tenure(PartialDate from, LocalDate asOf) {}

  private record HeadTenure(Period limit, Basis basis) implements Rule<Tenure> {
    @Override
    public String code() {
      return "tenure.head";
    }

    @Override
    public Finding judge(Tenure tenure) {
      var length = tenure.from().ageAt(tenure.asOf());
      var finding =
          length.undecidedAgainst(limit)
              ? Finding.undetermined(this, List.of("from"), TEXT)
              : Finding.of(this, length.isShorterThan(limit), TEXT);
      return finding.expected(limit).actual(length).fact("from", tenure.from());
    }
  }

  private static Finding judged(String from, boolean verified) {
    return new HeadTenure(Period.ofYears(8), new Basis("Kế hoạch 2022", verified))
        .judge(new Tenure(PartialDate.parse(from), LocalDate.of(2022, 2, 28)));
  }

  @Test
  void aReasonHoldsWhatWasExpectedWhatWasMetAndOnWhatItRests() {
    var reason = judged("2014-03-01", true).reason();

    assertThat(reason.rule()).isEqualTo("tenure.head");
    assertThat(reason.passed()).isTrue();
    assertThat(reason.expected()).isEqualTo("P8Y");
    assertThat(reason.actual()).isEqualTo("P7Y11M27D");
    assertThat(reason.facts()).isEqualTo(Map.of("from", "2014-03-01"));
    assertThat(reason.basis()).isEqualTo("Kế hoạch 2022");
    assertThat(reason.verified()).isTrue();
    assertThat(judged("2014-02-28", false).reason().passed()).isFalse();
    assertThat(judged("2014-02-28", false).reason().verified()).isFalse();
  }

  @Test
  void whatCannotBeToldSaysWhatItNeedsAndShowsTheBounds() {
    var reason = judged("2014", true).reason();

    assertThat(reason.passed()).isNull();
    assertThat(reason.needs()).containsExactly("from");
    assertThat(reason.actual()).isEqualTo(Map.of("least", "P7Y2M", "most", "P8Y1M27D"));
  }

  @Test
  void oneFailureDecidesOneGapLeavesItOpen() {
    var passed = judged("2015-03-01", true);
    var failed = judged("2013-03-01", true);
    var unknown = judged("2014", true);

    assertThat(OUTCOMES.of(List.of(passed, passed))).isEqualTo("NOT_DUE");
    assertThat(OUTCOMES.of(List.of(passed, unknown))).isEqualTo("UNDETERMINED");
    assertThat(OUTCOMES.of(List.of(unknown, failed))).isEqualTo("DUE");
    assertThat(OUTCOMES.of(List.of(failed, unknown))).isEqualTo("DUE");
    assertThat(OUTCOMES.of(List.of())).isEqualTo("NOT_DUE");
  }

  @Test
  void oneMoreNumberInDoubtPutsTheFindingInDoubt() {
    assertThat(judged("2014", true).verifiedOnlyIf(false).reason().verified()).isFalse();
    assertThat(judged("2014", false).verifiedOnlyIf(true).reason().verified()).isFalse();
  }

  @Test
  void aValueWithoutAPlainFormIsADefect() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> judged("2014", true).fact("object", new Object()));
  }
}

package vn.cadre.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

  @Test
  void theFirstDayCountsAndTheLastDoesNot() {
    var districts = new Span(LocalDate.of(1990, 1, 1), JULY);

    assertThat(districts.contains(JULY.minusDays(1))).isTrue();
    assertThat(districts.contains(JULY)).isFalse();
    assertThat(Span.from(JULY).contains(JULY)).isTrue();
    assertThat(districts.overlaps(Span.from(JULY))).isFalse();
  }

  @Test
  void aSpanHoldsADay() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(JULY, JULY));
  }

  @Property
  void spansOverlapWhereTheyShareADay(@ForAll("spans") Span a, @ForAll("spans") Span b) {
    var shared = a.intersection(b);

    assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a)).isEqualTo(shared.isPresent());
    assertThat(shared).isEqualTo(b.intersection(a));
    for (var day = JULY; day.isBefore(JULY.plusDays(40)); day = day.plusDays(1)) {
      var today = day;
      assertThat(shared.map(span -> span.contains(today)).orElse(false))
          .isEqualTo(a.contains(day) && b.contains(day));
    }
  }

  @Provide
  Arbitrary<Span> spans() {
    var start = Arbitraries.integers().between(0, 30);
    var days = Arbitraries.integers().between(1, 9).injectNull(0.2);
    return Combinators.combine(start, days)
        .as((from, length) ->
            new Span(JULY.plusDays(from), length == null ? null : JULY.plusDays(from + length)));
  }
}

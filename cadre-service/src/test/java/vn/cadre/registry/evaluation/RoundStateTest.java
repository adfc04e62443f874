package vn.cadre.registry.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.problem.ProblemException;

class RoundStateTest {
  private static final Map<UnaryOperator<RoundState>, Set<RoundState>> MOVES =
      Map.of(
          RoundState::submitted, Set.of(RoundState.OPEN),
          RoundState::returned, Set.of(RoundState.SUBMITTED),
          RoundState::approved, Set.of(RoundState.SUBMITTED),
          RoundState::cancelled, Set.of(RoundState.OPEN, RoundState.SUBMITTED),
          RoundState::revoked, Set.of(RoundState.APPROVED));

  @Test
  void aRoundMovesOnlyFromWhereItMay() {
    MOVES.forEach((move, from) -> {
      for (var state : RoundState.values()) {
        if (from.contains(state)) {
          assertThat(move.apply(state)).isNotEqualTo(state);
        } else {
          assertThatThrownBy(() -> move.apply(state))
              .isInstanceOf(ProblemException.class)
              .hasMessageContaining("evaluation-round-stage");
        }
      }
    });
  }

  @Test
  void nothingIsOfferedOnceARoundIsSettled() {
    for (var action : new String[] {"submit", "return", "approve", "cancel"}) {
      for (var end : Set.of(RoundState.APPROVED, RoundState.CANCELLED, RoundState.REVOKED)) {
        assertThat(end.allows(action)).isFalse();
      }
    }
    assertThat(RoundState.OPEN.allows("submit")).isTrue();
    assertThat(RoundState.OPEN.allows("approve")).isFalse();
    assertThat(RoundState.SUBMITTED.allows("approve")).isTrue();
    assertThat(RoundState.SUBMITTED.allows("submit")).isFalse();
  }
}

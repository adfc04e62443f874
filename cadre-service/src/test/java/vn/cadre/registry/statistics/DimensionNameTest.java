package vn.cadre.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DimensionNameTest {
  private static final Locale VI = Locale.of("vi");

  @ParameterizedTest
  @EnumSource(Dimension.class)
  void everyDimensionOfCompositionHasAName(Dimension dimension) {
    assertThat(DimensionName.of(dimension.key(), VI)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(MovementDimension.class)
  void everyDimensionOfMovementsHasAName(MovementDimension dimension) {
    assertThat(DimensionName.of(dimension.key(), Locale.ENGLISH)).isNotBlank();
  }

  @Test
  void anythingElseHasNone() {
    assertThatThrownBy(() -> DimensionName.of("colour", VI))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

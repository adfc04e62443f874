package vn.cadre.registry.aim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When an aim is met (domain.md A14). */
class TargetPolicyTest {

  @Test
  void a14QuotaOf200FallenTo180MeetsTenPerCentAndTo181DoesNot() {
    assertThat(TargetPolicy.isMet(10, 200 - 180, 200)).isTrue();
    assertThat(TargetPolicy.isMet(10, 200 - 181, 200)).isFalse();
  }

  @Test
  void noRoundingMakesAHundredPerCent() {
    // 99,996 % is shown as 100,00
    assertThat(TargetPolicy.isMet(100, 24_999, 25_000)).isFalse();
    assertThat(TargetPolicy.isMet(100, 25_000, 25_000)).isTrue();
  }
}

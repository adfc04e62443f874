package vn.cadre.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.identity.Caller;

class ShowingPolicyTest {
  private static final ShowingPolicy LENIENT = new ShowingPolicy(false);
  private static final ShowingPolicy STRICT = new ShowingPolicy(true);

  private static Caller holding(String... roles) {
    return new Caller("client", "subject", "Name", Set.of(roles), Set.of("*"), null);
  }

  @Test
  void theRoleAloneShowsWherePurposesAreNotRequired() {
    assertThat(LENIENT.shows(holding("personal-data"), null)).isTrue();
    assertThat(LENIENT.shows(holding("auditor"), null)).isTrue();
  }

  @Test
  void whereTheyAreRequiredItShowsOnlyWithOne() {
    assertThat(STRICT.shows(holding("personal-data"), null)).isFalse();
    assertThat(STRICT.shows(holding("auditor"), null)).isFalse();
    assertThat(STRICT.shows(holding("personal-data"), "Payroll")).isTrue();
  }

  @Test
  void aPurposeAloneShowsNothing() {
    assertThat(LENIENT.shows(holding("registry-editor", "admin"), "Payroll")).isFalse();
    assertThat(STRICT.shows(holding("registry-editor"), "Payroll")).isFalse();
  }
}

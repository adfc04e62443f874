package vn.cadre.registry.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cadre.registry.code.DecisionType.APPOINTMENT;
import static vn.cadre.registry.code.DecisionType.NOMINATION;
import static vn.cadre.registry.code.ManagementTier.DISTRICT_STANDING_COMMITTEE;
import static vn.cadre.registry.code.ManagementTier.PROVINCIAL_STANDING_COMMITTEE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.platform.policy.number.Numbers;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.policy.Packs;

class ManagingTierTest {
  private static final Numbers<AuthorityNumbers> SHIPPED =
      Packs.shipped("decision-authority", AuthorityNumbers.class);

  private static Finding judge(
      AuthorityNumbers numbers,
      DecisionType type,
      @Nullable ManagementTier issuing,
      @Nullable ManagementTier managing) {
    var ref = new PolicyRef("decision-authority", 1, LocalDate.of(1990, 1, 1), SHIPPED.verified());
    return ManagingTier.of(new Policy<>(ref, "citation", numbers, SHIPPED.stated()))
        .judge(
            new AuthorityFacts(
                type, LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 1), issuing, managing));
  }

  private static Finding shipped(
      DecisionType type, @Nullable ManagementTier issuing, @Nullable ManagementTier managing) {
    return judge(SHIPPED.typed(), type, issuing, managing);
  }

  @Test
  void theTierThatManagesAPostDecidesOnIt() {
    for (var tier : ManagementTier.values()) {
      assertThat(shipped(APPOINTMENT, tier, tier)).isInstanceOf(Finding.Passed.class);
    }
  }

  @Test
  void aDistrictDoesNotDecideOnAPostOfTheProvince() {
    var finding = shipped(APPOINTMENT, DISTRICT_STANDING_COMMITTEE, PROVINCIAL_STANDING_COMMITTEE);
    assertThat(finding).isInstanceOf(Finding.Failed.class);
    assertThat(finding.reason().rule()).isEqualTo("decision.managing-tier");
    assertThat(finding.reason().expected()).isEqualTo("PROVINCIAL_STANDING_COMMITTEE");
    assertThat(finding.reason().actual()).isEqualTo("DISTRICT_STANDING_COMMITTEE");
    assertThat(finding.reason().verified()).as("nobody has read the texts").isFalse();
  }

  @Test
  void aHigherTierDecidesWhereThePackLetsIt() {
    assertThat(shipped(APPOINTMENT, PROVINCIAL_STANDING_COMMITTEE, DISTRICT_STANDING_COMMITTEE))
        .isInstanceOf(Finding.Passed.class);
    var strict =
        new AuthorityNumbers(SHIPPED.typed().order(), false, true, SHIPPED.typed().types());
    assertThat(
            judge(strict, APPOINTMENT, PROVINCIAL_STANDING_COMMITTEE, DISTRICT_STANDING_COMMITTEE))
        .isInstanceOf(Finding.Failed.class);
  }

  @Test
  void aNominationMayComeFromAnyTier() {
    assertThat(shipped(NOMINATION, DISTRICT_STANDING_COMMITTEE, PROVINCIAL_STANDING_COMMITTEE))
        .isInstanceOf(Finding.Passed.class);
  }

  @Test
  void aPaperThatDoesNotTellItsTierBindsNoManagedPostUnlessThePackSaysSo() {
    assertThat(shipped(APPOINTMENT, null, PROVINCIAL_STANDING_COMMITTEE))
        .isInstanceOf(Finding.Failed.class);
    var lenient =
        new AuthorityNumbers(SHIPPED.typed().order(), true, false, SHIPPED.typed().types());
    assertThat(judge(lenient, APPOINTMENT, null, PROVINCIAL_STANDING_COMMITTEE))
        .isInstanceOf(Finding.Undetermined.class);
  }

  @Test
  void onAPostThatDoesNotTellWhoManagesItAuthorityIsUndetermined() {
    assertThat(shipped(APPOINTMENT, DISTRICT_STANDING_COMMITTEE, null))
        .isInstanceOfSatisfying(
            Finding.Undetermined.class,
            unknown -> assertThat(unknown.needs()).containsExactly("managementTier"));
  }

  @Test
  void anOrderNamesEachTierOnce() {
    var missing = List.of(PROVINCIAL_STANDING_COMMITTEE, DISTRICT_STANDING_COMMITTEE);
    assertThatThrownBy(() -> new AuthorityNumbers(missing, true, true, List.of()))
        .isInstanceOf(InconsistentNumbers.class);
  }
}

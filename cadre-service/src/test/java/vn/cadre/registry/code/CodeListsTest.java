package vn.cadre.registry.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeListsTest {

  private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

  @Test
  void bachelorAndAdvancedPoliticalTheoryRankAlike() {
    assertThat(PoliticalTheoryLevel.ADVANCED.reaches(PoliticalTheoryLevel.BACHELOR)).isTrue();
    assertThat(PoliticalTheoryLevel.BACHELOR.reaches(PoliticalTheoryLevel.ADVANCED)).isTrue();
    assertThat(PoliticalTheoryLevel.INTERMEDIATE.reaches(PoliticalTheoryLevel.ADVANCED)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void professionalLevelsAreDeclaredFromTheHighestToNone(ProfessionalLevel level) {
    assertThat(level.rankOrder())
        .isEqualTo(ProfessionalLevel.values().length - 1 - level.ordinal());
  }

  @Test
  void aMasterReachesUniversityAndNotADoctorate() {
    assertThat(ProfessionalLevel.MASTER.reaches(ProfessionalLevel.UNIVERSITY)).isTrue();
    assertThat(ProfessionalLevel.MASTER.reaches(ProfessionalLevel.DOCTORATE)).isFalse();
  }

  @Test
  void whatEndedWithTheDistrictsSaysSo() {
    assertThat(
            Stream.of(
                OrganisationLevel.DISTRICT,
                OrganisationKind.DISTRICT,
                OrganisationKind.TOWNSHIP,
                ManagementTier.DISTRICT_STANDING_COMMITTEE,
                MovementDirection.DISTRICT_TO_COMMUNE))
        .allSatisfy(code -> assertThat(code.validTo()).isEqualTo(TWO_TIERS));
    assertThat(OrganisationLevel.COMMUNE.validTo()).isNull();
  }

  @Test
  void demotionAndSalaryReductionAreHistory() {
    assertThat(Discipline.DEMOTION.validTo()).isEqualTo(TWO_TIERS);
    assertThat(Discipline.SALARY_REDUCTION.validTo()).isEqualTo(TWO_TIERS);
    assertThat(Discipline.EXPULSION.kinds()).containsExactly(DisciplineKind.PARTY);
  }
}

package vn.cadre.kernel.locality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.locality.Locality.Local;
import vn.cadre.kernel.locality.Locality.NonLocal;
import vn.cadre.kernel.locality.Locality.Undetermined;
import vn.cadre.kernel.locality.Locality.Why;

class LocalityTest {
  private static final Area TRUC_BACH = new Area("01", "001", "00004");
  private static final Area QUAN_THANH = new Area("01", "001", "00013");
  private static final Area CUA_NAM = new Area("01", "002", "00082");
  private static final Area BANG_CA = new Area("22", "204", "07057");
  private static final Area BA_DINH_OF_TODAY = new Area("01", null, "00004");

  @Test
  void theSameUnitIsLocalAndAnotherOneIsNot() {
    assertThat(Locality.compare(List.of(TRUC_BACH), TRUC_BACH, Tier.COMMUNE))
        .isEqualTo(new Local());
    assertThat(Locality.compare(List.of(QUAN_THANH), TRUC_BACH, Tier.COMMUNE))
        .isEqualTo(new NonLocal());
    assertThat(Locality.compare(List.of(QUAN_THANH), TRUC_BACH, Tier.DISTRICT))
        .isEqualTo(new Local());
    assertThat(Locality.compare(List.of(CUA_NAM), TRUC_BACH, Tier.PROVINCE)).isEqualTo(new Local());
    assertThat(Locality.compare(List.of(BANG_CA), TRUC_BACH, Tier.PROVINCE))
        .isEqualTo(new NonLocal());
  }

  @Test
  void severalSuccessorsAreUndeterminedUnlessTheyAgree() {
    assertThat(Locality.compare(List.of(TRUC_BACH, QUAN_THANH), TRUC_BACH, Tier.COMMUNE))
        .isEqualTo(new Undetermined(Why.SEVERAL));
    assertThat(Locality.compare(List.of(TRUC_BACH, QUAN_THANH), BANG_CA, Tier.COMMUNE))
        .isEqualTo(new NonLocal());
    assertThat(Locality.compare(List.of(TRUC_BACH, QUAN_THANH), CUA_NAM, Tier.PROVINCE))
        .isEqualTo(new Local());
  }

  @Test
  void aUnitKnownAboveTheTierAloneTellsOnlyThatItIsElsewhere() {
    var haNoi = new Area("01", null, null);
    assertThat(Locality.compare(List.of(haNoi), TRUC_BACH, Tier.COMMUNE))
        .isEqualTo(new Undetermined(Why.TOO_COARSE));
    assertThat(Locality.compare(List.of(haNoi), BANG_CA, Tier.COMMUNE)).isEqualTo(new NonLocal());
    assertThat(Locality.compare(List.of(haNoi), TRUC_BACH, Tier.PROVINCE)).isEqualTo(new Local());
  }

  @Test
  void withoutDistrictsNothingIsComparedByDistrict() {
    assertThat(Locality.compare(List.of(BA_DINH_OF_TODAY), BA_DINH_OF_TODAY, Tier.DISTRICT))
        .isEqualTo(new Undetermined(Why.NO_SUCH_TIER));
  }

  @Test
  void whatIsNotRecordedIsNotGuessed() {
    assertThat(Locality.compare(List.of(), TRUC_BACH, Tier.PROVINCE))
        .isEqualTo(new Undetermined(Why.PLACE_UNKNOWN));
    assertThat(Locality.compare(List.of(TRUC_BACH), null, Tier.PROVINCE))
        .isEqualTo(new Undetermined(Why.POST_UNKNOWN));
    assertThat(Locality.compare(List.of(TRUC_BACH), new Area("01", null, null), Tier.COMMUNE))
        .isEqualTo(new Undetermined(Why.POST_UNKNOWN));
  }
}

package vn.cadre.registry.locality;

import vn.cadre.kernel.locality.Tier;
import vn.cadre.registry.code.LocalityBasis;
import vn.cadre.registry.code.OrganisationLevel;

/**
 * Who counts as local.
 *
 * @param basis which place of a person is compared
 * @param atCentral at which level for posts of central organisations
 * @param atProvince the same for those of the province
 * @param atDistrict the same for those of the district
 * @param atCommune the same for those of the commune
 */
public record LocalityNumbers(
    LocalityBasis basis, Tier atCentral, Tier atProvince, Tier atDistrict, Tier atCommune) {

  /** At which level a post of an organisation of this level is compared. */
  Tier tierAt(OrganisationLevel level) {
    return switch (level) {
      case CENTRAL -> atCentral;
      case PROVINCE -> atProvince;
      case DISTRICT -> atDistrict;
      case COMMUNE -> atCommune;
    };
  }
}

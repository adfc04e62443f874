package vn.cadre.training.projection;

import vn.cadre.platform.testing.ProjectedOrganisations;
import vn.cadre.training.TrainingTest;

@TrainingTest
class TrainingProjectionsTest extends ProjectedOrganisations {

  TrainingProjectionsTest() {
    super("/training/v1/projections");
  }
}

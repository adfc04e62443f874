package vn.cadre.recruitment.projection;

import vn.cadre.platform.testing.ProjectedOrganisations;
import vn.cadre.recruitment.RecruitmentTest;

@RecruitmentTest
class RecruitmentProjectionsTest extends ProjectedOrganisations {

  RecruitmentProjectionsTest() {
    super("/recruitment/v1/projections");
  }
}

package vn.cadre.recruitment;

import vn.cadre.platform.testing.ServiceBasics;

@RecruitmentTest
class RecruitmentServiceTest extends ServiceBasics {

  RecruitmentServiceTest() {
    super("Recruitment service");
  }
}

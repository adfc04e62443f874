package vn.cadre.training;

import vn.cadre.platform.testing.ServiceBasics;

@TrainingTest
class TrainingServiceTest extends ServiceBasics {

  TrainingServiceTest() {
    super("Training service");
  }
}

package vn.cadre.training;

import vn.cadre.platform.testing.EveryPost;

@TrainingTest
class EveryPostTest extends EveryPost {

  EveryPostTest() {
    super(40);
  }
}

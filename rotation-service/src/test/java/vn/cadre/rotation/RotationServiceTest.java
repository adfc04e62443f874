package vn.cadre.rotation;

import vn.cadre.platform.testing.ServiceBasics;

@RotationTest
class RotationServiceTest extends ServiceBasics {

  RotationServiceTest() {
    super("Rotation service");
  }
}

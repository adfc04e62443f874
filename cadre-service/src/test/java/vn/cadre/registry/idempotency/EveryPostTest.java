package vn.cadre.registry.idempotency;

import vn.cadre.platform.testing.EveryPost;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class EveryPostTest extends EveryPost {

  EveryPostTest() {
    super(60);
  }
}

package vn.cadre.registry.roles;

import java.util.Optional;
import vn.cadre.platform.testing.contract.Operation;
import vn.cadre.platform.testing.roles.OfficeFixtures;
import vn.cadre.platform.testing.roles.RoleMatrix;
import vn.cadre.platform.testing.roles.SightRule;
import vn.cadre.registry.RegistryFixtures;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class RoleMatrixTest extends RoleMatrix {

  @Override
  protected Optional<SightRule> sightOf(Operation operation) {
    return Sight.of(operation).map(Sight::rule);
  }

  @Override
  protected OfficeFixtures fixtures() {
    return new RegistryFixtures();
  }
}

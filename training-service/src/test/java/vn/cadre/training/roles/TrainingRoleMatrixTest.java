package vn.cadre.training.roles;

import java.util.Optional;
import vn.cadre.platform.testing.contract.Operation;
import vn.cadre.platform.testing.roles.OfficeFixtures;
import vn.cadre.platform.testing.roles.RoleMatrix;
import vn.cadre.platform.testing.roles.SightRule;
import vn.cadre.training.TrainingFixtures;
import vn.cadre.training.TrainingTest;

@TrainingTest
class TrainingRoleMatrixTest extends RoleMatrix {

  @Override
  protected Optional<SightRule> sightOf(Operation operation) {
    return TrainingSight.of(operation);
  }

  @Override
  protected OfficeFixtures fixtures() {
    return new TrainingFixtures();
  }
}

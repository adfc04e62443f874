package vn.cadre.training.roles;

import java.util.Map;
import java.util.Set;
import vn.cadre.platform.testing.roles.OfficeFixtures;
import vn.cadre.platform.testing.roles.Standing;
import vn.cadre.platform.testing.roles.TableSight;
import vn.cadre.training.TrainingFixtures;
import vn.cadre.training.TrainingTest;

@TrainingTest
class TrainingTableSightTest extends TableSight {

  @Override
  protected Map<String, String> tables() {
    return Map.of(
        "cadres", "projected_cadre",
        "plans", "plan",
        "lines", "plan_line",
        "enrolments", "enrolment",
        "studies", "(SELECT enrolment_id AS id FROM study) AS studied",
        "certificates", "certificate",
        "commitments", "commitment",
        "expenses", "expense",
        "need-requests", "need_request");
  }

  /** What somebody learns, and owes for it; not what their unit plans and pays. */
  @Override
  protected Set<String> ofThePerson() {
    return Set.of("cadres", "enrolments", "studies", "certificates", "commitments");
  }

  /** A plan is read by the units below its organiser too. */
  @Override
  protected boolean shows(String collection, Standing standing) {
    return standing.reaches()
        || standing == Standing.CHILD && Set.of("plans", "lines").contains(collection);
  }

  @Override
  protected OfficeFixtures fixtures() {
    return new TrainingFixtures();
  }
}

package vn.cadre.registry.record.evaluation;

import jakarta.inject.Singleton;
import vn.cadre.platform.policy.PackKind;

/** The packs that say how many points a grade takes. */
@Singleton
public class EvaluationPoints implements PackKind<PointsNumbers> {

  @Override
  public String name() {
    return "evaluation-points";
  }

  @Override
  public Class<PointsNumbers> numbers() {
    return PointsNumbers.class;
  }
}

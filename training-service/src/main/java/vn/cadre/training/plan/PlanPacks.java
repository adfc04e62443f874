package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.policy.PackKind;

/** Packs of how lines are proposed. */
@ApplicationScoped
class PlanPacks implements PackKind<PlanNumbers> {

  @Override
  public String name() {
    return "training-plans";
  }

  @Override
  public Class<PlanNumbers> numbers() {
    return PlanNumbers.class;
  }
}

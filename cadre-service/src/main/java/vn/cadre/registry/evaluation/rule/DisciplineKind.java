package vn.cadre.registry.evaluation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.policy.PackKind;

/** The packs that say how somebody is graded who was disciplined. */
@ApplicationScoped
public class DisciplineKind implements PackKind<DisciplineNumbers> {

  @Override
  public String name() {
    return "evaluation-discipline";
  }

  @Override
  public Class<DisciplineNumbers> numbers() {
    return DisciplineNumbers.class;
  }
}

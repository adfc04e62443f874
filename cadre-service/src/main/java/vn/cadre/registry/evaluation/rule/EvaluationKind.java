package vn.cadre.registry.evaluation.rule;

import jakarta.inject.Singleton;
import vn.cadre.platform.policy.PackKind;

/** The packs of evaluation rounds. */
@Singleton
public class EvaluationKind implements PackKind<EvaluationNumbers> {

  @Override
  public String name() {
    return "evaluation";
  }

  @Override
  public Class<EvaluationNumbers> numbers() {
    return EvaluationNumbers.class;
  }
}

package vn.cadre.registry.retirement;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.policy.PackKind;

/** The packs of retirement. */
@ApplicationScoped
public class RetirementKind implements PackKind<RetirementNumbers> {

  @Override
  public String name() {
    return "retirement";
  }

  @Override
  public Class<RetirementNumbers> numbers() {
    return RetirementNumbers.class;
  }
}

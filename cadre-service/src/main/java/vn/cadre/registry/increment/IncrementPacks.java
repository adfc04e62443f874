package vn.cadre.registry.increment;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.policy.PackKind;

/** The packs of regular increments. */
@ApplicationScoped
class IncrementPacks implements PackKind<IncrementNumbers> {

  @Override
  public String name() {
    return "salary-increments";
  }

  @Override
  public Class<IncrementNumbers> numbers() {
    return IncrementNumbers.class;
  }
}

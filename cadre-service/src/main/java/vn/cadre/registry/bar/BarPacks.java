package vn.cadre.registry.bar;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.policy.PackKind;

/** The packs of bars. */
@ApplicationScoped
class BarPacks implements PackKind<BarNumbers> {

  @Override
  public String name() {
    return "higher-post";
  }

  @Override
  public Class<BarNumbers> numbers() {
    return BarNumbers.class;
  }
}

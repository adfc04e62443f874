package vn.cadre.registry.record.separation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.policy.PackKind;

/** The packs of leaving the service. */
@ApplicationScoped
public class SeparationPacks implements PackKind<SeparationNumbers> {

  @Override
  public String name() {
    return "separations";
  }

  @Override
  public Class<SeparationNumbers> numbers() {
    return SeparationNumbers.class;
  }
}

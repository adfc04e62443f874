package vn.cadre.registry.locality;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.policy.PackKind;

/** The packs of locality. */
@ApplicationScoped
class LocalityKind implements PackKind<LocalityNumbers> {

  @Override
  public String name() {
    return "locality";
  }

  @Override
  public Class<LocalityNumbers> numbers() {
    return LocalityNumbers.class;
  }
}

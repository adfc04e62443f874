package vn.cadre.registry.standard.check;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.platform.policy.PackKind;

/** The packs that say how standards are judged. */
@ApplicationScoped
public class StandardKind implements PackKind<StandardNumbers> {

  @Override
  public String name() {
    return "standard";
  }

  @Override
  public Class<StandardNumbers> numbers() {
    return StandardNumbers.class;
  }
}

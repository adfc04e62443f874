package vn.cadre.registry.term;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.policy.PackKind;

/** The packs of terms. */
@ApplicationScoped
public class TermKind implements PackKind<TermNumbers> {

  @Override
  public String name() {
    return "appointment-terms";
  }

  @Override
  public Class<TermNumbers> numbers() {
    return TermNumbers.class;
  }
}

package vn.cadre.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.policy.PackKind;

/** The packs of authority. */
@ApplicationScoped
public class AuthorityKind implements PackKind<AuthorityNumbers> {

  @Override
  public String name() {
    return "decision-authority";
  }

  @Override
  public Class<AuthorityNumbers> numbers() {
    return AuthorityNumbers.class;
  }
}

package vn.cadre.platform.me;

import java.util.List;
import vn.cadre.platform.identity.Caller;

/** Resolves a caller's organisation codes; provided by services that know the tree. */
public interface GrantedOrganisations {

  /**
   * The organisations granted today, by path: those of the claim and whatever succeeded the
   * dissolved ones among them. A code that no organisation has grants nothing.
   */
  List<GrantedOrganisation> of(Caller caller);
}

package vn.cadre.platform.testing.roles;

import vn.cadre.platform.testing.bad.Fixtures;

/**
 * What a service has of one office. {@link #existing} answers with what lies there, and for {@code
 * cadres} with the person that a caller with {@code self} may be.
 */
public interface OfficeFixtures extends Fixtures {

  /** The claim {@code org_scope} of a caller who stands so to the office. */
  String scope(Standing standing);
}

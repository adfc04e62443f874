package vn.cadre.platform.scope;

import vn.cadre.platform.identity.Caller;

/**
 * Resolves a caller's organisation codes on today's tree; dissolved codes grant their successors
 * too.
 */
public interface Scopes {

  Scope of(Caller caller);
}

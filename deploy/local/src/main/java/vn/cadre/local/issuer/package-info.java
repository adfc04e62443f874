/** The OIDC issuer that runs inside the launcher, and the sample clients that it knows. */
@NullMarked
package vn.cadre.local.issuer;

import org.jspecify.annotations.NullMarked;
